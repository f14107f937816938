package org.rapport.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;

/**
 * De-identified answers for analysts. Everyone shares the combination of school and breakdowns in the file with at least k people
 * who answered; free text is never part of it.
 */
public final class RecordExport {

    /** The least k that a file is made with unless asked for more. */
    public static final int DEFAULT_K = 10;

    private final Instrument instrument;
    private final ExportRows rows;
    private final Coarsening coarsening;

    /**
     * Reads all rows once.
     *
     * @param k the least number of people in a combination; less than {@link #DEFAULT_K} is refused
     */
    public RecordExport(Instrument instrument, ExportRows rows, int k) {
        if (k < DEFAULT_K) {
            throw new IllegalArgumentException("A record-level file needs k of at least " + DEFAULT_K + ", got " + k);
        }
        this.instrument = instrument;
        this.rows = rows;
        KAnonymity anonymity = new KAnonymity(k);
        for (Iterator<AnswerRecord> all = rows.read(); all.hasNext(); ) {
            anonymity.add(quasiIdentifiers(all.next()));
        }
        this.coarsening = anonymity.coarsening();
    }

    /** What was made coarser. */
    public Coarsening coarsening() {
        return coarsening;
    }

    /**
     * Writes a workbook: answers, codebook, what was made coarser. Reads all rows once more.
     *
     * @param date the date inside the file
     * @throws IOException if the stream does not take it
     */
    public void writeWorkbook(LocalDate date, OutputStream to) throws IOException {
        new ExportWorkbook(this).write(date, to);
    }

    /**
     * Writes answers as CSV (UTF-8, comma, header). Reads all rows once more.
     *
     * @throws IOException if the stream does not take it
     */
    public void writeCsv(OutputStream to) throws IOException {
        new ExportCsv(this).write(to);
    }

    Instrument instrument() {
        return instrument;
    }

    /** The names of the columns: school, breakdowns, then one for each reported item. */
    List<String> header() {
        List<String> header = new ArrayList<>(coarsenedColumns());
        answerItems().forEach(item -> header.add(item.id()));
        return header;
    }

    /** The columns that can be coarsened: school and breakdowns. */
    List<String> coarsenedColumns() {
        List<String> columns = new ArrayList<>();
        columns.add("school");
        instrument.breakdownItems().forEach(item -> columns.add(item.id()));
        return columns;
    }

    List<Item> answerItems() {
        return instrument.items().stream().filter(Item::isReported).toList();
    }

    /** The rows as the file shows them; none at all where there are fewer than k people. */
    Iterator<List<String>> shownRows() {
        Iterator<AnswerRecord> all =
                coarsening.rowsWithheld() > 0 ? List.<AnswerRecord>of().iterator() : rows.read();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public List<String> next() {
                AnswerRecord row = all.next();
                List<String> shown = new ArrayList<>(coarsening.apply(quasiIdentifiers(row)));
                shown.addAll(row.answers());
                return shown;
            }
        };
    }

    private static List<String> quasiIdentifiers(AnswerRecord row) {
        List<String> values = new ArrayList<>(row.breakdowns().size() + 1);
        values.add(row.school());
        values.addAll(row.breakdowns());
        return values;
    }
}
