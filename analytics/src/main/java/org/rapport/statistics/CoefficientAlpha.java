package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Coefficient alpha: how consistently the items of a scale measure, over the respondents who answered all of them.
 *
 * <p>α = k/(k − 1) · (1 − Σ item variances / variance of the sum). Says nothing about the reliability of school means.
 *
 * <p>Fewer than two items: K_LT_2. Nobody: NO_DATA; one respondent: N_LT_2. Total variance 0: ZERO_VARIANCE. A constant
 * item stays in k and is flagged CONSTANT_ITEM; what rests on correlations is then null. A negative alpha is not clipped
 * and is flagged NEGATIVE_ALPHA (mostly a keying error).
 *
 * <p>References: Cronbach (1951), doi:10.1007/BF02310555; Feldt (1965), doi:10.1007/BF02289499 (interval); Duhachek and
 * Iacobucci (2004), doi:10.1037/0021-9010.89.5.792 (standard error); Guttman (1945), doi:10.1007/BF02288892 (λ₂).
 *
 * @param standardized from the mean correlation; null with a constant item
 * @param ifDropped alpha without each item; null when one item would remain or the rest does not vary
 * @param itemRest correlation of each item with the sum of the others; null when one of the two does not vary
 * @param feldt 95 % interval
 * @param standardError of alpha, Duhachek and Iacobucci
 * @param errorOfSum standard error of measurement of the sum score
 * @param errorOfMean the same for the mean score
 */
public record CoefficientAlpha(
        double alpha,
        @Nullable Double standardized,
        @Nullable Double meanCorrelation,
        List<@Nullable Double> ifDropped,
        List<@Nullable Double> itemRest,
        Interval feldt,
        double standardError,
        double errorOfSum,
        double errorOfMean,
        double lambda2) {

    /** Alpha alone, from Σ item variances and the variance of the sum (any common divisor). */
    public static Estimate of(int items, double itemVariances, double totalVariance, long n) {
        if (items < 2 || n < 2) {
            return Estimate.none(items < 2 ? Reason.K_LT_2 : n == 0 ? Reason.NO_DATA : Reason.N_LT_2, n);
        }
        if (totalVariance <= 0) {
            return Estimate.none(Reason.ZERO_VARIANCE, n);
        }
        double alpha = items / (items - 1.0) * (1 - itemVariances / totalVariance);
        return alpha < 0 ? Estimate.of(alpha, n, Flag.NEGATIVE_ALPHA) : Estimate.of(alpha, n);
    }

    public static Outcome<CoefficientAlpha> of(CoMoments items) {
        int k = items.variables();
        long n = items.n();
        double[][] c = k < 2 || n < 2 ? new double[0][0] : items.covariances();
        Estimate alpha = of(k, trace(c), sum(c), n);
        if (alpha.value() == null) {
            return new Outcome<>(null, alpha.reason(), alpha.flags(), n);
        }
        Outcome<CoefficientAlpha> outcome = new Outcome<>(all(c, alpha.value(), n), null, alpha.flags(), n);
        boolean constant = Arrays.stream(variances(c)).anyMatch(v -> v == 0);
        return constant ? outcome.with(Flag.CONSTANT_ITEM) : outcome;
    }

    private static CoefficientAlpha all(double[][] c, double alpha, long n) {
        int k = c.length;
        double total = sum(c);
        Double r = meanCorrelation(c);
        double error = Math.sqrt(total * (1 - alpha));
        double offDiagonalSquares = squares(c) - CompensatedSum.of(squared(variances(c)));
        return new CoefficientAlpha(
                alpha,
                r == null ? null : k * r / (1 + (k - 1) * r),
                r,
                ifDropped(c),
                itemRest(c),
                feldt(alpha, k, n),
                standardError(c, n),
                error,
                error / k,
                (total - trace(c) + Math.sqrt(k / (k - 1.0) * offDiagonalSquares)) / total);
    }

    private static Interval feldt(double alpha, int k, long n) {
        FDistribution f = FDistribution.of(n - 1.0, (n - 1.0) * (k - 1));
        double upper = f.inverseSurvivalProbability(0.025);
        double lower = f.inverseCumulativeProbability(0.025);
        return new Interval(1 - (1 - alpha) * upper, 1 - (1 - alpha) * lower);
    }

    /** √(Q/n), Q = 2k²/((k − 1)²V³) · [V(tr C² + tr²C) − 2 tr C · 1'C²1], V = 1'C1. */
    private static double standardError(double[][] c, long n) {
        double k = c.length;
        double v = sum(c);
        double trace = trace(c);
        double rowSquares = CompensatedSum.of(
                squared(Arrays.stream(c).mapToDouble(CompensatedSum::of).toArray()));
        double q = 2
                * k
                * k
                / ((k - 1) * (k - 1) * v * v * v)
                * (v * (squares(c) + trace * trace) - 2 * trace * rowSquares);
        return Math.sqrt(Math.max(0, q) / n);
    }

    private static @Nullable Double meanCorrelation(double[][] c) {
        int k = c.length;
        CompensatedSum sum = new CompensatedSum();
        for (int a = 1; a < k; a++) {
            for (int b = 0; b < a; b++) {
                sum.add(c[a][b] / Math.sqrt(c[a][a] * c[b][b]));
            }
        }
        double mean = sum.value() / (k * (k - 1) / 2.0);
        return Double.isFinite(mean) ? mean : null;
    }

    private static List<@Nullable Double> ifDropped(double[][] c) {
        int k = c.length;
        List<@Nullable Double> dropped = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double rest = sum(c) - 2 * CompensatedSum.of(c[i]) + c[i][i];
            dropped.add(k < 3 || rest <= 0 ? null : (k - 1) / (k - 2.0) * (1 - (trace(c) - c[i][i]) / rest));
        }
        return dropped;
    }

    private static List<@Nullable Double> itemRest(double[][] c) {
        List<@Nullable Double> correlations = new ArrayList<>();
        for (int i = 0; i < c.length; i++) {
            double withTotal = CompensatedSum.of(c[i]);
            double rest = sum(c) - 2 * withTotal + c[i][i];
            double r = (withTotal - c[i][i]) / Math.sqrt(c[i][i] * rest);
            correlations.add(Double.isFinite(r) ? r : null);
        }
        return correlations;
    }

    private static double[] variances(double[][] c) {
        double[] diagonal = new double[c.length];
        Arrays.setAll(diagonal, i -> c[i][i]);
        return diagonal;
    }

    private static double trace(double[][] c) {
        return CompensatedSum.of(variances(c));
    }

    private static double sum(double[][] c) {
        return CompensatedSum.of(
                Arrays.stream(c).flatMapToDouble(Arrays::stream).toArray());
    }

    private static double squares(double[][] c) {
        return CompensatedSum.of(
                squared(Arrays.stream(c).flatMapToDouble(Arrays::stream).toArray()));
    }

    private static double[] squared(double[] values) {
        return Arrays.stream(values).map(v -> v * v).toArray();
    }
}
