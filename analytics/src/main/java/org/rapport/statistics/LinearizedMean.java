package org.rapport.statistics;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Weighted mean of a cluster sample with Taylor-linearised standard error, in the unit of the variable.
 *
 * <p>z_j = Σ w(y − ȳ)/Σw per cluster; variance J/(J − 1) · Σ(z_j − z̄)², times 1 − J/J_pop when the number of clusters in
 * the population is known; df = J − 1. For a proportion use {@link #logitInterval()}.
 *
 * <p>Nobody: NO_DATA. Fewer than two clusters: CLUSTERS_LT_2.
 *
 * <p>Reference: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, chapter 5.
 *
 * @param standardErrorWithoutFpc as if the population had infinitely many clusters
 * @param designEffect the latter variance over that of a simple random sample of the same size from a population of Σw
 *     people; null when that is 0
 */
public record LinearizedMean(
        double mean,
        double standardError,
        double standardErrorWithoutFpc,
        double df,
        Interval interval,
        @Nullable Double designEffect) {

    /** @param populationClusters number of clusters in the population, null if unknown */
    public static Outcome<LinearizedMean> of(
            Collection<WeightedMoments> clusters, @Nullable Double populationClusters) {
        WeightedMoments all = clusters.stream().reduce(WeightedMoments.NONE, WeightedMoments::merge);
        long j = clusters.stream().filter(c -> c.n() > 0).count();
        if (all.n() == 0 || j < 2) {
            return Outcome.none(all.n() == 0 ? Reason.NO_DATA : Reason.CLUSTERS_LT_2, all.n());
        }
        CompensatedSum squares = new CompensatedSum(); // the z sum to 0
        for (WeightedMoments cluster : clusters) {
            double z = cluster.weight() * (cluster.mean() - all.mean()) / all.weight();
            squares.add(z * z);
        }
        double variance = j / (j - 1.0) * squares.value();
        double unseen = populationClusters == null ? 1 : Math.max(0, 1 - j / populationClusters);
        double se = Math.sqrt(variance * unseen);
        return Outcome.of(
                new LinearizedMean(
                        all.mean(),
                        se,
                        Math.sqrt(variance),
                        j - 1.0,
                        Interval.around(all.mean(), Confidence.t(j - 1.0) * se),
                        designEffect(variance, all)),
                all.n());
    }

    private static @Nullable Double designEffect(double variance, WeightedMoments all) {
        double n = all.n();
        double random = all.squares() / all.weight() * n / (n - 1) * (all.weight() - n) / (all.weight() * n);
        return random > 0 ? variance / random : null;
    }

    /** For a mean of zeros and ones strictly between: logit(p) ± t · se / (p(1 − p)), back on 0 to 1. */
    public Outcome<Interval> logitInterval() {
        long clusters = Math.round(df + 1);
        if (!(mean > 0 && mean < 1)) {
            return Outcome.none(Reason.ZERO_VARIANCE, clusters);
        }
        double logit = Math.log(mean / (1 - mean));
        double half = Confidence.t(df) * standardError / (mean * (1 - mean));
        return Outcome.of(new Interval(expit(logit - half), expit(logit + half)), clusters);
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
