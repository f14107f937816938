package org.rapport.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.rapport.postgres.EmbeddedPostgres;
import org.rapport.postgres.EmbeddedPostgresException;
import org.rapport.postgres.FolderInUseException;
import org.rapport.postgres.PostgresAccess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded database before the first bean, unless a data source is configured: then nothing is unpacked. An
 * initializer and not an auto-configuration, as the server must outlive the connection pool.
 */
sealed interface DatabaseInitializer extends ApplicationContextInitializer<ConfigurableApplicationContext> {

    String DATABASE = "rapport";

    /** The database to use; whoever starts a server for it sees to its end. */
    PostgresAccess open() throws IOException, SQLException;

    @Override
    default void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().containsProperty("spring.datasource.url")) {
            return;
        }
        try {
            PostgresAccess access = open();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "embedded database",
                            Map.of(
                                    "spring.datasource.url", access.url(DATABASE),
                                    "spring.datasource.username", access.user(),
                                    "spring.datasource.password", access.password())));
        } catch (IOException | SQLException e) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    private static PostgresAccess use(EmbeddedPostgres postgres) throws SQLException {
        // runs after the context, with its connection pool, has been closed
        SpringApplication.getShutdownHandlers().add(postgres::close);
        postgres.createDatabase(DATABASE);
        return postgres.access();
    }

    /** The data folder's server, which nobody else may have started. */
    record Owned(Path home) implements DatabaseInitializer {
        @Override
        public PostgresAccess open() throws IOException, SQLException {
            return use(EmbeddedPostgres.start(home.resolve("postgresql")));
        }
    }

    /** The data folder's server, also when another Rapport has started it. */
    record Shared(Path home) implements DatabaseInitializer {
        @Override
        public PostgresAccess open() throws IOException, SQLException {
            try {
                return new Owned(home).open();
            } catch (FolderInUseException inUse) {
                return EmbeddedPostgres.running(home.resolve("postgresql")).orElseThrow(() -> inUse);
            }
        }
    }

    /** A server of its own with no data, deleted at the end. */
    record Scratch(Path home) implements DatabaseInitializer {
        @Override
        public PostgresAccess open() throws IOException, SQLException {
            Path programs = home.resolve("postgresql");
            Path folder = Files.createTempDirectory(Files.createDirectories(programs), "scratch-");
            return use(EmbeddedPostgres.startScratch(folder, programs));
        }
    }
}
