package org.rapport.disclosure;

import java.util.Optional;
import java.util.Set;
import org.rapport.aggregate.Finding;
import org.rapport.statistics.Reason;

/**
 * What the public gets to see of a number that is not hidden: no exact counts, percentages coded by the size of the group, means
 * to one decimal.
 *
 * <p>Percentages after NCES SLDS Technical Brief 3 (Seastrom 2010): n ≥ 300 whole percents, at most 1 and at least 99 as such;
 * 100–299 at most 2, at least 98; 40–99 at most 5, at least 95, and bands of 5 between; 20–39 at most 10, at least 90, and bands of
 * 10; 10–19 at most 20, at least 80, and between.
 */
final class PublicCoding {

    private PublicCoding() {}

    /** Nothing where a statistic would undo the coding: counts, spreads, and intervals around percentages. */
    static Optional<Cell> cell(Finding finding) {
        String statistic = finding.statistic();
        Double value = finding.estimate().value();
        long n = finding.estimate().n();
        if (value == null) {
            Reason reason = finding.estimate().reason();
            return reason == null ? Optional.empty() : Optional.of(new Cell.Undefined(reason));
        }
        if (statistic.equals("n")) {
            return Optional.of(band(n));
        }
        if (statistic.startsWith("percent") && !statistic.endsWith(".lower") && !statistic.endsWith(".upper")) {
            return Optional.of(percent(value, n));
        }
        if (statistic.equals("mean")) {
            return Optional.of(new Cell.Reported(Math.round(value * 10) / 10.0, lowerEnd(n), Set.of()));
        }
        return Optional.empty();
    }

    /** 10–19, 20–39, 40–99, 100–299, 300 or more. */
    private static Cell band(long n) {
        long lower = lowerEnd(n);
        double upper = lower == 10 ? 19 : lower == 20 ? 39 : lower == 40 ? 99 : lower == 100 ? 299 : 1e9;
        return new Cell.Banded(lower, upper, lower);
    }

    private static long lowerEnd(long n) {
        return n >= 300 ? 300 : n >= 100 ? 100 : n >= 40 ? 40 : n >= 20 ? 20 : 10;
    }

    private static Cell percent(double percent, long n) {
        long lower = lowerEnd(n);
        double extreme = lower == 300 ? 1 : lower == 100 ? 2 : lower == 40 ? 5 : lower == 20 ? 10 : 20;
        if (percent <= extreme) {
            return new Cell.Banded(0, extreme, lower);
        }
        if (percent >= 100 - extreme) {
            return new Cell.Banded(100 - extreme, 100, lower);
        }
        double width = lower >= 100 ? 1 : lower == 40 ? 5 : lower == 20 ? 10 : 60;
        double from =
                lower >= 100 ? Math.floor(percent + 0.5) : extreme + width * Math.floor((percent - extreme) / width);
        return lower >= 100
                ? new Cell.Reported(from, lower, Set.of())
                : new Cell.Banded(from, Math.min(from + width, 100 - extreme), lower);
    }
}
