package org.rapport.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.GroupScore;
import org.rapport.report.Interval;
import org.rapport.report.Range;
import org.rapport.report.ReportNumbers;
import org.rapport.report.ReportTexts;
import org.rapport.report.ScaleRow;
import org.rapport.report.Score;

/** A scale on one line: students' circle and teachers' diamond with their intervals, and ticks for the wider unit. */
final class ScoreStrip {

    private static final int WIDTH = 420;
    private static final int LANE = 32;
    private static final int MARGIN = 12;

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final boolean printed;

    ScoreStrip(ReportTexts texts, ReportNumbers numbers, boolean printed) {
        this.texts = texts;
        this.numbers = numbers;
        this.printed = printed;
    }

    String draw(ScaleRow row, Range range) {
        int height = LANE * row.scores().size() + 16;
        Svg svg = new Svg(WIDTH, height, alternative(row), printed);
        for (int tick = range.lowest(); tick <= range.highest(); tick++) {
            svg.line(x(range, tick), 0, x(range, tick), height, Palette.LINE, 1, "grid");
        }
        double y = 8 + LANE / 2.0;
        for (GroupScore score : row.scores()) {
            Score comparison = score.comparison();
            if (comparison != null && comparison.mean().exactValue().isPresent()) {
                double at = x(range, comparison.mean().exactValue().getAsDouble());
                svg.line(at, y - 11, at, y + 11, Palette.INK_SOFT, 2.5, "comparison");
            }
            estimate(svg, score.respondents(), score.score().mean(), range, y);
            y += LANE;
        }
        return svg.toString();
    }

    private static void estimate(Svg svg, RespondentGroup respondents, Interval mean, Range range, double y) {
        if (mean.isComplete()) {
            double from = x(range, mean.exactLower().getAsDouble());
            double to = x(range, mean.exactUpper().getAsDouble());
            svg.line(from, y, to, y, Palette.of(respondents), 4.5, "interval " + respondents.id());
        }
        if (mean.exactValue().isPresent()) {
            mark(svg, respondents, x(range, mean.exactValue().getAsDouble()), y);
        }
    }

    static void mark(Svg svg, RespondentGroup respondents, double x, double y) {
        switch (respondents) {
            case STUDENTS -> svg.circle(x, y, 7, Palette.ACCENT, "mark students");
            case TEACHERS -> svg.diamond(x, y, 8, Palette.TEACHERS, "mark teachers");
        }
    }

    String axis(Range range) {
        Svg svg = new Svg(
                WIDTH, 20, texts.text("chart.axis", "lowest", range.lowest(), "highest", range.highest()), printed);
        for (int tick = range.lowest(); tick <= range.highest(); tick++) {
            svg.text(x(range, tick), 14, 14, Palette.INK_SOFT, "axis", numbers.whole(tick));
        }
        return svg.toString();
    }

    private static double x(Range range, double score) {
        return MARGIN + range.fraction(score) * (WIDTH - 2 * MARGIN);
    }

    private String alternative(ScaleRow row) {
        List<String> parts = new ArrayList<>();
        for (GroupScore score : row.scores()) {
            Score comparison = score.comparison();
            parts.add(texts.text(
                    comparison == null ? "chart.score" : "chart.score.compared",
                    "group",
                    texts.group(score.respondents()),
                    "score",
                    numbers.score(score.score().mean()),
                    "comparison",
                    comparison == null ? "" : numbers.score(comparison.mean().value())));
        }
        return row.name() + ": " + String.join("; ", parts);
    }
}
