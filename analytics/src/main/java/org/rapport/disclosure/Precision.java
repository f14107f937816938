package org.rapport.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/**
 * How exactly a number is published. What is counted in a shown group follows from its shown frequencies, so that all digits may be
 * told. What comes out of a model mixes in groups that are hidden: sixteen digits would be as good as an equation for their
 * numbers, four are what a reader can use.
 */
final class Precision {
    private static final MathContext OF_MODELS = new MathContext(4);

    private static final Set<String> COUNTED = Set.of(
            "n",
            "n-empty",
            "enrolled",
            "response-rate",
            "mean",
            "mean.lower",
            "mean.upper",
            "sd",
            "median",
            "alpha",
            "earlier.mean");

    private static final String[] COUNTED_FAMILIES = {
        "count.", "percent.", "percent-", "missing.", "scale-score.", "calibration.", "earlier."
    };

    private Precision() {}

    static double of(String statistic, double value) {
        return isCounted(statistic) || value == Math.rint(value)
                ? value
                : new BigDecimal(value).round(OF_MODELS).doubleValue();
    }

    private static boolean isCounted(String statistic) {
        if (COUNTED.contains(statistic)) {
            return true;
        }
        for (String family : COUNTED_FAMILIES) {
            if (statistic.startsWith(family)) {
                return true;
            }
        }
        return false;
    }
}
