package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapport.disclosure.Cell;

/**
 * Lays numbers out by rows and columns. What nobody computed is left out: a column without any number, a row without any, and
 * the table if nothing is left.
 *
 * @param <T> what a row is about
 */
final class TableDraft<T> {

    private record Draft<T>(NumberTable.Column column, Function<T, NumberTable.Entry> entry) {}

    private final List<Draft<T>> columns = new ArrayList<>();

    /** Rows about scales, each beginning with the scale and the respondents. */
    static TableDraft<Topic> ofScales(ReportTexts texts) {
        return new TableDraft<Topic>()
                .words(texts.text("column.scale"), Topic::scaleName)
                .words(texts.text("column.group"), topic -> texts.group(topic.respondents()));
    }

    TableDraft<T> words(String heading, Function<T, String> words) {
        return add(heading, NumberTable.Form.WORDS, false, row -> new NumberTable.Words(words.apply(row)));
    }

    TableDraft<T> number(String heading, NumberTable.Form form, Function<T, Optional<Cell>> number) {
        return add(
                heading,
                form,
                false,
                row -> number.apply(row)
                        .<NumberTable.Entry>map(NumberTable.Number::new)
                        .orElseGet(NumberTable.Blank::new));
    }

    TableDraft<T> interval(String heading, NumberTable.Form form, Function<T, Optional<Interval>> interval) {
        return add(
                heading,
                form,
                true,
                row -> interval.apply(row)
                        .<NumberTable.Entry>map(NumberTable.Ranged::new)
                        .orElseGet(NumberTable.Blank::new));
    }

    private TableDraft<T> add(
            String heading, NumberTable.Form form, boolean interval, Function<T, NumberTable.Entry> entry) {
        columns.add(new Draft<>(new NumberTable.Column(heading, form, interval), entry));
        return this;
    }

    Optional<NumberTable> table(String title, String note, List<T> subjects) {
        List<List<NumberTable.Entry>> rows = subjects.stream()
                .map(subject -> columns.stream()
                        .map(column -> column.entry().apply(subject))
                        .toList())
                .filter(row -> row.stream().anyMatch(TableDraft::isNumber))
                .toList();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (isKept(i, rows)) {
                kept.add(i);
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumberTable(
                        title,
                        note,
                        kept.stream().map(i -> columns.get(i).column()).toList(),
                        rows.stream()
                                .map(row -> new NumberTable.Row(
                                        kept.stream().map(row::get).toList()))
                                .toList()));
    }

    private static boolean isKept(int column, List<List<NumberTable.Entry>> rows) {
        return rows.stream().map(row -> row.get(column)).anyMatch(entry -> switch (entry) {
            case NumberTable.Words words -> !words.text().isEmpty();
            case NumberTable.Blank blank -> false;
            case NumberTable.Number number -> true;
            case NumberTable.Ranged ranged -> true;
        });
    }

    private static boolean isNumber(NumberTable.Entry entry) {
        return entry instanceof NumberTable.Number || entry instanceof NumberTable.Ranged;
    }
}
