package org.rapport.command;

import java.util.concurrent.Callable;
import org.rapport.job.AdministrationJobs.Kind;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The numbers of an administration, from the answers that have come in. */
@Command(
        name = "aggregate",
        description = "Score and aggregate the answers of an administration and check what may be shown.",
        mixinStandardHelpOptions = true)
final class Aggregate implements Callable<Integer> {

    private final Startup startup;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private AdministrationOption administration = new AdministrationOption();

    @Spec
    private CommandSpec spec;

    Aggregate(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = startup.command(home.folder())) {
            new AdministrationJob(
                            context, administration.name(), spec.commandLine().getOut())
                    .run(Kind.AGGREGATE, "");
        }
        return CommandLines.DONE;
    }
}
