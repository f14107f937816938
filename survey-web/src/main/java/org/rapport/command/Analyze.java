package org.rapport.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From files to reports in one go, without a server left running. */
@Command(
        name = "analyze",
        description = "From instruments and answers in files to reports and findings.jsonl in a folder.",
        mixinStandardHelpOptions = true)
final class Analyze implements Callable<Integer> {

    /** Under which disclosure policy the results leave the house. */
    enum Policy {
        SCHOOL,
        PUBLIC,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Startup startup;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--instrument",
            required = true,
            paramLabel = "DIR",
            description = "The folder of an instrument; repeatable.")
    private List<Path> instruments = List.of();

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE.csv",
            description = "One row a respondent; the header names item ids, school and breakdowns; repeatable.")
    private List<Path> responses = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column is which, where the header has other names.")
    private @Nullable Path mapping;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the reports go: one folder a school.")
    private Path out;

    @Option(
            names = "--policy",
            defaultValue = "school",
            paramLabel = "POLICY",
            description =
                    "school, public, or off. off is for method checks on data that are public already: findings.jsonl only, no report.")
    private Policy policy = Policy.SCHOOL;

    Analyze(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = startup.scratch(home.folder())) {
            throw new UnsupportedOperationException(
                    "analyze %s %s %s %s %s %s".formatted(context, instruments, responses, mapping, out, policy));
        }
    }
}
