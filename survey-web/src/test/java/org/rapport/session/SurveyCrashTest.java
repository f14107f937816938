package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.RapportApplication;
import org.rapport.postgres.EmbeddedPostgres;
import org.rapport.postgres.PostgresAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The running application and its database are killed while answers come in. A respondent's browser sends each answer until it is
 * called saved; whatever was called saved is there in the end.
 */
class SurveyCrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final byte[] saved = new byte[8];
    private EmbeddedPostgres postgres;
    private JdbcClient jdbc;
    private Process server;
    private String base = "";
    private String code = "";
    private int refused;

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.start(folder.resolve("postgresql"));
        postgres.createDatabase("survey");
        PostgresAccess access = postgres.access();
        jdbc = JdbcClient.create(new DriverManagerDataSource(access.url("survey"), access.user(), access.password()));
        startServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.destroyForcibly().waitFor();
        postgres.close();
    }

    @Test
    void nothingThatWasCalledSavedIsLostWhenTheDatabaseAndTheServerAreKilled() throws Exception {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        code = survey.studentCode(8);
        begin();
        answer(40);

        killADatabaseProcess();
        answer(40);
        assertThat(stored()).isEqualTo(saved);

        server.destroyForcibly().waitFor(); // SIGKILL
        Instant killed = Instant.now();
        Thread restart = Thread.ofPlatform().start(this::restart);
        answer(40); // tries again until the server is back
        restart.join();

        assertThat(stored()).isEqualTo(saved);
        assertThat(refused).isPositive();
        assertThat(Duration.between(killed, Instant.now())).isLessThan(PATIENCE);
        HttpResponse<String> resumed = client.send(
                HttpRequest.newBuilder(URI.create(base + "/s/" + code)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(resumed.statusCode()).isEqualTo(302);
        assertThat(resumed.headers().firstValue("Location").orElse("")).endsWith("/s/go");
    }

    private void begin() throws Exception {
        String form = "code=" + code + "&language=en";
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/s/begin"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static final List<String> ITEMS = List.of(
            "adult-notices-hard-day",
            "adult-stays-on-my-side",
            "teacher-asks-and-waits",
            "real-conversation-with-adult",
            "help-to-do-it-myself",
            "next-step-when-stuck",
            "choose-how-to-work",
            "asked-before-deciding");
    private static final List<String> OPTIONS = List.of("never", "rarely", "sometimes", "often", "almost-always");

    /** Gives answers one after the other, each again and again until it is called saved. */
    private void answer(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            int item = i % ITEMS.size();
            int option = (i * 7 + refused + item) % OPTIONS.size();
            String json = """
                    {"code": "%s", "answers": [{"item": "%s", "value": "%s", "stamp": %d}]}""".formatted(code, ITEMS.get(item), OPTIONS.get(option), System.currentTimeMillis());
            Instant first = Instant.now();
            while (!isSaved(json)) {
                refused++;
                assertThat(Duration.between(first, Instant.now())).isLessThan(PATIENCE);
                TimeUnit.MILLISECONDS.sleep(200); // as the page waits before it tries again
            }
            saved[item] = (byte) (option + 1);
        }
    }

    private boolean isSaved(String json) throws InterruptedException {
        try {
            HttpResponse<Void> response = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/s/answers"))
                            .timeout(Duration.ofSeconds(15))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(response.statusCode()).isIn(200, 503);
            return response.statusCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    /** PostgreSQL answers the sudden death of one of its processes by ending all others and recovering from its log. */
    private void killADatabaseProcess() throws Exception {
        long process = jdbc.sql(
                        "select min(pid) from pg_stat_activity where datname = 'survey' and pid <> pg_backend_pid()")
                .query(Long.class)
                .single();
        assertThat(ProcessHandle.of(process).orElseThrow().destroyForcibly()).isTrue();
    }

    private byte[] stored() {
        byte[] answers = jdbc.sql("select answers from survey.draft where code = :code")
                .param("code", code)
                .query(byte[].class)
                .single();
        return java.util.Arrays.copyOf(answers, saved.length);
    }

    private void restart() {
        try {
            startServer();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void startServer() throws IOException, InterruptedException {
        int port = base.isEmpty() ? freePort() : URI.create(base).getPort();
        PostgresAccess access = postgres.access();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RapportApplication.class.getName(),
                "serve",
                "--home",
                folder.resolve("home").toString(),
                "--port",
                String.valueOf(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL", access.url("survey"),
                        "SPRING_DATASOURCE_USERNAME", access.user(),
                        "SPRING_DATASOURCE_PASSWORD", access.password()));
        server = builder.start();
        base = "http://localhost:" + port;
        Instant started = Instant.now();
        while (!isUp()) {
            assertThat(server.isAlive()).as("the server runs").isTrue();
            assertThat(Duration.between(started, Instant.now())).isLessThan(PATIENCE);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(base + "/"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
