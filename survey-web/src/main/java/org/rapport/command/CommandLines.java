package org.rapport.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as a whole: its commands, and what its exit codes mean. */
public final class CommandLines {

    /** Done. */
    public static final int DONE = 0;
    /** A failure that is not the fault of what was given. */
    public static final int FAILURE = 1;
    /** Bad input: every fault was printed, nothing was written. */
    public static final int BAD_INPUT = 2;

    private CommandLines() {}

    /** @param application the class Spring starts from */
    public static CommandLine of(Class<?> application) {
        var startup = new Startup(application);
        return new CommandLine(CommandSpec.forAnnotatedObject(new Rapport()))
                .addSubcommand(new Serve(startup))
                .addSubcommand(new Demo(startup))
                .addSubcommand(new CheckInstrument())
                .addSubcommand(new ImportResponses(startup))
                .addSubcommand(new Aggregate(startup))
                .addSubcommand(new Publish(startup))
                .addSubcommand(new Analyze(startup))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, line, parsed) -> report(problem, line));
    }

    private static int report(Exception problem, CommandLine line) throws Exception {
        switch (problem) {
            case BadInputException bad -> bad.faults().forEach(line.getErr()::println);
            case FailureException failure -> line.getErr().println(failure.getMessage());
            default -> throw problem;
        }
        return problem instanceof BadInputException ? BAD_INPUT : FAILURE;
    }
}
