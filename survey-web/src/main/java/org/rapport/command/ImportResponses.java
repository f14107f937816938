package org.rapport.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapport.fielding.Administration;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.response.ColumnMapping;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
            description =
                    "The folder of an instrument the administration does not have yet; an administration that is not there is made.")
    private List<Path> instruments = List.of();

    @Mixin
    private AnswersOption answers = new AnswersOption();

    @Option(
            names = "--rejected",
            paramLabel = "FILE.csv",
            description =
                    "Take the good rows, and write the others with the reasons to this file. Without it one bad row stops all.")
    private @Nullable Path rejected;

    @Spec
    private CommandSpec spec;

    ImportResponses(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        List<InstrumentFolders.Folder> folders = InstrumentFolders.read(instruments);
        ColumnMapping columns = answers.columns();
        try (ConfigurableApplicationContext context = startup.command(home.folder())) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Administration target = folders.isEmpty() ? administration.find(jdbc) : findOrCreate(jdbc, folders);
            AnswerFiles files = new AnswerFiles(
                    context, target.id(), columns, spec.commandLine().getOut());
            files.take(answers.files(), rejected);
        }
        return CommandLines.DONE;
    }

    private Administration findOrCreate(JdbcClient jdbc, List<InstrumentFolders.Folder> folders) {
        Administrations administrations = new Administrations(jdbc);
        String name = administration.name();
        if (name != null && administrations.find(name).isEmpty()) {
            administrations.create(name, "anonymous", "school", Instant.now(), null);
        }
        Administration found = administration.find(jdbc);
        Instruments published = new Instruments(jdbc);
        folders.forEach(folder -> administrations.ask(found.id(), published.publish(folder.files())));
        return found;
    }
}
