package org.rapport.statistics;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the respondents of one school agree about k items answered on 1 to K (complete cases; print from n ≥ 10).
 *
 * <p>q = mean item variance / σ²_null; r_wg(j) = k(1 − q)/(k(1 − q) + q). The null is uniform, (K² − 1)/12, unless another is
 * given (slightly skewed, K = 5: 1.34); uniform is the most lenient. a_wg = mean over items of
 * 1 − 2s²/(((K + 1)M − M² − K)·n/(n − 1)).
 *
 * <p>Nobody: NO_DATA; one respondent: N_LT_2.
 *
 * <p>References: James, Demaree and Wolf (1984), doi:10.1037/0021-9010.69.1.85; Brown and Hauenstein (2005),
 * doi:10.1177/1094428105275376.
 *
 * @param rwg as computed; null in the one place where it is not defined
 * @param rwgTruncated 0 when the items vary more than the null
 * @param awg null when an item's mean is 1 or K
 */
public record WithinGroupAgreement(
        @Nullable Double rwg,
        @Nullable Double rwgTruncated,
        @Nullable Double awg) {

    /** Variance of answers spread evenly over 1 to K. */
    public static double uniformVariance(int categories) {
        return (categories * (double) categories - 1) / 12;
    }

    public static Outcome<WithinGroupAgreement> of(CoMoments items, int categories) {
        return of(items, categories, uniformVariance(categories));
    }

    public static Outcome<WithinGroupAgreement> of(CoMoments items, int categories, double nullVariance) {
        long n = items.n();
        if (n < 2) {
            return Outcome.none(n == 0 ? Reason.NO_DATA : Reason.N_LT_2, n);
        }
        int k = items.variables();
        double[][] c = items.covariances();
        double q = IntStream.range(0, k).mapToDouble(i -> c[i][i]).average().orElse(0) / nullVariance;
        double agree = k * (1 - q);
        Double rwg = agree + q == 0 ? null : agree / (agree + q);
        return Outcome.of(new WithinGroupAgreement(rwg, q > 1 ? Double.valueOf(0) : rwg, awg(items, c, categories)), n);
    }

    private static @Nullable Double awg(CoMoments items, double[][] c, int categories) {
        double[] means = items.means();
        double n = items.n();
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double largest = ((categories + 1.0) * means[i] - means[i] * means[i] - categories) * n / (n - 1);
            if (largest <= 0) {
                return null;
            }
            sum += 1 - 2 * c[i][i] / largest;
        }
        return sum / means.length;
    }
}
