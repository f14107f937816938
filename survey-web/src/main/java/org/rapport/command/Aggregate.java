package org.rapport.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.rapport.fielding.Administration;
import org.rapport.job.AdministrationJobs.Kind;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = startup.command(home.folder())) {
            Administration chosen = administration.find(context.getBean(JdbcClient.class));
            new JobRun(context, out).run(Kind.AGGREGATE, chosen.id(), "en");
            out.println("The results are ready; publish makes the reports of them.");
            out.flush();
        }
        return CommandLines.DONE;
    }
}
