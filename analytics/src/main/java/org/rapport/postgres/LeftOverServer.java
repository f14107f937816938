package org.rapport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away what a killed Rapport or a killed server left behind, so that the next start needs no person: a server still
 * running, single server processes that outlived their parent, a lock file whose process number now belongs to somebody else.
 * Only called while this process holds the {@link FolderLock}, so nothing found here has a living owner.
 */
final class LeftOverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(2);

    private final Path data;

    LeftOverServer(Path data) {
        this.data = data;
    }

    void clear() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        Optional<Postmaster> postmaster = Postmaster.read(data);
        List<ProcessHandle> processes = processes(postmaster);
        // without their parent the other processes notice and end by themselves, unless they are busy
        boolean serving = postmaster.isPresent() && isAmong(processes, postmaster.get());
        postmaster.filter(found -> serving).ifPresent(LeftOverServer::askToStop);
        if (!endsWithin(processes, serving ? PATIENCE : ORPHAN_PATIENCE)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            endsWithin(processes, PATIENCE);
        }
        Files.deleteIfExists(Postmaster.file(data));
    }

    /** Every process of a PostgreSQL server works in its data folder; systems without /proc know only the first one. */
    private List<ProcessHandle> processes(Optional<Postmaster> postmaster) throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return postmaster.flatMap(Postmaster::process).stream()
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .toList();
        }
        Path real = data.toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksIn(process, real)).toList();
        }
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(folder)
                    && Files.readString(proc.resolve("cmdline")).contains("postgres");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static boolean isAmong(List<ProcessHandle> processes, Postmaster postmaster) {
        return processes.stream().anyMatch(process -> process.pid() == postmaster.pid());
    }

    private static void askToStop(Postmaster postmaster) {
        log.info("Stopping the PostgreSQL server (process {}) that an earlier run left behind", postmaster.pid());
        // SIGINT is PostgreSQL's fast stop; Java itself can only send SIGTERM, which would wait for clients
        Commands.works(List.of("kill", "-INT", Long.toString(postmaster.pid())));
    }

    private static boolean endsWithin(List<ProcessHandle> processes, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Pause.milliseconds(20);
        }
        return true;
    }
}
