package org.rapport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into postmaster.pid.
 *
 * @param port 0 while the server has not got so far yet
 */
record Postmaster(long pid, int port) {

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty when there is no such file, or one that a crash left without content. */
    static Optional<Postmaster> read(Path data) throws IOException {
        if (!Files.exists(file(data))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file(data));
        if (lines.isEmpty() || !isNumber(lines.get(0))) {
            return Optional.empty();
        }
        int port = lines.size() > 3 && isNumber(lines.get(3)) ? Integer.parseInt(lines.get(3)) : 0;
        return Optional.of(new Postmaster(Long.parseLong(lines.get(0)), port));
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,9}");
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid);
    }
}
