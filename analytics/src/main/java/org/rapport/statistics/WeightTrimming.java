package org.rapport.statistics;

import java.util.Arrays;

/**
 * Weights cut to a lower and an upper bound; what is cut off goes to the weights in between in proportion to their size, so
 * that the sum stays, and again until all are within. In the unit of the weights. Re-rake once afterwards.
 *
 * <p>Nobody: NO_DATA. When no weight is left in between, the sum cannot be kept: NO_CONVERGENCE.
 *
 * <p>(R's survey::trimWeights hands the excess out evenly instead; the numbers differ.)
 *
 * <p>Reference: Potter (1990), Proceedings of the Section on Survey Research Methods, American Statistical Association,
 * 225–230.
 */
public final class WeightTrimming {

    private static final int MOST_ROUNDS = 100;
    private static final double LEAST = 0.3;
    private static final double MOST = 3;

    private WeightTrimming() {}

    /** To 0.3 and 3 times the mean weight. */
    public static Outcome<double[]> aroundMean(double[] weights) {
        double mean = CompensatedSum.of(weights) / Math.max(1, weights.length);
        return of(weights, LEAST * mean, MOST * mean);
    }

    /** To [lower, upper], in the unit of the weights. */
    public static Outcome<double[]> of(double[] weights, double lower, double upper) {
        if (!(lower >= 0 && lower <= upper)) {
            throw new IllegalArgumentException("Bounds are in order and not negative, got " + lower + " and " + upper);
        }
        if (weights.length == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        double[] trimmed = weights.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (Arrays.stream(trimmed).allMatch(w -> w >= lower && w <= upper)) {
                return Outcome.of(trimmed, weights.length);
            }
            double[] cut = Arrays.stream(trimmed)
                    .map(w -> Math.min(Math.max(w, lower), upper))
                    .toArray();
            double free = sum(cut, lower, upper, true);
            if (free == 0) {
                return Outcome.none(Reason.NO_CONVERGENCE, weights.length);
            }
            double factor = (CompensatedSum.of(trimmed) - sum(cut, lower, upper, false)) / free;
            trimmed = Arrays.stream(cut)
                    .map(w -> isFree(w, lower, upper) ? w * factor : w)
                    .toArray();
        }
        return Outcome.none(Reason.NO_CONVERGENCE, weights.length);
    }

    private static boolean isFree(double weight, double lower, double upper) {
        return weight > lower && weight < upper;
    }

    private static double sum(double[] weights, double lower, double upper, boolean free) {
        return CompensatedSum.of(Arrays.stream(weights)
                .filter(w -> isFree(w, lower, upper) == free)
                .toArray());
    }
}
