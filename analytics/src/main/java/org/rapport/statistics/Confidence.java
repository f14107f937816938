package org.rapport.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The quantiles and tail probabilities behind intervals and tests; two-sided, 95 % unless said otherwise. */
final class Confidence {

    static final double LEVEL = 0.95;

    /** The 97.5 % quantile of the normal distribution. */
    static final double Z = 1.959963984540054;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Confidence() {}

    static double z(double level) {
        return level == LEVEL ? Z : NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** @param df degrees of freedom, not necessarily whole */
    static double t(double df) {
        return TDistribution.of(df).inverseSurvivalProbability((1 - LEVEL) / 2);
    }

    /** Two-sided p-value of a t statistic, from the upper tail so that small ones stay exact. */
    static double pOfT(double t, double df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    /** Probability that a standard normal variable is at most x. */
    static double normal(double x) {
        return NORMAL.cumulativeProbability(x);
    }
}
