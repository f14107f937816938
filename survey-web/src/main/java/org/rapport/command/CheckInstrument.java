package org.rapport.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapport.instrument.ThinBreakdowns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads instrument folders and prints every fault. Needs no database. */
@Command(
        name = "check-instrument",
        description = "Read instrument folders and print every fault with its place and its remedy.",
        mixinStandardHelpOptions = true)
final class CheckInstrument implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "A folder with instrument.yaml and its language files.")
    private List<Path> folders = List.of();

    @Option(
            names = "--staff",
            paramLabel = "N",
            defaultValue = "40",
            description = "Warn where what teachers say about themselves could point at one of so many (default: 40).")
    private int staff;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> faults = new ArrayList<>();
        for (Path folder : folders) {
            try {
                InstrumentFolders.Folder read =
                        InstrumentFolders.read(List.of(folder)).getFirst();
                out.println(read.path() + ": " + read.instrument().id() + " "
                        + read.instrument().version() + " is sound: "
                        + read.instrument().items().size() + " items, languages "
                        + String.join(", ", read.instrument().languages()) + ".");
                ThinBreakdowns.warnings(read.instrument(), Math.max(1, staff))
                        .forEach(warning -> out.println("  warning: " + warning));
            } catch (BadInputException bad) {
                faults.addAll(bad.faults());
            }
        }
        out.flush();
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
        return CommandLines.DONE;
    }
}
