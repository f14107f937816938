package org.rapport.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.rapport.disclosure.Cell;
import org.rapport.report.GroupScore;
import org.rapport.report.ReportNumbers;
import org.rapport.report.ReportTexts;
import org.rapport.report.ScaleRow;
import org.rapport.report.Score;

/** Percentages from 0 to 100 as bars. A banded percentage is drawn to the middle of its band. */
final class ShareBars {

    private static final int WIDTH = 420;
    private static final int LANE = 22;
    private static final int MARGIN = 12;

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final boolean printed;

    ShareBars(ReportTexts texts, ReportNumbers numbers, boolean printed) {
        this.texts = texts;
        this.numbers = numbers;
        this.printed = printed;
    }

    String draw(ScaleRow row) {
        int height = LANE * row.scores().size() + 12;
        Svg svg = new Svg(WIDTH, height, alternative(row), printed);
        for (int tick = 0; tick <= 100; tick += 25) {
            svg.line(x(tick), 0, x(tick), height, Palette.LINE, 1, "grid");
        }
        double y = 6;
        for (GroupScore score : row.scores()) {
            double top = y;
            drawn(score.score().belowMidpoint())
                    .ifPresent(share -> svg.rectangle(
                            x(0),
                            top + 4,
                            x(share) - x(0),
                            LANE - 8,
                            Palette.of(score.respondents()),
                            "bar " + score.respondents().id()));
            Score comparison = score.comparison();
            if (comparison != null) {
                drawn(comparison.belowMidpoint())
                        .ifPresent(share ->
                                svg.line(x(share), top, x(share), top + LANE, Palette.INK_SOFT, 2.5, "comparison"));
            }
            y += LANE;
        }
        return svg.toString();
    }

    String axis() {
        Svg svg = new Svg(WIDTH, 20, texts.text("chart.axis", "lowest", 0, "highest", 100), printed);
        for (int tick = 0; tick <= 100; tick += 25) {
            svg.text(tick == 100 ? x(tick) - 6 : x(tick), 14, 14, Palette.INK_SOFT, "axis", numbers.whole(tick));
        }
        return svg.toString();
    }

    /** Where a percentage is drawn, if at all. */
    static OptionalDouble drawn(Cell cell) {
        return switch (cell) {
            case Cell.Reported reported -> OptionalDouble.of(reported.value());
            case Cell.Banded banded -> OptionalDouble.of((banded.lower() + banded.upper()) / 2);
            case Cell.Suppressed hidden -> OptionalDouble.empty();
            case Cell.Undefined none -> OptionalDouble.empty();
        };
    }

    private static double x(double percent) {
        return MARGIN + percent / 100 * (WIDTH - 2 * MARGIN);
    }

    private String alternative(ScaleRow row) {
        List<String> parts = new ArrayList<>();
        for (GroupScore score : row.scores()) {
            parts.add(texts.text(
                    "name.value",
                    "name",
                    texts.group(score.respondents()),
                    "value",
                    numbers.percent(score.score().belowMidpoint())));
        }
        return row.name() + ": " + String.join("; ", parts);
    }
}
