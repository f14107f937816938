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
            names = "--languages",
            paramLabel = "TAGS",
            defaultValue = "en,es",
            description = "The languages of the reports, comma-separated (default: en,es).")
    private String languages = "en,es";

    @Spec
    private CommandSpec spec;

    Publish(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = startup.command(home.folder())) {
            Administration chosen = administration.find(context.getBean(JdbcClient.class));
            new JobRun(context, out).run(Kind.PUBLISH, chosen.id(), languages);
            out.println("The reports are ready; the administration pages offer them.");
            out.flush();
        }
        return CommandLines.DONE;
    }
}
