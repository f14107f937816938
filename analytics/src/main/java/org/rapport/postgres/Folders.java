package org.rapport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the launcher does to whole folders. */
final class Folders {

    private Folders() {}

    /** Deletes a folder with all that is in it; symbolic links are not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    static void allowEveryoneToRead(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, permissions(0755));
    }

    static void setMode(Path file, int mode) throws IOException {
        Files.setPosixFilePermissions(file, permissions(mode));
    }

    /** Nine bits, owner first: {@code 0640} is read and write for the owner, read for the group. */
    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] ownerToOthers = PosixFilePermission.values();
        for (int i = 0; i < ownerToOthers.length; i++) {
            if ((mode & (0400 >> i)) != 0) {
                permissions.add(ownerToOthers[i]);
            }
        }
        return permissions;
    }
}
