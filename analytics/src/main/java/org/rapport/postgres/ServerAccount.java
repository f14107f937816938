package org.rapport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so for root it is put into a user namespace in which it is
 * nobody (files stay root's), or, where namespaces are forbidden, made to run as the account 65534.
 *
 * @param prefix what stands before every command
 * @param owner the user id that must own the data outside of any namespace
 */
record ServerAccount(List<String> prefix, String owner) {

    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    /** @throws EmbeddedPostgresException when this is root and neither way is open, or the folder is out of nobody's reach */
    static ServerAccount choose(Path folder, PostgresBinaries binaries) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerAccount(List.of(), "");
        }
        if (startsUnder(NAMESPACE, binaries)) {
            return new ServerAccount(NAMESPACE, "0:0");
        }
        if (startsUnder(NOBODY, binaries)) {
            return new ServerAccount(NOBODY, "65534:65534");
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root, and here root can neither open a user namespace (unshare -U) nor run it as nobody (setpriv) from %s: start Rapport as a normal user, choose a folder every user can enter with RAPPORT_HOME (such as /var/lib/rapport), or set SPRING_DATASOURCE_URL to a PostgreSQL of your own."
                        .formatted(folder));
    }

    private static boolean startsUnder(List<String> prefix, PostgresBinaries binaries) {
        return Commands.works(join(prefix, List.of(binaries.program("postgres"), "--version")));
    }

    /** Gives a folder with all that is in it to the account, where it belongs to another one of root's choices. */
    void own(Path path) throws IOException {
        if (owner.isEmpty()) {
            requireOwner(path);
        } else {
            Commands.run(List.of("chown", "-R", owner, path.toString()));
        }
    }

    private static void requireOwner(Path path) throws IOException {
        String owner = Files.getOwner(path).getName();
        String me = System.getProperty("user.name");
        if (!owner.equals(me)) {
            throw new EmbeddedPostgresException(
                    "The data in %s belong to %s, but Rapport runs as %s: start it as %s, or give the folder to %s with chown -R."
                            .formatted(path, owner, me, owner, me));
        }
    }

    List<String> command(List<String> command) {
        return join(prefix, command);
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
