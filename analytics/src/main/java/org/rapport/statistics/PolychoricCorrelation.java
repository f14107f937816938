package org.rapport.statistics;

import java.util.Arrays;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The correlation of two normal variables of which only ordered categories are seen, in two steps: thresholds from the
 * margins, then ρ in (−.999, .999) maximising Σ n_ab ln P_ab(ρ). No continuity correction.
 *
 * <p>No value: no respondents ({@code NO_DATA}); one category in a margin ({@code ZERO_VARIANCE}).
 *
 * <p>Reference: Olsson (1979), Psychometrika 44, 443–460, doi:10.1007/BF02296207.
 */
public final class PolychoricCorrelation {

    private static final double LIMIT = 0.999;
    private static final double TOLERANCE = 1e-9;
    private static final double TINY = 1e-300;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private PolychoricCorrelation() {}

    /**
     * @param counts respondents by category of the one and of the other variable
     */
    public static Estimate of(long[][] counts) {
        long n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        if (n == 0) {
            return Estimate.none(Reason.NO_DATA, 0);
        }
        double[] rows = thresholds(
                Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray(), n);
        double[] columns = thresholds(columnSums(counts), n);
        if (single(rows) || single(columns)) {
            return Estimate.none(Reason.ZERO_VARIANCE, n);
        }
        double rho = new BrentOptimizer(TOLERANCE, TOLERANCE)
                .optimize(
                        new MaxEval(1000),
                        new UnivariateObjectiveFunction(r -> logLikelihood(counts, rows, columns, r)),
                        GoalType.MAXIMIZE,
                        new SearchInterval(-LIMIT, LIMIT))
                .getPoint();
        return Estimate.of(rho, n);
    }

    private static long[] columnSums(long[][] counts) {
        long[] sums = new long[counts[0].length];
        for (long[] row : counts) {
            for (int b = 0; b < sums.length; b++) {
                sums[b] += row[b];
            }
        }
        return sums;
    }

    /** The upper end of every category but the last; infinite where nobody is below or above. */
    private static double[] thresholds(long[] margin, long n) {
        double[] thresholds = new double[margin.length - 1];
        long below = 0;
        for (int c = 0; c < thresholds.length; c++) {
            below += margin[c];
            thresholds[c] = NORMAL.inverseCumulativeProbability((double) below / n);
        }
        return thresholds;
    }

    private static boolean single(double[] thresholds) {
        return Arrays.stream(thresholds).noneMatch(Double::isFinite);
    }

    private static double logLikelihood(long[][] counts, double[] rows, double[] columns, double rho) {
        double[] previous = new double[columns.length + 2];
        double sum = 0;
        for (int a = 0; a <= rows.length; a++) {
            double x = a < rows.length ? rows[a] : Double.POSITIVE_INFINITY;
            double[] below = new double[columns.length + 2];
            for (int b = 0; b <= columns.length; b++) {
                double y = b < columns.length ? columns[b] : Double.POSITIVE_INFINITY;
                below[b + 1] = BivariateNormal.cumulative(x, y, rho);
                if (counts[a][b] > 0) {
                    double p = below[b + 1] - below[b] - previous[b + 1] + previous[b];
                    sum += counts[a][b] * Math.log(Math.max(p, TINY));
                }
            }
            previous = below;
        }
        return sum;
    }
}
