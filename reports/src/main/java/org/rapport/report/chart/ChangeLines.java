package org.rapport.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.rapport.report.Change;
import org.rapport.report.ChangeRow;
import org.rapport.report.Interval;
import org.rapport.report.Range;
import org.rapport.report.ReportNumbers;
import org.rapport.report.ReportTexts;

/** The wave before and now, as two points with a line between them; one line for each respondent group. */
final class ChangeLines {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 150;
    private static final int LEFT = 28;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;
    private static final double BEFORE = 70;
    private static final double NOW = 175;
    private static final double APART = 6;

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final boolean printed;

    ChangeLines(ReportTexts texts, ReportNumbers numbers, boolean printed) {
        this.texts = texts;
        this.numbers = numbers;
        this.printed = printed;
    }

    String draw(ChangeRow row) {
        Svg svg = new Svg(WIDTH, HEIGHT, alternative(row), printed);
        for (int tick = row.axis().lowest(); tick <= row.axis().highest(); tick++) {
            svg.line(LEFT, y(row.axis(), tick), WIDTH, y(row.axis(), tick), Palette.LINE, 1, "grid");
            svg.text(LEFT / 2.0, y(row.axis(), tick) + 5, 14, Palette.INK_SOFT, "axis", numbers.whole(tick));
        }
        svg.text(BEFORE, HEIGHT - 5.0, 14, Palette.INK_SOFT, "axis", texts.text("change.before"));
        svg.text(NOW, HEIGHT - 5.0, 14, Palette.INK_SOFT, "axis", texts.text("change.now"));
        double shift = -APART * (row.changes().size() - 1) / 2;
        for (Change change : row.changes()) {
            line(svg, row.axis(), change, shift);
            point(svg, row.axis(), change, change.earlier(), BEFORE + shift);
            point(svg, row.axis(), change, change.now(), NOW + shift);
            shift += APART;
        }
        return svg.toString();
    }

    private static void line(Svg svg, Range axis, Change change, double shift) {
        if (change.earlier().exactValue().isPresent()
                && change.now().exactValue().isPresent()) {
            svg.line(
                    BEFORE + shift,
                    y(axis, change.earlier().exactValue().getAsDouble()),
                    NOW + shift,
                    y(axis, change.now().exactValue().getAsDouble()),
                    Palette.of(change.respondents()),
                    1.5,
                    "interval " + change.respondents().id());
        }
    }

    private static void point(Svg svg, Range axis, Change change, Interval mean, double x) {
        if (mean.isComplete()) {
            svg.line(
                    x,
                    y(axis, mean.exactLower().getAsDouble()),
                    x,
                    y(axis, mean.exactUpper().getAsDouble()),
                    Palette.of(change.respondents()),
                    4,
                    "interval " + change.respondents().id());
        }
        mean.exactValue().ifPresent(value -> ScoreStrip.mark(svg, change.respondents(), x, y(axis, value)));
    }

    private String alternative(ChangeRow row) {
        List<String> parts = new ArrayList<>();
        for (Change change : row.changes()) {
            parts.add(texts.text(
                    "chart.change",
                    "group",
                    texts.group(change.respondents()),
                    "before",
                    numbers.score(change.earlier()),
                    "now",
                    numbers.score(change.now())));
        }
        return row.name() + ": " + String.join("; ", parts);
    }

    private static double y(Range axis, double score) {
        return HEIGHT - BOTTOM - axis.fraction(score) * (HEIGHT - BOTTOM - TOP);
    }
}
