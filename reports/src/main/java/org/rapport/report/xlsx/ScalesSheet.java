package org.rapport.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.GroupScore;
import org.rapport.report.Interval;
import org.rapport.report.PoolComparison;
import org.rapport.report.Range;
import org.rapport.report.Report;
import org.rapport.report.ReportTexts;
import org.rapport.report.ScalePanel;
import org.rapport.report.ScaleRow;
import org.rapport.report.Score;

/** All scale scores with intervals, and a dot chart for each respondent group. */
final class ScalesSheet {

    private final Sheets sheets;
    private final ReportTexts texts;

    ScalesSheet(Sheets sheets) {
        this.sheets = sheets;
        this.texts = sheets.texts();
    }

    void write(Report report) {
        boolean compared = report.cover().comparisonName() != null;
        Table table = sheets.table(texts.text("sheet.scales"), columns(report, compared));
        List<ScalePanel> panels = Stream.concat(
                        report.results().characteristics().stream(), report.results().otherScales().stream())
                .toList();
        List<ScoreChart.Rows> charts = new ArrayList<>();
        for (ScalePanel panel : panels) {
            for (RespondentGroup respondents : RespondentGroup.values()) {
                int first = table.nextRow();
                panel.rows().forEach(row -> write(table, row, respondents, panel.range(), compared));
                if (isAnyShown(panel, respondents)) {
                    charts.add(new ScoreChart.Rows(respondents, first, table.nextRow() - 1, panel.range()));
                }
            }
        }
        table.filter();
        int top = table.nextRow() + 1;
        for (int i = 0; i < charts.size(); i++) {
            new ScoreChart(table.sheet(), texts, compared).draw(charts.get(i), top + 19 * (i / 2), i % 2);
        }
    }

    private static boolean isAnyShown(ScalePanel panel, RespondentGroup respondents) {
        return panel.rows().stream()
                .flatMap(row -> row.scores().stream())
                .anyMatch(score ->
                        score.respondents() == respondents && score.score().n() instanceof Cell.Reported);
    }

    private List<Sheets.Column> columns(Report report, boolean compared) {
        List<Sheets.Column> columns = new ArrayList<>(List.of(
                new Sheets.Column(texts.text("column.scale"), 30),
                new Sheets.Column(texts.text("column.group"), 12),
                new Sheets.Column(texts.text("column.n"), 11),
                new Sheets.Column(texts.text("column.mean"), 9),
                new Sheets.Column(texts.text("column.lower"), 9),
                new Sheets.Column(texts.text("column.upper"), 9),
                new Sheets.Column(texts.text("column.minus"), 9),
                new Sheets.Column(texts.text("column.plus"), 9),
                new Sheets.Column(texts.text("column.sd"), 9),
                new Sheets.Column(texts.text("column.lowest"), 9),
                new Sheets.Column(texts.text("column.highest"), 9),
                new Sheets.Column(texts.text("column.favorable"), 11),
                new Sheets.Column(texts.text("column.below"), 11),
                new Sheets.Column(texts.text("column.alpha"), 9)));
        if (compared) {
            columns.add(new Sheets.Column(String.valueOf(report.cover().comparisonName()), 18));
            columns.add(new Sheets.Column(texts.text("column.standing"), 44));
        }
        return columns;
    }

    private void write(Table table, ScaleRow row, RespondentGroup respondents, Range range, boolean compared) {
        for (GroupScore score : row.scores()) {
            if (score.respondents() == respondents) {
                Score own = score.score();
                Table.Row line = table.row()
                        .strong(row.name())
                        .text(texts.group(respondents))
                        .count(own.n());
                interval(line, own.mean());
                line.score(own.sd()).count(range.lowest()).count(range.highest());
                line.percent(own.favorable().value())
                        .percent(own.belowMidpoint())
                        .score(own.alpha());
                Score wider = score.comparison();
                if (compared && wider != null) {
                    line.score(wider.mean().value()).text(standing(score));
                }
            }
        }
    }

    private String standing(GroupScore score) {
        PoolComparison beside = score.beside();
        return beside != null
                ? texts.text("verdict." + beside.verdict().name())
                : texts.text("compared." + score.standing().name());
    }

    /** The ends of the interval, and how far they are from the mean: charts draw error bars from the latter. */
    private static void interval(Table.Row line, Interval mean) {
        line.score(mean.value()).score(mean.lower()).score(mean.upper());
        line.distance(mean.value(), mean.lower()).distance(mean.upper(), mean.value());
    }
}
