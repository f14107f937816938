package org.rapport.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapport.account.DemoAccounts;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--port", paramLabel = "N", description = "Where to listen (default: SERVER_PORT, otherwise 8080).")
    private @Nullable Integer port;

    @Spec
    private CommandSpec spec;

    Demo(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> properties = Serve.properties(port);
        properties.put("rapport.demo", true);
        try (ConfigurableApplicationContext context = startup.serve(home.folder(), properties)) {
            Serve.claim(context, true);
            context.getBean(DemoAccounts.class).create();
            new Welcome(context).printForDemo(spec.commandLine().getOut());
            Serve.untilClosed(context);
        }
        return CommandLines.DONE;
    }
}
