package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Mean of independent estimates d with known sampling variances v that also truly differ: d ~ N(μ, τ² + v), τ² by restricted
 * maximum likelihood (Fisher scoring to 1e-12, not below 0). In the unit of the estimates; used for changes of schools.
 *
 * <p>The interval to print is Knapp and Hartung's: se = √(q/Σw), q = Σw(d − μ)²/(k − 1) not truncated at 1, t with k − 1
 * degrees of freedom.
 *
 * <p>Fewer than two estimates: NOT_IDENTIFIED (none: NO_DATA). No convergence in 1000 steps: NO_CONVERGENCE. τ² = 0 is
 * flagged TAU2_ZERO.
 *
 * <p>References: Viechtbauer (2005), doi:10.3102/10769986030003261; Knapp and Hartung (2003), doi:10.1002/sim.1482.
 *
 * @param tau2 variance of the true values
 * @param q Cochran's heterogeneity statistic
 * @param qP its p-value
 * @param iSquared share of the variation that is not sampling error, 0 to 100
 * @param standardError Knapp and Hartung's
 * @param normalError 1/√Σw
 */
public record RandomEffectsMean(
        int k,
        double mean,
        double tau2,
        double q,
        double qP,
        double iSquared,
        double standardError,
        Interval interval,
        double normalError,
        Interval normalInterval) {

    private static final int STEPS = 1000;

    /** @param variance of sampling, above 0 */
    public record Observed(double value, double variance) {

        public Observed {
            if (!Double.isFinite(value) || !(variance > 0 && Double.isFinite(variance))) {
                throw new IllegalArgumentException("A finite value and variance, got " + value + " and " + variance);
            }
        }
    }

    /**
     * An estimate drawn towards the mean.
     *
     * @param value λd + (1 − λ)μ, λ = τ²/(τ² + v)
     * @param standardError √(λv + (1 − λ)²·Var μ)
     */
    public record Shrunk(double value, double standardError) {

        public Interval interval() {
            return Interval.around(value, Confidence.Z * standardError);
        }

        /** Φ(value / standard error); a change is called real from .95 on, if it is also large enough to matter. */
        public double probabilityPositive() {
            return standardError == 0 ? 0.5 + 0.5 * Math.signum(value) : Confidence.normal(value / standardError);
        }
    }

    public static Outcome<RandomEffectsMean> of(List<Observed> observed) {
        int k = observed.size();
        if (k < 2) {
            return Outcome.none(k == 0 ? Reason.NO_DATA : Reason.NOT_IDENTIFIED, k);
        }
        double tau2 = between(observed);
        if (Double.isNaN(tau2)) {
            return Outcome.none(Reason.NO_CONVERGENCE, k);
        }
        RandomEffectsMean mean = at(tau2, observed);
        return tau2 == 0 ? Outcome.of(mean, k, Flag.TAU2_ZERO) : Outcome.of(mean, k);
    }

    /** The estimate's own part and the mean's. */
    public Shrunk shrink(Observed one) {
        double own = tau2 / (tau2 + one.variance);
        double variance = own * one.variance + (1 - own) * (1 - own) * normalError * normalError;
        return new Shrunk(own * one.value + (1 - own) * mean, Math.sqrt(variance));
    }

    private static RandomEffectsMean at(double tau2, List<Observed> observed) {
        int k = observed.size();
        Weighted fixed = Weighted.of(observed, 0);
        Weighted random = Weighted.of(observed, tau2);
        double typical = (k - 1) / (fixed.w - fixed.w2 / fixed.w);
        double normal = Math.sqrt(1 / random.w);
        double knappHartung = normal * Math.sqrt(random.squares / (k - 1));
        return new RandomEffectsMean(
                k,
                random.mean,
                tau2,
                fixed.squares,
                ChiSquaredDistribution.of(k - 1.0).survivalProbability(fixed.squares),
                100 * tau2 / (typical + tau2),
                knappHartung,
                Interval.around(random.mean, Confidence.t(k - 1.0) * knappHartung),
                normal,
                Interval.around(random.mean, Confidence.Z * normal));
    }

    /** τ², or NaN without convergence. */
    private static double between(List<Observed> observed) {
        Moments spread =
                Moments.of(observed.stream().mapToDouble(Observed::value).toArray());
        double tau2 = Math.max(
                0,
                spread.variance()
                        - observed.stream()
                                .mapToDouble(Observed::variance)
                                .average()
                                .orElse(0));
        double tolerance = 1e-12 * Math.max(1, spread.variance());
        for (int step = 0; step < STEPS; step++) {
            double next = Math.max(0, tau2 + Weighted.of(observed, tau2).scoringStep());
            if (Math.abs(next - tau2) < tolerance) {
                return next;
            }
            tau2 = next;
        }
        return Double.NaN;
    }

    /** Sums of weights 1/(v + τ²), and what the scoring step needs. */
    private record Weighted(double mean, double w, double w2, double w3, double squares, double squares2) {

        static Weighted of(List<Observed> observed, double tau2) {
            double[] w =
                    observed.stream().mapToDouble(o -> 1 / (o.variance + tau2)).toArray();
            double[] d = observed.stream().mapToDouble(Observed::value).toArray();
            CompensatedSum[] sums = new CompensatedSum[6];
            Arrays.setAll(sums, i -> new CompensatedSum());
            for (int i = 0; i < w.length; i++) {
                sums[0].add(w[i] * d[i]);
                sums[1].add(w[i]);
                sums[2].add(w[i] * w[i]);
                sums[3].add(w[i] * w[i] * w[i]);
            }
            double mean = sums[0].value() / sums[1].value();
            for (int i = 0; i < w.length; i++) {
                sums[4].add(w[i] * (d[i] - mean) * (d[i] - mean));
                sums[5].add(w[i] * w[i] * (d[i] - mean) * (d[i] - mean));
            }
            return new Weighted(
                    mean, sums[1].value(), sums[2].value(), sums[3].value(), sums[4].value(), sums[5].value());
        }

        /** (y'PPy − tr P) / tr PP. */
        double scoringStep() {
            double trace = w - w2 / w;
            double trace2 = w2 - 2 * w3 / w + w2 * w2 / (w * w);
            return (squares2 - trace) / trace2;
        }
    }
}
