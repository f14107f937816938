package org.rapport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running server. Its shell holds a pipe from this process: when the pipe closes, on purpose or because this process was
 * killed, the server stops by itself within a second or two.
 */
final class ServerProcess {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final int STOP_PATIENCE_SECONDS = 30;

    // $@ is the server. The reader in the background ends with the pipe and then asks the server to stop fast (SIGINT).
    private static final String HOLD_BY_THE_PIPE = "exec 3<&0; \"$@\" </dev/null & server=$!; "
            + "(read -r nothing <&3; kill -INT $server) & reader=$!; "
            + "wait $server; ended=$?; kill $reader 2>/dev/null; exit $ended";

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(
            PostgresBinaries binaries, ServerAccount account, DataFolder folder, int port, List<String> settings)
            throws IOException {
        List<String> command = new ArrayList<>();
        if (Commands.works(List.of("setsid", "true"))) {
            // a session of its own: Ctrl-C in the terminal stops Rapport first, and Rapport then the server
            command.addAll(List.of("setsid", "--wait"));
        }
        command.addAll(List.of("sh", "-c", HOLD_BY_THE_PIPE, "sh"));
        command.addAll(List.of(binaries.program("postgres"), "-D", folder.data().toString(), "-p", "" + port));
        for (String setting : settings) {
            command.addAll(List.of("-c", setting));
        }
        Process process = new ProcessBuilder(account.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        return new ServerProcess(process, folder.log());
    }

    /** @throws EmbeddedPostgresException when the server ended or did not answer in a minute */
    void awaitReady(PostgresAccess access) throws IOException {
        Instant end = Instant.now().plus(START_PATIENCE);
        while (!answers(access)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL did not start; its log %s ends with: %s".formatted(log, lastLines()));
            }
            Pause.milliseconds(25);
        }
    }

    static boolean answers(PostgresAccess access) {
        try (Connection connection = access.connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    void stop() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
