package org.rapport.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Only one job works on an administration at a time, in whichever process. The lock is PostgreSQL's own and goes with the process
 * that holds it, also when that is killed.
 */
final class AdministrationLock implements AutoCloseable {
    private static final int JOBS = 0x5241; // first half of the key: jobs of Rapport

    private final Connection connection;

    private AdministrationLock(Connection connection) {
        this.connection = connection;
    }

    /** Whether somebody works on the administration, in whichever process. */
    static boolean isTaken(DataSource dataSource, int administration) {
        try (AdministrationLock nobodyElse = take(dataSource, administration)) {
            return !nobodyElse.isHeld();
        } catch (JobRunningException somebody) {
            return true;
        }
    }

    static AdministrationLock take(DataSource dataSource, int administration) {
        try {
            Connection connection = dataSource.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(?, ?)", administration)) {
                return new AdministrationLock(connection);
            }
            connection.close();
            throw new JobRunningException();
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The administration could not be locked", failed);
        }
    }

    private static boolean ask(Connection connection, String sql, int administration) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, JOBS);
            statement.setInt(2, administration);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    boolean isHeld() throws DataAccessResourceFailureException {
        try {
            return connection.isValid(5);
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The lock of the administration was lost", failed);
        }
    }

    @Override
    public void close() {
        try (connection;
                PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The administration could not be unlocked", failed);
        }
    }
}
