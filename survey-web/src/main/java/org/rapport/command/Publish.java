package org.rapport.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapport.job.AdministrationJobs.Kind;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The reports of an administration, from the results that passed the disclosure gate. */
@Command(
        name = "publish",
        description = "Render the reports of an administration from its last aggregation.",
        mixinStandardHelpOptions = true)
final class Publish implements Callable<Integer> {

    private final Startup startup;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private AdministrationOption administration = new AdministrationOption();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "A language of the reports; repeatable (default: en).")
    private List<String> languages = List.of("en");

    @Spec
    private CommandSpec spec;

    Publish(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = startup.command(home.folder())) {
            new AdministrationJob(
                            context, administration.name(), spec.commandLine().getOut())
                    .run(Kind.PUBLISH, String.join(",", languages));
        }
        return CommandLines.DONE;
    }
}
