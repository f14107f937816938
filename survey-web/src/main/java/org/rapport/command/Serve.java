package org.rapport.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rapport.account.DemoAccounts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server, until it is stopped. */
@Command(
        name = "serve",
        description = "Start the survey and the administrator's pages; stop with Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private final Startup startup;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PortOption port = new PortOption();

    @Spec
    private CommandSpec spec;

    Serve(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ConfigurableApplicationContext context = startup.serve(home.folder(), port.properties())) {
            claim(context, false);
            new Welcome(context).print(spec.commandLine().getOut());
            untilClosed(context);
        }
        return CommandLines.DONE;
    }

    /** Demo and real data never share a database: the demo's passwords are no secret. */
    static void claim(ConfigurableApplicationContext context, boolean demo) {
        if (!context.getBean(DemoAccounts.class).claim(demo)) {
            String other = demo
                    ? "This database holds real data: give the demo a folder of its own, such as --home rapport-demo."
                    : "This database holds the demo, whose passwords are no secret: choose another folder with RAPPORT_HOME, or delete this one.";
            throw new BadInputException(List.of(other));
        }
    }

    static void untilClosed(ConfigurableApplicationContext context) throws InterruptedException {
        var closed = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        closed.await();
    }
}
