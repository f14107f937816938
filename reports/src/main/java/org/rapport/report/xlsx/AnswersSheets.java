package org.rapport.report.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.report.ItemBlock;
import org.rapport.report.ItemResult;
import org.rapport.report.OptionLabel;
import org.rapport.report.OptionShare;
import org.rapport.report.Report;
import org.rapport.report.ReportTexts;
import org.rapport.report.ScaleDetail;

/** All answers: one sheet for each set of options, and a sheet with a stacked bar chart for each block of items. */
final class AnswersSheets {

    private record Named(String scale, ItemBlock block) {}

    private final Sheets sheets;
    private final ReportTexts texts;

    AnswersSheets(Sheets sheets) {
        this.sheets = sheets;
        this.texts = sheets.texts();
    }

    void write(Report report) {
        Map<List<String>, List<Named>> byOptions = new LinkedHashMap<>();
        for (ScaleDetail detail : report.results().details()) {
            detail.blocks()
                    .forEach(block -> byOptions
                            .computeIfAbsent(labels(declared(block)), labels -> new ArrayList<>())
                            .add(new Named(detail.name(), block)));
        }
        AnswerCharts charts = new AnswerCharts(sheets.sheet(texts.text("sheet.charts")));
        int number = 1;
        for (var entry : byOptions.entrySet()) {
            String suffix = byOptions.size() == 1 ? "" : " " + number++;
            sheet(texts.text("sheet.answers") + suffix, entry.getKey(), entry.getValue(), charts);
        }
    }

    private static List<String> labels(List<OptionLabel> options) {
        return options.stream().map(OptionLabel::label).toList();
    }

    /** The options in the order in which they were shown. */
    private static List<OptionLabel> declared(ItemBlock block) {
        return block.reverse() ? block.legend().reversed() : block.legend();
    }

    private void sheet(String name, List<String> labels, List<Named> blocks, AnswerCharts charts) {
        Table table = sheets.table(name, columns(labels));
        for (Named named : blocks) {
            int first = table.nextRow();
            named.block().items().forEach(item -> write(table, named, item));
            if (named.block().isShown()) {
                charts.draw(title(named), named.block(), table.sheet(), first, table.nextRow() - 1);
            }
        }
        table.filter();
    }

    private String title(Named named) {
        String title = named.scale() + ", " + texts.group(named.block().respondents());
        return named.block().reverse() ? title + " (" + texts.text("items.reverse") + ")" : title;
    }

    private List<Sheets.Column> columns(List<String> labels) {
        List<Sheets.Column> columns = new ArrayList<>(List.of(
                new Sheets.Column(texts.text("column.scale"), 24),
                new Sheets.Column(texts.text("column.group"), 12),
                new Sheets.Column(texts.text("column.question"), 72)));
        labels.forEach(label -> columns.add(new Sheets.Column(label, 12)));
        columns.add(new Sheets.Column(texts.text("column.favorable"), 11));
        columns.add(new Sheets.Column(texts.text("column.lower"), 9));
        columns.add(new Sheets.Column(texts.text("column.upper"), 9));
        columns.add(new Sheets.Column(texts.text("column.mean"), 9));
        columns.add(new Sheets.Column(texts.text("column.median"), 9));
        columns.add(new Sheets.Column(texts.text("column.n"), 11));
        if (sheets.policy().countsShown()) {
            labels.forEach(label -> columns.add(new Sheets.Column(texts.text("column.count", "option", label), 12)));
        }
        columns.add(new Sheets.Column(texts.text("column.id"), 28));
        return columns;
    }

    private void write(Table table, Named named, ItemResult item) {
        List<OptionShare> shares = named.block().reverse() ? item.shares().reversed() : item.shares();
        Table.Row row = table.row()
                .text(named.scale())
                .text(texts.group(named.block().respondents()))
                .strong(item.wording());
        shares.forEach(share -> row.percent(share.percent()));
        row.percent(item.favorable().value())
                .percent(item.favorable().lower())
                .percent(item.favorable().upper())
                .score(item.mean())
                .score(item.median())
                .count(item.n());
        if (sheets.policy().countsShown()) {
            shares.forEach(share -> row.count(share.count()));
        }
        row.text(item.id());
    }
}
