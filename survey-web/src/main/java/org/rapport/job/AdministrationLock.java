package org.rapport.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Held while a job of an administration runs, in whatever process. It is PostgreSQL's advisory lock of a connection, so it goes
 * with the process: who can take it knows that nobody is running, whatever the job repository says.
 */
final class AdministrationLock implements AutoCloseable {

    /** Sets our locks apart from those of other programs on the same database; "RAPP" in ASCII. */
    private static final int RAPPORT = 0x52415050;

    private final Connection connection;
    private final int administration;

    private AdministrationLock(Connection connection, int administration) {
        this.connection = connection;
        this.administration = administration;
    }

    /** Empty when somebody else holds it. */
    static Optional<AdministrationLock> take(DataSource dataSource, int administration) {
        try {
            Connection connection = dataSource.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(?, ?)", administration)) {
                return Optional.of(new AdministrationLock(connection, administration));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("lock of administration " + administration, e);
        }
    }

    /** Whether a job of the administration runs somewhere. */
    static boolean isTaken(DataSource dataSource, int administration) {
        Optional<AdministrationLock> lock = take(dataSource, administration);
        lock.ifPresent(AdministrationLock::close);
        return lock.isEmpty();
    }

    private static boolean ask(Connection connection, String sql, int administration) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, RAPPORT);
            statement.setInt(2, administration);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            // the connection goes back to the pool, and the lock must not go with it
            ask(connection, "select pg_advisory_unlock(?, ?)", administration);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("unlock of administration " + administration, e);
        }
    }
}
