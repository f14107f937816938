package org.rapport.command;

import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    Aggregate(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = startup.command(home.folder())) {
            throw new UnsupportedOperationException("aggregate " + context + administration.name());
        }
    }
}
