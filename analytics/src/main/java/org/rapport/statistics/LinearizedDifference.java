package org.rapport.statistics;

import java.util.Collection;

/**
 * Difference of two weighted means, focal minus reference, with Taylor-linearised standard error, in the unit of the variable.
 *
 * <p>{@link #overClusters}: both samples come from the same clusters. z_j = Σ_focal w(y − ȳ_focal)/Σw − Σ_reference
 * w(y − ȳ_reference)/Σw per cluster; variance J/(J − 1) · Σ(z_j − z̄)²; df = J − 1.
 *
 * <p>{@link #independent}: two independent samples of persons, whose weights are the same within a stratum. Variance of either
 * mean n/(n − 1) · Σ w²(y − ȳ)²/(Σw)²; df after Welch and Satterthwaite.
 *
 * <p>Nobody in a sample: NO_DATA. One person in a sample: N_LT_2. Fewer than two clusters: CLUSTERS_LT_2. Nobody differs from
 * anybody: ZERO_VARIANCE.
 *
 * <p>Reference: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, chapter 5; Welch (1947), Biometrika 34,
 * 28–35.
 */
public record LinearizedDifference(double difference, double standardError, double df, Interval interval) {

    /** The two samples of one cluster; one that nobody of the cluster belongs to has no weight. */
    public record Cluster(WeightedMoments focal, WeightedMoments reference) {}

    /** People of equal weight. */
    public record Stratum(double weight, Moments moments) {

        /** The same, to be merged with others. */
        public WeightedMoments weighted() {
            return moments.n() == 0 || weight == 0
                    ? WeightedMoments.NONE
                    : new WeightedMoments(
                            moments.n(), weight * moments.n(), moments.mean(), weight * moments.squares());
        }

        double squaresAround(double mean) {
            double apart = moments.mean() - mean;
            return weight * weight * (moments.squares() + moments.n() * apart * apart);
        }
    }

    public static Outcome<LinearizedDifference> overClusters(Collection<Cluster> clusters) {
        WeightedMoments focal = all(clusters.stream().map(Cluster::focal).toList());
        WeightedMoments reference =
                all(clusters.stream().map(Cluster::reference).toList());
        long n = focal.n() + reference.n();
        long j = clusters.stream()
                .filter(cluster -> cluster.focal.n() + cluster.reference.n() > 0)
                .count();
        if (focal.n() == 0 || reference.n() == 0 || j < 2) {
            return Outcome.none(j < 2 && n > 0 ? Reason.CLUSTERS_LT_2 : Reason.NO_DATA, n);
        }
        CompensatedSum squares = new CompensatedSum(); // the z sum to 0
        for (Cluster cluster : clusters) {
            double z = part(cluster.focal, focal) - part(cluster.reference, reference);
            squares.add(z * z);
        }
        return result(focal.mean() - reference.mean(), j / (j - 1.0) * squares.value(), j - 1.0, n);
    }

    private static WeightedMoments all(Collection<WeightedMoments> parts) {
        return parts.stream().reduce(WeightedMoments.NONE, WeightedMoments::merge);
    }

    private static double part(WeightedMoments cluster, WeightedMoments all) {
        return cluster.weight() * (cluster.mean() - all.mean()) / all.weight();
    }

    public static Outcome<LinearizedDifference> independent(Collection<Stratum> focal, Collection<Stratum> reference) {
        WeightedMoments one = all(focal.stream().map(Stratum::weighted).toList());
        WeightedMoments other = all(reference.stream().map(Stratum::weighted).toList());
        long n = one.n() + other.n();
        if (one.n() < 2 || other.n() < 2) {
            return Outcome.none(one.n() == 0 || other.n() == 0 ? Reason.NO_DATA : Reason.N_LT_2, n);
        }
        double v1 = variance(focal, one);
        double v2 = variance(reference, other);
        double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (one.n() - 1) + v2 * v2 / (other.n() - 1));
        return result(one.mean() - other.mean(), v1 + v2, df, n);
    }

    private static double variance(Collection<Stratum> strata, WeightedMoments all) {
        CompensatedSum squares = new CompensatedSum();
        strata.forEach(stratum -> squares.add(stratum.squaresAround(all.mean())));
        return all.n() / (all.n() - 1.0) * squares.value() / (all.weight() * all.weight());
    }

    private static Outcome<LinearizedDifference> result(double difference, double variance, double df, long n) {
        if (!(variance > 0)) {
            return Outcome.none(Reason.ZERO_VARIANCE, n);
        }
        double error = Math.sqrt(variance);
        return Outcome.of(
                new LinearizedDifference(difference, error, df, Interval.around(difference, Confidence.t(df) * error)),
                n);
    }
}
