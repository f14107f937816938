package org.rapport.session;

import java.util.Map;
import org.rapport.RapportApplication;
import org.rapport.postgres.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole application on a port of its own and a fresh database. One serves all tests of a JVM. */
public final class SurveyServer {

    private static final SurveyServer SHARED = new SurveyServer();

    private final TestDatabase database = TestDatabase.create();
    private final ConfigurableApplicationContext context;

    private SurveyServer() {
        var application = new SpringApplication(RapportApplication.class);
        application.addInitializers(starting -> starting.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password(),
                                "rapport.survey.draft-languages", "true",
                                "spring.mail.host", "127.0.0.1", // tests that send say on which port
                                "rapport.mail.from", "survey@district.example",
                                "server.port", "0"))));
        context = application.run();
    }

    public static SurveyServer shared() {
        return SHARED;
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** For example {@code http://localhost:40123/s}. */
    public String url(String path) {
        return "http://localhost:" + port() + path;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
