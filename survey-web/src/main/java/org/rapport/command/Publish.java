package org.rapport.command;

import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    Publish(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = startup.command(home.folder())) {
            throw new UnsupportedOperationException("publish " + context + administration.name());
        }
    }
}
