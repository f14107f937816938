package org.rapport.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.instrument.InvalidInstrument;
import org.rapport.instrument.RespondentGroup;

/** Reads the instrument folders named on the command line, and lists all faults of all of them together. */
final class InstrumentFolders {

    /** An instrument with the texts it was read from. */
    record Folder(Path path, Map<String, String> files, Instrument instrument) {}

    private InstrumentFolders() {}

    /** @throws BadInputException with every fault, and when two instruments ask the same respondents */
    static List<Folder> read(List<Path> paths) {
        List<Folder> folders = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path path : paths) {
            readFolder(path, folders, faults);
        }
        Map<RespondentGroup, Folder> byGroup = new EnumMap<>(RespondentGroup.class);
        for (Folder folder : folders) {
            Folder other = byGroup.put(folder.instrument().respondents(), folder);
            if (other != null) {
                faults.add(folder.path() + ": asks "
                        + folder.instrument().respondents().id() + ", as " + other.path()
                        + " does. Give one instrument for each respondent group.");
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
        return folders;
    }

    private static void readFolder(Path path, List<Folder> folders, List<String> faults) {
        if (!Files.isDirectory(path)) {
            faults.add(path + ": there is no such folder. Name the folder that holds instrument.yaml.");
            return;
        }
        try {
            Map<String, String> files = InstrumentFile.texts(path);
            folders.add(new Folder(path, files, InstrumentFile.read(files)));
        } catch (InvalidInstrument invalid) {
            invalid.problems()
                    .all()
                    .forEach(problem ->
                            faults.add(path.resolve(problem.toString()).toString()));
        } catch (IOException unreadable) {
            faults.add(path + ": cannot be read (" + unreadable.getMessage() + "). Check the folder and its files.");
        }
    }
}
