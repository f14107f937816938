package org.rapport.report.xlsx;

import java.util.List;
import org.rapport.report.Breakdown;
import org.rapport.report.BreakdownColumn;
import org.rapport.report.BreakdownRow;
import org.rapport.report.Interval;
import org.rapport.report.Report;
import org.rapport.report.ReportTexts;

/** Scores by groups, one row for each group and scale. */
final class GroupsSheet {

    private final Sheets sheets;
    private final ReportTexts texts;

    GroupsSheet(Sheets sheets) {
        this.sheets = sheets;
        this.texts = sheets.texts();
    }

    void write(Report report) {
        if (report.results().breakdowns().isEmpty()) {
            return;
        }
        Table table = sheets.table(
                texts.text("sheet.groups"),
                List.of(
                        new Sheets.Column(texts.text("column.breakdown"), 24),
                        new Sheets.Column(texts.text("column.subgroup"), 24),
                        new Sheets.Column(texts.text("column.group"), 12),
                        new Sheets.Column(texts.text("column.n"), 11),
                        new Sheets.Column(texts.text("column.scale"), 30),
                        new Sheets.Column(texts.text("column.mean"), 9),
                        new Sheets.Column(texts.text("column.lower"), 9),
                        new Sheets.Column(texts.text("column.upper"), 9),
                        new Sheets.Column(texts.text("groups.everybody"), 14),
                        new Sheets.Column(texts.text("column.standing"), 26)));
        report.results().breakdowns().forEach(breakdown -> write(table, breakdown));
        table.filter();
    }

    private void write(Table table, Breakdown breakdown) {
        for (BreakdownRow row : breakdown.rows()) {
            for (int i = 0; i < breakdown.columns().size(); i++) {
                BreakdownColumn column = breakdown.columns().get(i);
                Interval mean = row.means().get(i);
                table.row()
                        .text(breakdown.heading())
                        .strong(row.label())
                        .text(texts.group(breakdown.respondents()))
                        .count(row.n())
                        .text(column.name())
                        .score(mean.value())
                        .score(mean.lower())
                        .score(mean.upper())
                        .score(column.everybody().value())
                        .text(
                                row.gaps().isEmpty()
                                        ? texts.text("compared."
                                                + mean.against(column.everybody())
                                                        .name())
                                        : texts.groupGap(row.gaps().get(i)));
            }
        }
    }
}
