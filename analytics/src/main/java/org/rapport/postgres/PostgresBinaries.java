package org.rapport.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked once for each version.
 *
 * @param folder holds bin, lib and share
 * @param version as the server says it, for example {@code 18.6}
 */
record PostgresBinaries(Path folder, String version) {

    private static final String MARKER = ".unpacked";

    /** Unpacks the programs below a folder unless that version is there already. Safe when two processes do it at once. */
    static PostgresBinaries unpackBelow(Path parent) throws IOException {
        String resource = resource();
        Path folder = parent.resolve("postgresql-" + digest(resource).substring(0, 12));
        if (!Files.exists(folder.resolve(MARKER))) {
            Files.createDirectories(parent);
            Path unpacked = Files.createTempDirectory(parent, "unpacking-");
            unpack(resource, unpacked);
            Files.writeString(unpacked.resolve(MARKER), askVersion(unpacked));
            moveIntoPlace(unpacked, folder);
        }
        return new PostgresBinaries(folder, Files.readString(folder.resolve(MARKER)));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The number that PG_VERSION in a data folder holds. */
    String majorVersion() {
        return version.split("\\.", 2)[0];
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.contains("linux") ? "linux" : system.contains("mac") ? "darwin" : system;
        boolean arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        String resource = "/postgres-" + name + (arm ? "-arm_64" : "-x86_64") + ".txz";
        if (PostgresBinaries.class.getResource(resource) == null) {
            throw new EmbeddedPostgresException(
                    "This build of Rapport brings no PostgreSQL for %s on %s: set SPRING_DATASOURCE_URL to a PostgreSQL 16 or newer, or build Rapport on this machine."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return resource;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = PostgresBinaries.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("no resource " + resource);
        }
        return new BufferedInputStream(stream, 1 << 16);
    }

    private static String digest(String resource) throws IOException {
        try (var stream = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void unpack(String resource, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(resource)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
        // the unprivileged account that runs the server for root must be able to look in
        Folders.allowEveryoneToRead(into);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            Folders.setMode(target, entry.getMode());
        }
    }

    private static String askVersion(Path unpacked) throws IOException {
        String answer =
                Commands.run(List.of(unpacked.resolve("bin").resolve("postgres").toString(), "--version"));
        return answer.replaceAll("[^0-9.]", " ").strip().split(" ", 2)[0];
    }

    private static void moveIntoPlace(Path unpacked, Path folder) throws IOException {
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            // which of its kinds it is, is up to the operating system
            boolean someoneElseWasFaster = Files.exists(folder.resolve(MARKER));
            Folders.delete(unpacked);
            if (!someoneElseWasFaster) {
                throw failed;
            }
        }
    }
}
