package org.rapport.report.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rule D6: while reports are made, the connection may read the schema {@code published} and nothing else. Where the server does
 * not have the role (docs/operations.md), reports are made with the rights of the application.
 */
public final class ReportsRole {
    private final JdbcClient jdbc;

    public ReportsRole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads something in the current transaction with the rights of the role. */
    public <T> T read(Supplier<T> reading) {
        List<T> result = new ArrayList<>(1);
        run(() -> result.add(reading.get()));
        return result.getFirst();
    }

    /** Runs some work of the current transaction with the rights of the role. */
    void run(Runnable work) {
        boolean there = jdbc.sql("""
                select exists (select from pg_roles where rolname = 'rapport_reports'
                                  and pg_has_role(current_user, oid, 'set'))
                """).query(Boolean.class).single();
        if (!there) {
            work.run();
            return;
        }
        jdbc.sql("set local role rapport_reports").update();
        work.run(); // a failure rolls the transaction back, and the role with it
        jdbc.sql("reset role").update();
    }
}
