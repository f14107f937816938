package org.rapport.statistics;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Exact interval of a proportion in a finite population, for small n: all numbers M of favorable people among the N
 * enrolled that x favorable of n answers do not contradict at α/2 on either side, divided by N.
 *
 * <p>Nobody: NO_DATA. Everybody answered: [x/N, x/N]. More respondents than enrolled: taken as everybody, N_GT_ROSTER.
 *
 * <p>Reference: Wright (1991), Exact Confidence Bounds when Sampling from Small Finite Universes, Springer.
 */
public final class HypergeometricInterval {

    private HypergeometricInterval() {}

    public static Outcome<Interval> of(int favorable, int n, int enrolled) {
        return of(favorable, n, enrolled, Confidence.LEVEL);
    }

    public static Outcome<Interval> of(int favorable, int n, int enrolled, double confidence) {
        if (n == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        if (n > enrolled) {
            double p = (double) favorable / n;
            return Outcome.of(new Interval(p, p), n, Flag.N_GT_ROSTER);
        }
        double tail = (1 - confidence) / 2;
        int fewest = favorable;
        int most = enrolled - (n - favorable);
        // P(X ≥ x) rises with M and P(X ≤ x) falls with M, so both ends are found by halving
        int lower = firstTrue(fewest, most, m -> law(enrolled, m, n).survivalProbability(favorable - 1) > tail);
        int upper = firstTrue(
                        fewest, most + 1, m -> m > most || law(enrolled, m, n).cumulativeProbability(favorable) <= tail)
                - 1;
        return Outcome.of(new Interval((double) lower / enrolled, (double) upper / enrolled), n);
    }

    private static HypergeometricDistribution law(int enrolled, int favorableEnrolled, int n) {
        return HypergeometricDistribution.of(enrolled, favorableEnrolled, n);
    }

    private static int firstTrue(int from, int to, IntPredicate holds) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
