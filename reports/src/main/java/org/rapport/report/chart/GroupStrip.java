package org.rapport.report.chart;

import org.rapport.report.BreakdownColumn;
import org.rapport.report.Interval;
import org.rapport.report.Range;
import org.rapport.report.ReportNumbers;

/** One group's score on a short line, with a tick for everybody. */
final class GroupStrip {

    private static final int WIDTH = 140;
    private static final int HEIGHT = 20;
    private static final int MARGIN = 7;

    private final ReportNumbers numbers;
    private final boolean printed;

    GroupStrip(ReportNumbers numbers, boolean printed) {
        this.numbers = numbers;
        this.printed = printed;
    }

    String draw(BreakdownColumn column, Interval mean) {
        Range range = column.range();
        double y = HEIGHT / 2.0;
        Svg svg = new Svg(WIDTH, HEIGHT, column.name() + ": " + numbers.score(mean), printed);
        svg.line(MARGIN, y, WIDTH - (double) MARGIN, y, Palette.LINE, 1, "grid");
        column.everybody().exactValue().ifPresent(all -> {
            svg.line(x(range, all), 2, x(range, all), HEIGHT - 2.0, Palette.INK_SOFT, 2, "comparison");
        });
        if (mean.isComplete()) {
            double from = x(range, mean.exactLower().getAsDouble());
            svg.line(from, y, x(range, mean.exactUpper().getAsDouble()), y, Palette.ACCENT, 3, "interval students");
        }
        mean.exactValue().ifPresent(value -> svg.circle(x(range, value), y, 4.5, Palette.ACCENT, "mark students"));
        return svg.toString();
    }

    private static double x(Range range, double score) {
        return MARGIN + range.fraction(score) * (WIDTH - 2 * MARGIN);
    }
}
