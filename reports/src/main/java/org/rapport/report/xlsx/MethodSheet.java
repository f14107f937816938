package org.rapport.report.xlsx;

import java.util.List;
import org.rapport.report.MethodEntry;
import org.rapport.report.Report;
import org.rapport.report.ReportTexts;

/** How each number was made and what is not shown. */
final class MethodSheet {

    private final Sheets sheets;
    private final ReportTexts texts;

    MethodSheet(Sheets sheets) {
        this.sheets = sheets;
        this.texts = sheets.texts();
    }

    private String withSource(MethodEntry entry) {
        String source = texts.source(entry);
        return source.isEmpty() ? entry.text() : entry.text() + " " + source;
    }

    void write(Report report) {
        Table table = sheets.table(
                texts.text("sheet.method"),
                List.of(
                        new Sheets.Column(texts.text("column.about"), 34),
                        new Sheets.Column(texts.text("column.explanation"), 100)));
        report.method()
                .policy()
                .forEach(sentence ->
                        table.row().strong(texts.text("method.policy")).text(sentence));
        table.row()
                .strong(texts.text("method.shown"))
                .text(sheets.numbers().whole(report.method().shown()));
        report.method()
                .hidden()
                .forEach(hidden -> table.row()
                        .strong(texts.text("method.notShown", "count", hidden.count()))
                        .text(hidden.explanation()));
        report.method()
                .entries()
                .forEach(entry -> table.row().strong(entry.term()).text(withSource(entry)));
        report.numberTables()
                .forEach(numbers -> table.row()
                        .strong(texts.text("method.sheet", "sheet", numbers.title()))
                        .text(numbers.note()));
        report.cover()
                .instruments()
                .forEach(instrument -> table.row()
                        .strong(instrument.title())
                        .text(instrument.id() + " " + instrument.version() + ", SHA-256 " + instrument.sha256()));
    }
}
