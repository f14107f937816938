package org.rapport.statistics;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Standardised difference of two means (first minus second), corrected for small samples; in pooled standard deviations.
 *
 * <p>d = (ȳ₁ − ȳ₂)/s_p; J = Γ(ν/2)/(√(ν/2)·Γ((ν − 1)/2)), ν = n₁ + n₂ − 2; g = J·d; variance 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂));
 * interval g ± 1.96 √variance. {@link #noncentralInterval()} inverts the noncentral t distribution instead.
 *
 * <p>A group with no value: NO_DATA; with one: N_LT_2. Pooled standard deviation 0: ZERO_VARIANCE.
 *
 * <p>Reference: Hedges (1981), doi:10.3102/10769986006002107.
 *
 * @param pooled s_p, in the unit of the variable
 * @param correction J
 */
public record HedgesG(
        double d, double g, double pooled, double correction, double variance, Interval interval, long n1, long n2) {

    public static Outcome<HedgesG> of(Moments first, Moments second) {
        long n1 = first.n();
        long n2 = second.n();
        if (Math.min(n1, n2) < 2) {
            return Outcome.none(Math.min(n1, n2) == 0 ? Reason.NO_DATA : Reason.N_LT_2, n1 + n2);
        }
        double df = n1 + n2 - 2.0;
        double pooled = Math.sqrt((first.squares() + second.squares()) / df);
        if (pooled == 0) {
            return Outcome.none(Reason.ZERO_VARIANCE, n1 + n2);
        }
        double d = (first.mean() - second.mean()) / pooled;
        double correction =
                Math.exp(LogGamma.value(df / 2) - Math.log(Math.sqrt(df / 2)) - LogGamma.value((df - 1) / 2));
        double g = correction * d;
        double variance = 1.0 / n1 + 1.0 / n2 + g * g / (2.0 * (n1 + n2));
        Interval interval = Interval.around(g, Confidence.Z * Math.sqrt(variance));
        return Outcome.of(new HedgesG(d, g, pooled, correction, variance, interval, n1, n2), n1 + n2);
    }

    /** 95 % interval of d whose ends make the observed t the 97.5 % and the 2.5 % point of a noncentral t. */
    public Interval noncentralInterval() {
        double scale = Math.sqrt(1.0 / n1 + 1.0 / n2);
        NoncentralT observed = new NoncentralT(d / scale, n1 + n2 - 2.0);
        return new Interval(observed.noncentralityAt(0.975) * scale, observed.noncentralityAt(0.025) * scale);
    }
}
