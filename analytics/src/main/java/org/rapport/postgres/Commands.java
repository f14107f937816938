package org.rapport.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs small programs and gives back what they said. */
final class Commands {

    private Commands() {}

    /** @throws EmbeddedPostgresException with the program's own words when it does not end with 0 */
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(process) != 0) {
            throw new EmbeddedPostgresException(String.join(" ", command) + " failed: " + said.strip());
        }
        return said;
    }

    /** Whether the program is there and ends with 0. */
    static boolean works(List<String> command) {
        try {
            run(command);
            return true;
        } catch (IOException | EmbeddedPostgresException e) {
            return false;
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while waiting for " + process.info(), e);
        }
    }
}
