package org.rapport.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule D6: the role that report pages use can read only what passed the disclosure gate. */
class ReportRoleTest {

    private final TestDatabase database = TestDatabase.create();
    private Connection connection;

    @BeforeEach
    void becomeTheRoleOfTheReports() throws SQLException {
        database.jdbc().sql("create table published.shown as select 1 as n").update();
        database.jdbc().sql("create table analytics.unchecked as select 1 as n").update();
        connection = database.dataSource().getConnection();
        execute("set role rapport_reports");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void whatIsPublishedCanBeRead() throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("select n from published.shown")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void answersCannotBeRead() {
        assertThatThrownBy(() -> execute("select * from survey.response"))
                .hasMessageContaining("permission denied for schema survey");
    }

    @Test
    void uncheckedResultsCannotBeRead() {
        assertThatThrownBy(() -> execute("select * from analytics.unchecked"))
                .hasMessageContaining("permission denied for schema analytics");
    }

    @Test
    void whatIsPublishedCannotBeChanged() {
        assertThatThrownBy(() -> execute("delete from published.shown"))
                .hasMessageContaining("permission denied for table shown");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
