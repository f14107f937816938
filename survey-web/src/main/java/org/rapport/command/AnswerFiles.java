package org.rapport.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.AnswerImport;
import org.rapport.fielding.StoredInstrument;
import org.rapport.response.ColumnMapping;
import org.rapport.response.ColumnMappingFile;
import org.rapport.response.ResponseFault;
import org.rapport.response.ResponseFile;
import org.rapport.response.ResponseHeader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of answers named on the command line, on their way into an administration. */
final class AnswerFiles {
    private final int administration;
    private final ColumnMapping mapping;
    private final PrintWriter out;
    private final AnswerImport answers;
    private final Collection<StoredInstrument> instruments;

    AnswerFiles(ConfigurableApplicationContext context, int administration, ColumnMapping mapping, PrintWriter out) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        this.administration = administration;
        this.mapping = mapping;
        this.out = out;
        this.answers = new AnswerImport(
                context.getBean(DataSource.class),
                jdbc,
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        this.instruments = new Administrations(jdbc).instruments(administration).values();
    }

    /** @throws BadInputException with every fault of a mapping file */
    static ColumnMapping mapping(@Nullable Path file) {
        if (file == null) {
            return ColumnMapping.BY_NAME;
        }
        try {
            ColumnMappingFile.Reading reading = ColumnMappingFile.read(file);
            if (!reading.faults().isEmpty()) {
                throw new BadInputException(reading.faults());
            }
            return reading.mapping();
        } catch (IOException unreadable) {
            throw new BadInputException(List.of(file + ": cannot be read. Check the name and the rights."));
        }
    }

    /**
     * Takes all files; a file that is refused leaves nothing behind.
     *
     * @param rejects where bad rows go; null: a bad row refuses its file
     * @throws BadInputException with every fault of every refused file
     */
    void take(List<Path> files, @Nullable Path rejects) {
        Map<Path, StoredInstrument> matched = match(files);
        List<String> faults = new ArrayList<>();
        matched.forEach((file, instrument) -> faults.addAll(take(file, instrument, rejects)));
        out.flush();
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
    }

    private Map<Path, StoredInstrument> match(List<Path> files) {
        Map<Path, StoredInstrument> matched = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            match(file, matched, faults);
        }
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
        return matched;
    }

    /** A file belongs to the instrument of which it has most items. */
    private void match(Path file, Map<Path, StoredInstrument> matched, List<String> faults) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            faults.add(file + ": there is no such file. Check the name.");
            return;
        }
        try {
            List<String> header = ResponseFile.header(file);
            List<StoredInstrument> best = new ArrayList<>();
            long most = 0;
            for (StoredInstrument stored : instruments) {
                long matches = ResponseHeader.matches(header, stored.instrument(), mapping);
                if (matches > most) {
                    best.clear();
                    most = matches;
                }
                if (matches == most && most > 0) {
                    best.add(stored);
                }
            }
            if (best.size() == 1) {
                matched.put(file, best.getFirst());
            } else {
                faults.add(file + ":1: "
                        + (best.isEmpty()
                                ? "no column is named like an item of an instrument. Use the item ids as column names, or map them."
                                : "the columns fit several instruments. Leave out the instrument that is not meant."));
            }
        } catch (IOException unreadable) {
            faults.add(file + ": cannot be read (" + unreadable.getMessage() + "). Save it as CSV in UTF-8.");
        }
    }

    private List<String> take(Path file, StoredInstrument stored, @Nullable Path rejects) {
        try {
            AnswerImport.Outcome outcome = answers.run(administration, stored, file, mapping, rejects);
            return switch (outcome) {
                case AnswerImport.Outcome.Taken taken -> {
                    tell(file, stored, taken, rejects);
                    yield List.of();
                }
                case AnswerImport.Outcome.AlreadyImported already -> {
                    out.println(file.getFileName() + ": was imported before; nothing changed.");
                    yield List.of();
                }
                case AnswerImport.Outcome.Refused refused -> complaints(file, refused);
            };
        } catch (IOException unreadable) {
            return List.of(file + ": cannot be read (" + unreadable.getMessage() + "). Save it as CSV in UTF-8.");
        }
    }

    private void tell(Path file, StoredInstrument stored, AnswerImport.Outcome.Taken taken, @Nullable Path rejects) {
        out.printf(
                "%s: %,d answers to %s from %,d schools.%n",
                file.getFileName(), taken.rows(), stored.instrument().id(), taken.schools());
        taken.notices().forEach(notice -> out.println("  " + notice));
        if (taken.rejected() > 0) {
            out.printf("  %,d rows were not taken; they are in %s with the reasons.%n", taken.rejected(), rejects);
        }
    }

    private static List<String> complaints(Path file, AnswerImport.Outcome.Refused refused) {
        List<String> complaints = new ArrayList<>();
        for (ResponseFault fault : refused.faults()) {
            complaints.add(file + ": " + fault);
        }
        long unlisted = refused.faultCount() - refused.faults().size();
        if (unlisted > 0) {
            complaints.add(file + ": and " + unlisted + " more faults.");
        }
        return complaints;
    }
}
