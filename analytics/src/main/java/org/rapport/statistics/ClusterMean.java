package org.rapport.statistics;

import java.util.Collection;

/**
 * Mean over all respondents of many schools (or classes), every respondent with the same weight, with a CR2 cluster-robust
 * standard error and a t interval with Satterthwaite degrees of freedom. In the unit of the variable.
 *
 * <p>Clusters without a value are left out. Nobody: NO_DATA. Fewer than two clusters: CLUSTERS_LT_2. df below 4: flagged
 * DF_LT_4. The degrees of freedom do not depend on the values.
 *
 * <p>Reference: {@link ClusterRobust}.
 *
 * @param df Satterthwaite
 */
public record ClusterMean(double mean, double standardError, double df, Interval interval) {

    public static Outcome<ClusterMean> of(Collection<Moments> clusters) {
        Moments all = clusters.stream().reduce(Moments.NONE, Moments::merge);
        if (all.n() == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        Outcome<ClusterRobust> robust = ClusterRobust.of(
                clusters.stream()
                        .filter(c -> c.n() > 0)
                        .map(c -> new ClusterRobust.Cluster(
                                ClusterRobust.scalar(c.n()), new double[] {c.n() * (c.mean() - all.mean())}))
                        .toList(),
                1);
        Outcome<ClusterMean> mean = robust.map(r -> new ClusterMean(
                all.mean(),
                r.standardError(),
                r.df(),
                Interval.around(all.mean(), Confidence.t(r.df()) * r.standardError())));
        return new Outcome<>(mean.value(), mean.reason(), mean.flags(), all.n());
    }
}
