package org.rapport.postgres;

import java.nio.file.Path;

/** Another Rapport already runs on the folder. */
public final class FolderInUseException extends EmbeddedPostgresException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder, String owner) {
        super(
                "Another Rapport (process %s) already uses the folder %s: stop it first, or choose another folder with RAPPORT_HOME."
                        .formatted(owner.isEmpty() ? "unknown" : owner, folder));
    }
}
