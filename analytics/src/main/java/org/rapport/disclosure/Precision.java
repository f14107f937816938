package org.rapport.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * How exactly a number is published. What is counted in a shown group follows from its shown frequencies, so that all digits may be
 * told. What comes out of a model mixes in groups that are hidden: sixteen digits would be as good as an equation for their
 * numbers, four are what a reader can use.
 */
final class Precision {
    private static final MathContext OF_MODELS = new MathContext(4);

    private static final List<String> COUNTED = List.of(
            "n", "n-empty", "enrolled", "response-rate", "mean", "mean.lower", "mean.upper", "sd", "alpha", "earlier.mean");

    private static final List<String> COUNTED_FAMILIES =
            List.of("count.", "percent.", "percent-", "missing.", "scale-score.", "quality.", "calibration.");

    private Precision() {}

    static double of(String statistic, double value) {
        boolean counted =
                COUNTED.contains(statistic) || COUNTED_FAMILIES.stream().anyMatch(statistic::startsWith);
        return counted ? value : new BigDecimal(value).round(OF_MODELS).doubleValue();
    }
}
