package org.rapport.statistics;

import java.util.OptionalDouble;

/**
 * What a report says about people who did not answer. The response rate is always shown; a school's percentages stay
 * unweighted unless fewer than 70 % responded and weights would move them by more than 3 points, then both are shown; below
 * 40 %, or when the propensities vary by more than a quarter of their mean ({@link Representativeness#variation}), the numbers
 * "may not represent the school".
 *
 * <p>Weights cannot repair a response that depends on the answer itself.
 *
 * @param showWeighted whether weighted percentages stand beside the unweighted ones
 * @param mayNotRepresent whether the warning is shown
 */
public record NonResponseReading(boolean showWeighted, boolean mayNotRepresent) {

    private static final double HIGH_RATE = 0.7;
    private static final double LOW_RATE = 0.4;
    private static final double POINTS = 3;
    private static final double VARIATION = 0.25;

    /**
     * @param rate respondents over enrolled, 0 to 1 (above 1 where the roster is behind)
     * @param unweighted percent
     * @param weighted percent
     * @param variation of the response propensities; empty for schools too small for it
     */
    public static NonResponseReading of(double rate, double unweighted, double weighted, OptionalDouble variation) {
        return new NonResponseReading(
                rate < HIGH_RATE && Math.abs(weighted - unweighted) > POINTS,
                rate < LOW_RATE || variation.orElse(0) > VARIATION);
    }
}
