package org.rapport.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.rapport.disclosure.Cell;
import org.rapport.report.ItemBlock;
import org.rapport.report.ItemResult;
import org.rapport.report.OptionLabel;
import org.rapport.report.OptionShare;
import org.rapport.report.ReportNumbers;
import org.rapport.report.ReportTexts;

/**
 * One item's answers as a diverging stacked bar: less favorable options to the left of the centre, more favorable ones to the
 * right, a middle option across it. All bars of a block share centre and width, so that their ends can be compared.
 */
final class AnswerBar {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 32;
    private static final int LEAST_LABELLED = 24;
    private static final double WIDEST_BAND = 20;

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final boolean printed;
    private final ItemBlock block;
    private final double centre;
    private final double unit;

    AnswerBar(ReportTexts texts, ReportNumbers numbers, boolean printed, ItemBlock block) {
        this.texts = texts;
        this.numbers = numbers;
        this.printed = printed;
        this.block = block;
        double left = block.items().stream().mapToDouble(AnswerBar::left).max().orElse(0);
        double right =
                block.items().stream().mapToDouble(AnswerBar::right).max().orElse(0);
        this.unit = WIDTH / Math.max(1, left + right);
        this.centre = left * unit;
    }

    private static double left(ItemResult item) {
        return on(item, OptionLabel.Side.LOW) + on(item, OptionLabel.Side.MIDDLE) / 2;
    }

    private static double right(ItemResult item) {
        return on(item, OptionLabel.Side.HIGH) + on(item, OptionLabel.Side.MIDDLE) / 2;
    }

    private static double on(ItemResult item, OptionLabel.Side side) {
        return item.shares().stream()
                .filter(share -> share.option().side() == side)
                .mapToDouble(AnswerBar::percent)
                .sum();
    }

    private static double percent(OptionShare share) {
        return ShareBars.drawn(share.percent()).orElse(0);
    }

    /** Bands of sixty points, as for groups of ten to nineteen in public, are no shape that a bar could have. */
    static boolean isDrawn(ItemResult item) {
        return item.shares().stream()
                .allMatch(share -> !(share.percent() instanceof Cell.Banded banded)
                        || banded.upper() - banded.lower() <= WIDEST_BAND);
    }

    String draw(ItemResult item) {
        Svg svg = new Svg(WIDTH, HEIGHT, alternative(item), printed);
        if (!isDrawn(item)) {
            return svg.toString();
        }
        double x = centre - left(item) * unit;
        for (int place = 0; place < item.shares().size(); place++) {
            double width = percent(item.shares().get(place)) * unit;
            segment(svg, place, item.shares().get(place), x, width);
            x += width;
        }
        svg.line(centre, 0, centre, 4, Palette.INK_SOFT, 1.5, "centre");
        svg.line(centre, HEIGHT - 4.0, centre, HEIGHT, Palette.INK_SOFT, 1.5, "centre");
        return svg.toString();
    }

    private void segment(Svg svg, int place, OptionShare share, double x, double width) {
        String colour = Palette.of(block.legend(), place);
        if (width > 0) {
            svg.rectangle(x, 4, Math.max(0.5, width - 1), HEIGHT - 8, colour, "option");
        }
        if (width >= LEAST_LABELLED && share.percent() instanceof Cell.Reported) {
            String words = numbers.whole(Math.round(percent(share)));
            svg.text(x + width / 2, 21, 14, Palette.inkOn(colour), "share", words);
        }
    }

    private String alternative(ItemResult item) {
        List<String> parts = new ArrayList<>();
        for (OptionShare share : item.shares()) {
            parts.add(texts.text(
                    "name.value", "name", share.option().label(), "value", numbers.percent(share.percent())));
        }
        return String.join("; ", parts);
    }
}
