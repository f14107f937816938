package org.rapport.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.Suppression;

/**
 * Numbers with words beside them, the same rows in every format.
 *
 * @param note one sentence on how to read it; may be empty
 */
public record NumberTable(String title, String note, List<Column> columns, List<Row> rows) {

    /** How a column's numbers are written. */
    public enum Form {
        WORDS,
        COUNT,
        PERCENT,
        /** In points of the scale, or a coefficient. */
        SCORE,
        /** A difference of scores. */
        SIGNED,
        /** A difference of percentages. */
        POINTS,
        /** On the reporting scale from 100 to 500. */
        REPORTING,
        PROBABILITY
    }

    /** @param interval whether every number of the column has an interval */
    public record Column(String heading, Form form, boolean interval) {}

    /** What stands in one place of a table. */
    public sealed interface Entry {}

    public record Words(String text) implements Entry {}

    public record Number(Cell cell) implements Entry {}

    public record Ranged(Interval interval) implements Entry {}

    /** Nothing was computed here. */
    public record Blank() implements Entry {}

    /** @param entries one for each column; the first are words */
    public record Row(List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    public NumberTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Why there are marks in place of numbers. */
    public Set<Suppression> hidden() {
        Set<Suppression> reasons = EnumSet.noneOf(Suppression.class);
        rows.stream().flatMap(row -> row.entries().stream()).forEach(entry -> {
            if (cell(entry) instanceof Cell.Suppressed suppressed) {
                reasons.add(suppressed.why());
            }
        });
        return reasons;
    }

    private static @Nullable Cell cell(Entry entry) {
        return switch (entry) {
            case Number number -> number.cell();
            case Ranged ranged -> ranged.interval().value();
            case Words words -> null;
            case Blank blank -> null;
        };
    }
}
