package org.rapport.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.rapport.postgres.EmbeddedPostgresException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Brings Rapport up: its database, then Spring with or without the web. The console stays the person's; Spring writes a log. */
final class Startup {

    private final Class<?> application;

    Startup(Class<?> application) {
        this.application = application;
    }

    /** The whole server. */
    ConfigurableApplicationContext serve(Path home, Map<String, Object> properties) {
        return start(WebApplicationType.SERVLET, home, properties, new DatabaseInitializer.Owned(home));
    }

    /** The same beans without the web, on the same database: also while {@code serve} runs. */
    ConfigurableApplicationContext command(Path home) {
        return start(WebApplicationType.NONE, home, forCommands(), new DatabaseInitializer.Shared(home));
    }

    /** Without the web, on an empty database that is gone afterwards; a configured server is used as it is. */
    ConfigurableApplicationContext scratch(Path home) {
        return start(WebApplicationType.NONE, home, forCommands(), new DatabaseInitializer.Scratch(home));
    }

    private static Map<String, Object> forCommands() {
        return Map.of("spring.main.lazy-initialization", "true");
    }

    private ConfigurableApplicationContext start(
            WebApplicationType type, Path home, Map<String, Object> more, DatabaseInitializer database) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("rapport.home", home.toString());
        properties.put("logging.file.name", log(home).toString());
        properties.put("logging.threshold.console", "off");
        spring.setDefaultProperties(properties);
        spring.addInitializers(database);
        try {
            makeFolder(home);
            return spring.run();
        } catch (RuntimeException problem) {
            throw new FailureException(explain(problem, home), problem);
        }
    }

    private static Path log(Path home) {
        return home.resolve("rapport.log");
    }

    private static void makeFolder(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The data folder %s cannot be made (%s): choose another one with RAPPORT_HOME."
                            .formatted(home, e.getMessage()),
                    e);
        }
    }

    private static String explain(RuntimeException problem, Path home) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof EmbeddedPostgresException) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof PortInUseException port) {
                return "Port %d is taken by another program: stop that one, or choose another port with --port."
                        .formatted(port.getPort());
            }
        }
        return "Rapport could not start: %s. More is in %s."
                .formatted(NestedExceptionUtils.getMostSpecificCause(problem).getMessage(), log(home));
    }
}
