package org.rapport.statistics;

/**
 * Difference of two independent means (first minus second) without assuming equal variances, in the unit of the variable.
 *
 * <p>se = √(s₁²/n₁ + s₂²/n₂); degrees of freedom after Welch and Satterthwaite; two-sided p; 95 % interval.
 *
 * <p>A group with no value: NO_DATA; with one: N_LT_2. Both groups constant: ZERO_VARIANCE.
 *
 * <p>Reference: Welch (1947), doi:10.1093/biomet/34.1-2.28.
 */
public record WelchDifference(
        double difference, double standardError, double t, double df, double p, Interval interval) {

    public static Outcome<WelchDifference> of(Moments first, Moments second) {
        long n = first.n() + second.n();
        long fewest = Math.min(first.n(), second.n());
        if (fewest < 2) {
            return Outcome.none(fewest == 0 ? Reason.NO_DATA : Reason.N_LT_2, n);
        }
        if (first.isConstant() && second.isConstant()) {
            return Outcome.none(Reason.ZERO_VARIANCE, n);
        }
        double v1 = first.variance() / first.n();
        double v2 = second.variance() / second.n();
        double se = Math.sqrt(v1 + v2);
        double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (first.n() - 1) + v2 * v2 / (second.n() - 1));
        double difference = first.mean() - second.mean();
        double t = difference / se;
        return Outcome.of(
                new WelchDifference(
                        difference,
                        se,
                        t,
                        df,
                        Confidence.pOfT(t, df),
                        Interval.around(difference, Confidence.t(df) * se)),
                n);
    }
}
