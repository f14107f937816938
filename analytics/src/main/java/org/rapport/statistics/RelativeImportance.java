package org.rapport.statistics;

import java.util.Optional;

/**
 * What is associated with an outcome, and how strongly beside the others: R², its parts by {@link LindemanMerendaGold} and
 * {@link JohnsonWeights}, standardised regression weights and plain correlations. Says nothing about causes.
 *
 * <p>An outcome without variance: ZERO_VARIANCE; such a predictor: CONSTANT_PREDICTOR. Predictors that are combinations of others, no predictor, or no more
 * respondents than predictors: NOT_IDENTIFIED.
 *
 * @param explained R²
 * @param parts LMG, one per predictor; sums to R²
 * @param johnson relative weights, one per predictor
 * @param standardized regression weights in standard deviations, one per predictor
 * @param correlations with the outcome, one per predictor
 */
public record RelativeImportance(
        double explained, double[] parts, double[] johnson, double[] standardized, double[] correlations) {

    /** Below this R² shares are not shown. */
    public static final double LEAST_EXPLAINED = 0.05;

    /** @param moments of the outcome (first) and the predictors */
    public static Outcome<RelativeImportance> of(CoMoments moments) {
        return of(moments.products(), moments.n());
    }

    /** @param products sums of squares and products of deviations, the outcome first */
    static Outcome<RelativeImportance> of(double[][] products, long n) {
        if (n == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        if (products.length < 2 || n <= products.length) {
            return Outcome.none(Reason.NOT_IDENTIFIED, n);
        }
        return CorrelationMatrix.of(products)
                .map(correlations -> of(correlations, n))
                .orElseGet(
                        () -> Outcome.none(products[0][0] > 0 ? Reason.CONSTANT_PREDICTOR : Reason.ZERO_VARIANCE, n));
    }

    private static Outcome<RelativeImportance> of(CorrelationMatrix correlations, long n) {
        Optional<double[]> parts = LindemanMerendaGold.of(correlations);
        Optional<double[]> standardized = correlations.standardizedWeights();
        if (parts.isEmpty() || standardized.isEmpty()) {
            return Outcome.none(Reason.NOT_IDENTIFIED, n);
        }
        return Outcome.of(
                new RelativeImportance(
                        CompensatedSum.of(parts.get()),
                        parts.get(),
                        JohnsonWeights.of(correlations),
                        standardized.get(),
                        correlations.withOutcome()),
                n);
    }

    /** The parts as shares of R², 0 to 1; all 0 when nothing is explained. */
    public double[] shares() {
        double[] shares = parts.clone();
        for (int k = 0; k < shares.length; k++) {
            shares[k] = explained == 0 ? 0 : shares[k] / explained;
        }
        return shares;
    }
}
