package org.rapport.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where Rapport keeps its embedded database and its log. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:RAPPORT_HOME:-rapport-data}",
            description = "The data folder (default: RAPPORT_HOME, otherwise ./rapport-data).")
    private Path folder;

    /** The folder as an absolute path, whether it is there or not. */
    Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
