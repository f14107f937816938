package org.rapport.statistics;

import java.util.function.BiFunction;

/**
 * Reliability of credit model scores in the pool, between 0 and 1 (a very poor scale can be negative): how much of the
 * variance of the scores is not error.
 *
 * <p>No value for no respondents ({@code NO_DATA}), one ({@code N_LT_2}), or scores that are all the same
 * ({@code ZERO_VARIANCE}).
 *
 * <p>Reference: Adams (2005), Studies in Educational Evaluation 31, 162–172, doi:10.1016/j.stueduc.2005.05.008.
 */
public final class ScoreReliability {

    private ScoreReliability() {}

    /** 1 − mean(SE²) / var(WLE), the variance with divisor n − 1. */
    public static Estimate ofWarmEstimates(ResponsePatterns patterns, StepDifficulties steps) {
        return of(
                patterns, new WarmLikelihoodEstimate(steps)::of, (spread, n, error) -> 1 - error / (spread / (n - 1)));
    }

    /** var(EAP) / (var(EAP) + mean(PSD²)), the variance with divisor n. */
    public static Estimate ofExpectedAPosteriori(ResponsePatterns patterns, StepDifficulties steps, double sigma) {
        return of(
                patterns,
                new ExpectedAPosteriori(steps, sigma)::of,
                (spread, n, error) -> spread / n / (spread / n + error));
    }

    private interface Formula {
        double of(double sumOfSquares, long n, double meanSquaredError);
    }

    private static Estimate of(
            ResponsePatterns patterns, BiFunction<Long, Integer, PersonMeasure> measure, Formula formula) {
        long n = patterns.respondents();
        if (n < 2) {
            return Estimate.none(n == 0 ? Reason.NO_DATA : Reason.N_LT_2, n);
        }
        double[] theta = new double[patterns.size()];
        double mean = 0;
        double error = 0;
        for (int p = 0; p < theta.length; p++) {
            PersonMeasure person = measure.apply(patterns.answered(p), patterns.rawScore(p));
            theta[p] = person.theta();
            mean += patterns.count(p) * theta[p] / n;
            error += patterns.count(p) * person.standardError() * person.standardError() / n;
        }
        double spread = 0;
        for (int p = 0; p < theta.length; p++) {
            spread += patterns.count(p) * (theta[p] - mean) * (theta[p] - mean);
        }
        return spread > 0 ? Estimate.of(formula.of(spread, n, error), n) : Estimate.none(Reason.ZERO_VARIANCE, n);
    }
}
