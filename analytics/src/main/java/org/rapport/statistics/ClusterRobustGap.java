package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapport.statistics.ClusterRobust.Cluster;

/**
 * The gap between a focal and a reference group over many schools: coefficient of the group in a regression of the score,
 * with CR2 cluster-robust standard error by school. In the unit of the score; focal minus reference.
 *
 * <p>{@link #pooled} compares everybody with everybody ("overall"). {@link #within} compares only inside schools that have
 * both groups (score and group centred at the school). Both need only the moments of the two groups in each school.
 *
 * <p>Nobody in a group: NO_DATA. Fewer than two schools: CLUSTERS_LT_2. Constant score: ZERO_VARIANCE. df below 4: flagged
 * DF_LT_4.
 *
 * <p>References: {@link ClusterRobust}; Hedges (2007), doi:10.3102/1076998606298043 (g with the total variance).
 *
 * @param df Satterthwaite
 * @param ordinaryError the least-squares standard error that takes everybody as independent
 * @param totalSd standard deviation of the score over all respondents used
 */
public record ClusterRobustGap(
        long n,
        int schools,
        double gap,
        double standardError,
        double df,
        double p,
        Interval interval,
        double cr0,
        double cr1,
        double ordinaryError,
        double totalSd) {

    /** The two groups of one school; a group nobody belongs to has no moments. */
    public record School(Moments focal, Moments reference) {

        Moments both() {
            return focal.merge(reference);
        }
    }

    /** (Standard error here / ordinary one)². */
    public double designEffect() {
        return standardError * standardError / (ordinaryError * ordinaryError);
    }

    /** The gap in total standard deviations. */
    public double standardized() {
        return gap / totalSd;
    }

    public static Outcome<ClusterRobustGap> pooled(Collection<School> schools) {
        List<School> used = schools.stream().filter(s -> s.both().n() > 0).toList();
        Moments focal = used.stream().map(School::focal).reduce(Moments.NONE, Moments::merge);
        Moments reference = used.stream().map(School::reference).reduce(Moments.NONE, Moments::merge);
        long n = focal.n() + reference.n();
        if (focal.n() == 0 || reference.n() == 0) {
            return Outcome.none(Reason.NO_DATA, n);
        }
        double gap = focal.mean() - reference.mean();
        List<Cluster> clusters = used.stream()
                .map(s -> pooledCluster(s, focal.mean(), reference.mean()))
                .toList();
        double residual = (focal.squares() + reference.squares()) / (n - 2.0);
        double ordinary = Math.sqrt(residual * (1.0 / focal.n() + 1.0 / reference.n()));
        return result(ClusterRobust.of(clusters, 0, 1), used, gap, ordinary);
    }

    /** Regressors 1 and f; Σe and Σfe of the school. */
    private static Cluster pooledCluster(School school, double focalMean, double referenceMean) {
        double n1 = school.focal.n();
        double n = n1 + school.reference.n();
        double focalResiduals = n1 * (school.focal.mean() - focalMean);
        double allResiduals = focalResiduals + school.reference.n() * (school.reference.mean() - referenceMean);
        return new Cluster(new double[][] {{n, n1}, {n1, n1}}, new double[] {allResiduals, focalResiduals});
    }

    public static Outcome<ClusterRobustGap> within(Collection<School> schools) {
        List<School> used = schools.stream()
                .filter(s -> s.focal.n() > 0 && s.reference.n() > 0)
                .toList();
        long n = used.stream().mapToLong(s -> s.both().n()).sum();
        if (used.isEmpty()) {
            return Outcome.none(Reason.NO_DATA, n);
        }
        CompensatedSum xx = new CompensatedSum();
        CompensatedSum xy = new CompensatedSum();
        used.forEach(s -> {
            xx.add(spread(s));
            xy.add(spread(s) * difference(s));
        });
        double gap = xy.value() / xx.value();
        List<Cluster> clusters = new ArrayList<>();
        CompensatedSum residual = new CompensatedSum();
        for (School s : used) {
            double apart = difference(s) - gap;
            clusters.add(new Cluster(ClusterRobust.scalar(spread(s)), new double[] {spread(s) * apart}));
            residual.add(s.focal.squares() + s.reference.squares() + spread(s) * apart * apart);
        }
        double ordinary = Math.sqrt(residual.value() / (n - used.size() - 1.0) / xx.value());
        return result(ClusterRobust.of(clusters, 1), used, gap, ordinary);
    }

    /** Σ(f − f̄)² in the school. */
    private static double spread(School school) {
        double n1 = school.focal.n();
        return n1 * school.reference.n() / (n1 + school.reference.n());
    }

    private static double difference(School school) {
        return school.focal.mean() - school.reference.mean();
    }

    private static Outcome<ClusterRobustGap> result(
            Outcome<ClusterRobust> robust, List<School> used, double gap, double ordinary) {
        Moments all = used.stream().map(School::both).reduce(Moments.NONE, Moments::merge);
        if (all.isConstant()) {
            return Outcome.none(Reason.ZERO_VARIANCE, all.n());
        }
        Outcome<ClusterRobustGap> result = robust.map(r -> new ClusterRobustGap(
                all.n(),
                used.size(),
                gap,
                r.standardError(),
                r.df(),
                Confidence.pOfT(gap / r.standardError(), r.df()),
                Interval.around(gap, Confidence.t(r.df()) * r.standardError()),
                r.cr0(),
                r.cr1(),
                ordinary,
                Math.sqrt(all.variance())));
        return new Outcome<>(result.value(), result.reason(), result.flags(), all.n());
    }
}
