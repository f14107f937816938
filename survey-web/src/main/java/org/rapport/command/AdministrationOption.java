package org.rapport.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which administration a command is about. */
final class AdministrationOption {

    @Option(
            names = {"-a", "--administration"},
            paramLabel = "NAME",
            description = "The name of the administration; may be left out when there is only one.")
    private @Nullable String name;

    /** Null when none was named. */
    @Nullable
    String name() {
        return name;
    }
}
