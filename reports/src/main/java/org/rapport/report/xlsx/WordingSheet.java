package org.rapport.report.xlsx;

import java.util.List;
import org.rapport.report.AskedItem;
import org.rapport.report.AskedSection;
import org.rapport.report.InstrumentText;
import org.rapport.report.Report;
import org.rapport.report.ReportTexts;

/** What was asked, word for word. */
final class WordingSheet {

    private final Sheets sheets;
    private final ReportTexts texts;

    WordingSheet(Sheets sheets) {
        this.sheets = sheets;
        this.texts = sheets.texts();
    }

    void write(Report report) {
        Table table = sheets.table(
                texts.text("sheet.wording"),
                List.of(
                        new Sheets.Column(texts.text("column.group"), 12),
                        new Sheets.Column(texts.text("column.section"), 30),
                        new Sheets.Column(texts.text("column.id"), 28),
                        new Sheets.Column(texts.text("column.question"), 70),
                        new Sheets.Column(texts.text("column.options"), 60)));
        for (InstrumentText instrument : report.instruments()) {
            for (AskedSection section : instrument.sections()) {
                section.items().forEach(item -> write(table, instrument, section, item));
            }
        }
        table.filter();
    }

    private void write(Table table, InstrumentText instrument, AskedSection section, AskedItem item) {
        table.row()
                .text(texts.group(instrument.respondents()))
                .text(section.name())
                .text(item.id())
                .strong(String.join("\n", item.wordings()))
                .text(String.join(" · ", item.options()));
    }
}
