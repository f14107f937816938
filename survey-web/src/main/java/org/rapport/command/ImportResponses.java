package org.rapport.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes answers that were collected elsewhere into an administration. */
@Command(
        name = "import-responses",
        description =
                "Take answers collected elsewhere into an administration. The same file twice does not double anything.",
        mixinStandardHelpOptions = true)
final class ImportResponses implements Callable<Integer> {

    private final Startup startup;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private AdministrationOption administration = new AdministrationOption();

    @Option(
            names = "--instrument",
            paramLabel = "DIR",
            description = "The folder of the instrument, where the administration does not have it yet.")
    private List<Path> instruments = List.of();

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE.csv",
            description = "One row a respondent; the header names item ids, school and breakdowns.")
    private List<Path> responses = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column is which, where the header has other names.")
    private @Nullable Path mapping;

    @Option(
            names = "--rejected",
            paramLabel = "FILE.csv",
            description =
                    "Take the good rows, and write the others with the reasons to this file. Without it one bad row stops all.")
    private @Nullable Path rejected;

    ImportResponses(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = startup.command(home.folder())) {
            throw new UnsupportedOperationException("import-responses %s %s %s %s %s %s"
                    .formatted(context, administration.name(), instruments, responses, mapping, rejected));
        }
    }
}
