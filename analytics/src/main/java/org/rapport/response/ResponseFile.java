package org.rapport.response;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;

/** Answers collected elsewhere: a CSV file with one row a respondent. Read as a stream, each row on its own. */
public final class ResponseFile {

    /** A row that can be taken, or the faults that forbid it. */
    public sealed interface Row {
        /** As it stands in the file. */
        List<String> cells();

        /**
         * @param line where it begins, counted from 1
         * @param district null where the file has no column for it
         */
        record Good(long line, @Nullable String district, String school, byte[] answers, List<String> cells)
                implements Row {}

        record Bad(List<ResponseFault> faults, List<String> cells) implements Row {}
    }

    private final Path file;
    private final Instrument instrument;
    private final ColumnMapping mapping;

    public ResponseFile(Path file, Instrument instrument, ColumnMapping mapping) {
        this.file = file;
        this.instrument = instrument;
        this.mapping = mapping;
    }

    /** The names in the first line. */
    public static List<String> header(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = open(file);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            return records.hasNext() ? records.next().getFields() : List.of();
        }
    }

    /** The names in this file's first line. */
    public List<String> names() throws IOException {
        return header(file);
    }

    /**
     * Reads the file from its first to its last row.
     *
     * @return what the header says; rows are handed over only when it has no faults
     * @throws IOException when the file cannot be read
     */
    public ResponseHeader read(Consumer<Row> rows) throws IOException {
        try (CsvReader<CsvRecord> reader = open(file);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            ResponseHeader header =
                    ResponseHeader.of(records.hasNext() ? records.next().getFields() : List.of(), instrument, mapping);
            if (header.faults().isEmpty()) {
                readRows(records, header, rows);
            }
            return header;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void readRows(CloseableIterator<CsvRecord> records, ResponseHeader header, Consumer<Row> rows) {
        AnswerReader answers = new AnswerReader(instrument, mapping);
        long line = 1;
        try {
            while (records.hasNext()) {
                CsvRecord csv = records.next();
                line = csv.getStartingLineNumber();
                rows.accept(readRow(csv, header, answers));
            }
        } catch (CsvParseException broken) {
            ResponseFault fault = new ResponseFault(
                    line + 1,
                    "",
                    "the file cannot be read on from here: " + broken.getMessage() + ".",
                    "Close the quotation mark, or save the file as CSV again.");
            rows.accept(new Row.Bad(List.of(fault), List.of()));
        }
    }

    private Row readRow(CsvRecord csv, ResponseHeader header, AnswerReader answers) {
        List<String> cells = csv.getFields();
        long line = csv.getStartingLineNumber();
        if (cells.size() != header.names().size()) {
            return new Row.Bad(
                    List.of(new ResponseFault(
                            line,
                            "",
                            "the row has " + cells.size() + " cells, the header has "
                                    + header.names().size() + ".",
                            "Give each row one cell a column.")),
                    cells);
        }
        List<ResponseFault> faults = new ArrayList<>();
        byte[] packed = answers.read(cells, header, line, faults);
        String school = cells.get(header.schoolColumn()).strip();
        if (school.isEmpty()) {
            faults.add(new ResponseFault(
                    line, header.names().get(header.schoolColumn()), "no school.", "Write the school's code."));
        }
        String district = header.districtColumn() < 0
                ? null
                : cells.get(header.districtColumn()).strip();
        return faults.isEmpty() ? new Row.Good(line, district, school, packed, cells) : new Row.Bad(faults, cells);
    }

    private static CsvReader<CsvRecord> open(Path file) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator(file))
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(file);
    }

    /** Comma, semicolon or tab: whichever the first line has most of. */
    private static char separator(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = reader.readLine();
            char best = ',';
            for (char candidate : new char[] {',', ';', '\t'}) {
                if (first != null && count(first, candidate) > count(first, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }
}
