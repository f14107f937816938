package org.rapport.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server in a folder of ours, for as long as this object is open. Safe against being killed: every written
 * transaction survives, and the next start on the same folder needs no person. A server that dies while Rapport lives is
 * started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60", "log_checkpoints=off");

    private final FolderLock lock;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final DataFolder folder;
    private final List<String> settings;
    private final PostgresAccess access;
    private ServerProcess server;
    private boolean closed;

    private EmbeddedPostgres(FolderLock lock, Path home, Path binariesFolder, List<String> settings)
            throws IOException {
        this.lock = lock;
        this.settings = settings;
        folder = new DataFolder(home);
        binaries = PostgresBinaries.unpackBelow(binariesFolder);
        account = ServerAccount.choose(home, binaries);
        new LeftOverServer(folder.data()).clear();
        folder.prepare(binaries, account);
        access = new PostgresAccess(freePort(), DataFolder.SUPERUSER, folder.password());
        server = startServer();
    }

    /**
     * Starts the server of a folder, which is made when it is not there.
     *
     * @throws FolderInUseException when another Rapport runs on the folder; see {@link #running}
     * @throws EmbeddedPostgresException when the server cannot be started here; the message says what to do
     */
    public static EmbeddedPostgres start(Path home) throws IOException {
        return start(home, home, List.of());
    }

    /**
     * Starts a server whose data need not outlive this machine: several times faster at writing, as it never waits for the
     * disk. For one analysis, or for tests.
     *
     * @param binariesFolder where the programs are unpacked, to be shared between servers
     */
    public static EmbeddedPostgres startScratch(Path home, Path binariesFolder) throws IOException {
        return start(home, binariesFolder, List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }

    /** With programs shared between folders, and more settings. */
    static EmbeddedPostgres start(Path home, Path binariesFolder, List<String> more) throws IOException {
        Path real = Files.createDirectories(home).toRealPath();
        FolderLock lock = FolderLock.take(real);
        try {
            List<String> settings = new ArrayList<>(SETTINGS);
            settings.addAll(more);
            return new EmbeddedPostgres(lock, real, binariesFolder.toAbsolutePath(), settings);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The server of a folder that another Rapport has started: empty when it does not answer (yet). */
    public static Optional<PostgresAccess> running(Path home) throws IOException {
        DataFolder folder = new DataFolder(home.toAbsolutePath());
        Optional<Postmaster> postmaster = Postmaster.read(folder.data());
        if (postmaster.isEmpty() || postmaster.get().port() == 0) {
            return Optional.empty();
        }
        var access = new PostgresAccess(postmaster.get().port(), DataFolder.SUPERUSER, folder.password());
        return ServerProcess.answers(access) ? Optional.of(access) : Optional.empty();
    }

    public PostgresAccess access() {
        return access;
    }

    /** Makes a database unless it is there. */
    public void createDatabase(String name) throws SQLException {
        try (Connection connection = access.connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(name, connection)) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true));
            }
        }
    }

    private static boolean exists(String name, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private ServerProcess startServer() throws IOException {
        ServerProcess started = ServerProcess.start(binaries, account, folder, access.port(), settings);
        try {
            started.awaitReady(access);
        } catch (IOException | RuntimeException e) {
            started.stop();
            throw e;
        }
        started.whenEnded(() -> Thread.ofVirtual().start(this::startAgain));
        return started;
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        log.warn("The PostgreSQL server ended unexpectedly; starting it again");
        try {
            new LeftOverServer(folder.data()).clear();
            server = startServer();
        } catch (IOException | RuntimeException e) {
            log.error(
                    "The PostgreSQL server could not be started again: stop Rapport and look into {}", folder.log(), e);
        }
    }

    /** Stops the server and waits until it has written everything. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.stop();
            new LeftOverServer(folder.data()).clear();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("PostgreSQL did not stop: see " + folder.log(), e);
        } finally {
            lock.close();
        }
    }
}
