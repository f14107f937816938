package org.rapport.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes with an outcome (belonging, engagement) across many schools: {@link RelativeImportance} over all respondents,
 * inside schools (deviations from the school's means), and between the means of schools with at least five respondents.
 *
 * <p>Inside schools every part of R² has a standard error from leaving out one school at a time,
 * √((J − 1)/J · Σ(θ_(j) − θ̄)²), and a t interval with J − 1 degrees of freedom. Nothing random, nothing to seed.
 *
 * <p>Needs only each school's {@link CoMoments}. Fewer than two schools: CLUSTERS_LT_2; else as {@link RelativeImportance}.
 *
 * <p>Reference: Grömping (2007), The American Statistician 61, 139–147; Wolter (2007), Introduction to Variance Estimation,
 * chapter 4 (jackknife).
 *
 * @param standardErrors of the parts inside schools
 * @param intervals of the parts inside schools, 95 %
 */
public record Associations(
        long n,
        int schools,
        Outcome<RelativeImportance> total,
        RelativeImportance within,
        Outcome<RelativeImportance> between,
        double[] standardErrors,
        List<Interval> intervals) {

    private static final int LEAST_IN_SCHOOL = 5;

    /** @param schools of the outcome (first) and the predictors, complete cases, in a fixed order */
    public static Outcome<Associations> of(List<CoMoments> schools) {
        List<CoMoments> answering =
                schools.stream().filter(school -> school.n() > 0).toList();
        long n = answering.stream().mapToLong(CoMoments::n).sum();
        if (answering.size() < 2) {
            return Outcome.none(n == 0 ? Reason.NO_DATA : Reason.CLUSTERS_LT_2, n);
        }
        Outcome<RelativeImportance> within = RelativeImportance.of(pooled(answering, -1), n);
        return within.hasValue() ? of(answering, within.get(), n) : Outcome.none(reason(within), n);
    }

    private static Outcome<Associations> of(List<CoMoments> schools, RelativeImportance within, long n) {
        List<double[]> leavingOneOut = new ArrayList<>();
        for (int left = 0; left < schools.size(); left++) {
            Outcome<RelativeImportance> others = RelativeImportance.of(
                    pooled(schools, left), n - schools.get(left).n());
            if (!others.hasValue()) {
                return Outcome.none(reason(others), n);
            }
            leavingOneOut.add(others.get().parts());
        }
        double[] errors = jackknife(leavingOneOut);
        CoMoments all = new CoMoments(schools.getFirst().variables());
        schools.forEach(all::merge);
        return Outcome.of(
                new Associations(
                        n,
                        schools.size(),
                        RelativeImportance.of(all),
                        within,
                        RelativeImportance.of(means(schools)),
                        errors,
                        intervals(within.parts(), errors, schools.size())),
                n);
    }

    private static Reason reason(Outcome<RelativeImportance> outcome) {
        Reason reason = outcome.reason();
        return reason == null ? Reason.NOT_IDENTIFIED : reason;
    }

    /** Sums of products of deviations from the schools' means, without one school. */
    private static double[][] pooled(List<CoMoments> schools, int without) {
        int k = schools.getFirst().variables();
        double[][] pooled = new double[k][k];
        for (int j = 0; j < schools.size(); j++) {
            double[][] products = schools.get(j).products();
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    pooled[a][b] += j == without ? 0 : products[a][b];
                }
            }
        }
        return pooled;
    }

    private static CoMoments means(List<CoMoments> schools) {
        CoMoments means = new CoMoments(schools.getFirst().variables());
        schools.stream().filter(school -> school.n() >= LEAST_IN_SCHOOL).forEach(school -> means.add(school.means()));
        return means;
    }

    private static double[] jackknife(List<double[]> leavingOneOut) {
        double j = leavingOneOut.size();
        double[] errors = new double[leavingOneOut.getFirst().length];
        for (int k = 0; k < errors.length; k++) {
            int predictor = k;
            Moments parts = Moments.of(
                    leavingOneOut.stream().mapToDouble(part -> part[predictor]).toArray());
            errors[k] = Math.sqrt((j - 1) / j * parts.squares());
        }
        return errors;
    }

    private static List<Interval> intervals(double[] parts, double[] errors, int schools) {
        double t = Confidence.t(schools - 1.0);
        List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < parts.length; k++) {
            intervals.add(Interval.around(parts[k], t * errors[k]));
        }
        return intervals;
    }
}
