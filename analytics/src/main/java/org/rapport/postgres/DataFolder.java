package org.rapport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The files of one database cluster and the password of its superuser. */
record DataFolder(Path home) {

    static final String SUPERUSER = "rapport";

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("postgresql.log");
    }

    private Path passwordFile() {
        return home.resolve("superuser.password");
    }

    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            throw new EmbeddedPostgresException(
                    "The database in %s is there but its password file %s is not: put the file back from your backup."
                            .formatted(data(), passwordFile()));
        }
        return Files.readString(passwordFile()).strip();
    }

    /** Makes the cluster unless it is there. It appears under its name only when complete, so that a half-made one cannot stay. */
    void prepare(PostgresBinaries binaries, ServerAccount account) throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            requireVersion(binaries);
            account.own(data());
            return;
        }
        Path unfinished = home.resolve("data.unfinished");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        Folders.setMode(unfinished, 0700);
        writePassword();
        account.own(unfinished);
        account.own(passwordFile());
        initialise(unfinished, binaries, account);
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path folder, PostgresBinaries binaries, ServerAccount account) throws IOException {
        // the builtin locale: sorting never depends on what the host has installed
        Commands.run(account.command(List.of(
                binaries.program("initdb"),
                "-D",
                folder.toString(),
                "-U",
                SUPERUSER,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile())));
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(passwordFile());
        Folders.setMode(passwordFile(), 0600);
        Files.writeString(
                passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }

    private void requireVersion(PostgresBinaries binaries) throws IOException {
        String found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(binaries.majorVersion())) {
            throw new EmbeddedPostgresException(
                    "The database in %s was made by PostgreSQL %s, but this Rapport brings PostgreSQL %s: copy the data over with pg_dump and psql as docs/operations.md describes under Upgrade."
                            .formatted(data(), found, binaries.version()));
        }
    }
}
