package org.rapport.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path home;

    @Test
    void dataAreKeptFromOneStartToTheNext() throws Exception {
        try (EmbeddedPostgres first = start()) {
            execute(first, "create table kept as select 42 as answer");
        }
        try (EmbeddedPostgres second = start()) {
            assertThat(number(second, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void writtenTransactionsAreSafeOnDiskAndStrangersStayOutside() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(text(postgres, "show fsync")).isEqualTo("on");
            assertThat(text(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(postgres, "show data_checksums")).isEqualTo("on");
            var stranger = new PostgresAccess(postgres.access().port(), "rapport", "guessed");
            assertThatThrownBy(() -> stranger.connect("postgres"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void twoFirstStartsAtOnceUnpackTheProgramsOnce() throws Exception {
        try (var starts = Executors.newFixedThreadPool(2)) {
            Callable<PostgresBinaries> unpack = () -> PostgresBinaries.unpackBelow(home);
            for (Future<PostgresBinaries> start : starts.invokeAll(List.of(unpack, unpack))) {
                assertThat(Path.of(start.get().program("postgres"))).isExecutable();
            }
        }
        assertThat(home).isDirectoryContaining("glob:**/postgresql-*").isDirectoryNotContaining("glob:**/unpacking-*");
    }

    @Test
    void aServerThatWasKilledIsStartedAgainOnTheSamePort() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            execute(postgres, "create table kept as select 42 as answer");
            long killed = Postmaster.read(home.resolve("data")).orElseThrow().pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            awaitAnotherServerThan(killed);
            assertThat(number(postgres, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void theServerEndsWithTheRapportThatStartedItAndTheNextStartFindsAllData() throws Exception {
        Process rapport = startInAnotherJvm();
        PostgresAccess access = EmbeddedPostgres.running(home).orElseThrow();
        try (Connection connection = access.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        rapport.destroyForcibly().waitFor();
        try (EmbeddedPostgres next = start()) {
            assertThat(number(next, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void aKilledRapportWithAKilledServerIsCleanedUpByTheNextStart() throws Exception {
        Process rapport = startInAnotherJvm();
        ProcessHandle server = ProcessHandle.of(
                        Postmaster.read(home.resolve("data")).orElseThrow().pid())
                .orElseThrow();
        rapport.destroyForcibly().waitFor();
        server.destroyForcibly();
        try (EmbeddedPostgres next = start()) {
            assertThat(number(next, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void aLockFileThatNamesAStrangersProcessDoesNotStandInTheWay() throws Exception {
        start().close();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(home.resolve("data/postmaster.pid"), stranger + "\n/elsewhere\n0\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres next = start()) {
            assertThat(number(next, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfWayIsDoneAgain() throws Exception {
        Files.createDirectories(home.resolve("data.unfinished/base"));
        try (EmbeddedPostgres postgres = start()) {
            assertThat(number(postgres, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void aSecondRapportOnTheSameFolderIsToldWhoIsThereAndCanJoin() throws Exception {
        try (EmbeddedPostgres first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(FolderInUseException.class)
                    .hasMessage(
                            "Another Rapport (process %d) already uses the folder %s: stop it first, or choose another folder with RAPPORT_HOME.",
                            ProcessHandle.current().pid(), home.toRealPath());
            assertThat(EmbeddedPostgres.running(home)).contains(first.access());
        }
        assertThat(EmbeddedPostgres.running(home)).isEmpty();
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedWithTheWayOut() throws Exception {
        start().close();
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageMatching(
                        "The database in .*data was made by PostgreSQL 17, but this Rapport brings PostgreSQL 18"
                                + "\\.\\d+: copy the data over .*docs/operations.md.*");
    }

    @Test
    void aLostPasswordFileIsNamed() throws Exception {
        start().close();
        Files.delete(home.resolve("superuser.password"));
        assertThatThrownBy(this::start)
                .hasMessageEndingWith("superuser.password is not: put the file back from your backup.");
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(home, TestDatabase.sharedBinaries(), List.of());
    }

    private Process startInAnotherJvm() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndWait.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    /** Holds a server until it is killed. */
    static final class StartAndWait {
        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(Path.of(arguments[0]), TestDatabase.sharedBinaries(), List.of());
            System.out.println("ready");
            Thread.currentThread().join();
            postgres.close();
        }
    }

    private void awaitAnotherServerThan(long pid) throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (EmbeddedPostgres.running(home).isEmpty()
                || Postmaster.read(home.resolve("data")).orElseThrow().pid() == pid) {
            assertThat(Instant.now()).isBefore(end);
            Pause.milliseconds(20);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.access().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedPostgres postgres, String sql) throws SQLException {
        return Integer.parseInt(text(postgres, sql));
    }

    private static String text(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.access().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
