package org.rapport.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.instrument.InvalidInstrument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> faults = new ArrayList<>();
        for (Path folder : folders) {
            check(folder, faults);
        }
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
        return CommandLines.DONE;
    }

    private void check(Path folder, List<String> faults) {
        try {
            Instrument instrument = InstrumentFile.read(folder);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s  %s %s: %d items, %d scales, languages %s%n",
                            folder,
                            instrument.id(),
                            instrument.version(),
                            instrument.items().size(),
                            instrument.scales().size(),
                            String.join(", ", instrument.languages()));
        } catch (InvalidInstrument invalid) {
            invalid.problems()
                    .all()
                    .forEach(problem -> faults.add(folder.resolve(problem.file()) + ":" + problem.line() + "  "
                            + problem.what() + "  " + problem.remedy()));
        } catch (IOException unreadable) {
            faults.add(folder + "  cannot be read: " + unreadable.getMessage() + "  check that the file is there");
        }
    }
}
