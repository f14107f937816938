package org.rapport.command;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.rapport.account.DemoAccounts;
import org.rapport.administration.AccessCode;
import org.rapport.fielding.Administration;
import org.rapport.fielding.Administrations;
import org.rapport.job.AdministrationJobs.Kind;
import org.rapport.sample.SampleDistrict;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server with a sample district and accounts whose passwords everybody may know. */
@Command(
        name = "demo",
        description = "Start Rapport with a sample district, to look around; stop with Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    private final Startup startup;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PortOption port = new PortOption();

    @Spec
    private CommandSpec spec;

    Demo(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> properties = port.properties();
        properties.put("rapport.demo", true);
        try (ConfigurableApplicationContext context = startup.serve(home.folder(), properties)) {
            Serve.claim(context, true);
            RandomGenerator random = new SecureRandom();
            SampleDistrict.load(
                    context.getBean(DataSource.class),
                    () -> AccessCode.random(random).value(),
                    LocalDate.now(ZoneOffset.UTC));
            context.getBean(DemoAccounts.class).create();
            PrintWriter out = spec.commandLine().getOut();
            new Welcome(context).printForDemo(out);
            makeReports(context, out);
            Serve.untilClosed(context);
        }
        return CommandLines.DONE;
    }

    /**
     * The reports of both waves, unless an earlier start made them; the pages are open meanwhile. The older wave comes first, so
     * that the newer one can look back on it.
     */
    private static void makeReports(ConfigurableApplicationContext context, PrintWriter out) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        List<Administration> newestFirst = new Administrations(jdbc).all();
        for (Administration administration : newestFirst.reversed()) {
            boolean made = jdbc.sql(
                            "select exists (select from published.report where administration = :administration)")
                    .param("administration", administration.id())
                    .query(Boolean.class)
                    .single();
            if (!made) {
                out.println(administration.name() + ":");
                new JobRun(context, out).run(Kind.AGGREGATE, administration.id(), "en");
                new JobRun(context, out).run(Kind.PUBLISH, administration.id(), "en,es");
            }
        }
        out.println("All reports are ready.");
        out.flush();
    }
}
