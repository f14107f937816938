package org.rapport.statistics;

import java.util.Optional;

/**
 * How much of R² goes to each predictor: the average, over all orders in which predictors can enter, of what R² gains when
 * it does (LMG, the Shapley value of R²). The parts are not negative up to rounding and sum to R². Shares of variance.
 *
 * <p>Worked out over the 2^p subsets with weight |S|! (p − |S| − 1)! / p!; up to 12 predictors, beyond that use
 * {@link JohnsonWeights}. Predictors that are combinations of others: no result.
 *
 * <p>Reference: Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis; Grömping (2007), The
 * American Statistician 61, 139–147, doi:10.1198/000313007X188252.
 */
final class LindemanMerendaGold {

    static final int MOST_PREDICTORS = 12;

    private LindemanMerendaGold() {}

    /** One part per predictor. */
    static Optional<double[]> of(CorrelationMatrix correlations) {
        int p = correlations.predictors();
        if (p > MOST_PREDICTORS) {
            throw new IllegalArgumentException(p + " predictors; beyond " + MOST_PREDICTORS + " use Johnson's weights");
        }
        double[] explained = new double[1 << p];
        for (int subset = 0; subset < explained.length; subset++) {
            Optional<Double> r2 = correlations.explained(subset);
            if (r2.isEmpty()) {
                return Optional.empty();
            }
            explained[subset] = r2.get();
        }
        return Optional.of(parts(explained, p));
    }

    private static double[] parts(double[] explained, int p) {
        double[] weights = weights(p);
        double[] parts = new double[p];
        for (int k = 0; k < p; k++) {
            CompensatedSum part = new CompensatedSum();
            for (int subset = 0; subset < explained.length; subset++) {
                if ((subset >> k & 1) == 0) {
                    part.add(weights[Integer.bitCount(subset)] * (explained[subset | 1 << k] - explained[subset]));
                }
            }
            parts[k] = part.value();
        }
        return parts;
    }

    /** s! (p − s − 1)! / p! for every size s: 1/p for the empty set, then times s/(p − s). */
    private static double[] weights(int p) {
        double[] weights = new double[p];
        for (int size = 0; size < p; size++) {
            weights[size] = size == 0 ? 1.0 / p : weights[size - 1] * size / (p - size);
        }
        return weights;
    }
}
