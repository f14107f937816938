package org.rapport.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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

    @Override
    public Integer call() {
        throw new UnsupportedOperationException("check-instrument " + folders);
    }
}
