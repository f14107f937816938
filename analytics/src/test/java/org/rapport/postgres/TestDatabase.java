package org.rapport.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh, migrated PostgreSQL database for a test: copied from a template in a tenth of a second. One server serves all tests
 * of a JVM and goes with it.
 */
public record TestDatabase(String url, String user, String password, DataSource dataSource, JdbcClient jdbc) {

    private static final AtomicInteger count = new AtomicInteger();

    /** A database with all migrations and no rows. */
    public static TestDatabase create() {
        String name = "test_" + count.incrementAndGet();
        Server.execute("create database " + name + " template migrated strategy file_copy");
        return on(name);
    }

    private static TestDatabase on(String name) {
        PostgresAccess access = Server.POSTGRES.access();
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(access.url(name));
        dataSource.setUser(access.user());
        dataSource.setPassword(access.password());
        return new TestDatabase(
                access.url(name), access.user(), access.password(), dataSource, JdbcClient.create(dataSource));
    }

    /** The server comes up when the first test asks for a database. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path home = Files.createTempDirectory("rapport-tests-");
                EmbeddedPostgres postgres = EmbeddedPostgres.startScratch(home, sharedBinaries());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, home)));
                postgres.createDatabase("migrated");
                PostgresAccess access = postgres.access();
                Flyway.configure()
                        .defaultSchema("migrations")
                        .dataSource(access.url("migrated"), access.user(), access.password())
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres, Path home) {
            postgres.close();
            try {
                Folders.delete(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void execute(String sql) {
            try (Connection connection = POSTGRES.access().connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }

    /** Unpacked once for all test runs of this user on this machine. */
    static Path sharedBinaries() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "rapport-test-postgresql-" + System.getProperty("user.name"));
    }
}
