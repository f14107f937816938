package org.rapport.report.chart;

import org.rapport.report.Association;
import org.rapport.report.Interval;
import org.rapport.report.NumberTable.Form;
import org.rapport.report.ReportNumbers;

/** How much of an outcome's differences goes with one characteristic, on a line that ends where all of R² lies. */
final class AssociationStrip {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 36;
    private static final int MARGIN = 12;

    private final ReportNumbers numbers;
    private final boolean printed;

    AssociationStrip(ReportNumbers numbers, boolean printed) {
        this.numbers = numbers;
        this.printed = printed;
    }

    String draw(Association outcome, Association.Part part) {
        double end = outcome.parts().stream()
                .map(Association.Part::share)
                .mapToDouble(share -> Math.max(
                        share.exactValue().orElse(0), share.exactUpper().orElse(0)))
                .max()
                .orElse(1);
        Interval share = part.share();
        Svg svg = new Svg(WIDTH, HEIGHT, part.name() + ": " + numbers.of(Form.SCORE, share), printed);
        double y = HEIGHT / 2.0;
        svg.line(MARGIN, 0, MARGIN, HEIGHT, Palette.INK_SOFT, 1.5, "cut");
        svg.line(MARGIN, y, WIDTH - (double) MARGIN, y, Palette.LINE, 1, "grid");
        if (share.isComplete()) {
            double from = x(share.exactLower().getAsDouble(), end);
            double to = x(share.exactUpper().getAsDouble(), end);
            svg.line(
                    from,
                    y,
                    to,
                    y,
                    Palette.of(outcome.respondents()),
                    4.5,
                    "interval " + outcome.respondents().id());
        }
        share.exactValue().ifPresent(value -> ScoreStrip.mark(svg, outcome.respondents(), x(value, end), y));
        return svg.toString();
    }

    private static double x(double share, double end) {
        return MARGIN + Math.clamp(share / Math.max(end, 1e-9), 0, 1) * (WIDTH - 2 * MARGIN - 8);
    }
}
