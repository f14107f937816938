package org.rapport.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Product-moment correlations of an outcome (first) and its predictors, and the regressions that follow from them.
 *
 * <p>A variable without variance, or too few respondents: there is no matrix.
 */
final class CorrelationMatrix {

    private final double[][] r;

    private CorrelationMatrix(double[][] r) {
        this.r = r;
    }

    /** From sums of squares and products of deviations; empty if a variable is constant. */
    static Optional<CorrelationMatrix> of(double[][] products) {
        int k = products.length;
        double[][] r = new double[k][k];
        for (int a = 0; a < k; a++) {
            if (!(products[a][a] > 0)) {
                return Optional.empty();
            }
            r[a][a] = 1;
            for (int b = 0; b < a; b++) { // eigenvalues want exact symmetry
                r[a][b] = r[b][a] = products[a][b] / Math.sqrt(products[a][a] * products[b][b]);
            }
        }
        return Optional.of(new CorrelationMatrix(r));
    }

    int predictors() {
        return r.length - 1;
    }

    /** Correlation of each predictor with the outcome. */
    double[] withOutcome() {
        return Arrays.copyOfRange(r[0], 1, r.length);
    }

    /** Correlations among the predictors. */
    double[][] amongPredictors() {
        return Arrays.stream(r, 1, r.length)
                .map(row -> Arrays.copyOfRange(row, 1, row.length))
                .toArray(double[][]::new);
    }

    /** Standardised regression weights of all predictors; empty if one is a combination of others. */
    Optional<double[]> standardizedWeights() {
        return SymmetricMatrix.solve(amongPredictors(), withOutcome());
    }

    /** R² of the predictors in a bit mask; empty if one is a combination of others. */
    Optional<Double> explained(int predictors) {
        int[] chosen = IntStream.range(0, predictors())
                .filter(k -> (predictors >> k & 1) == 1)
                .map(k -> k + 1)
                .toArray();
        double[] toOutcome = Arrays.stream(chosen).mapToDouble(k -> r[0][k]).toArray();
        double[][] among = Arrays.stream(chosen)
                .mapToObj(a -> Arrays.stream(chosen).mapToDouble(b -> r[a][b]).toArray())
                .toArray(double[][]::new);
        if (chosen.length == 0) {
            return Optional.of(0.0);
        }
        return SymmetricMatrix.solve(among, toOutcome).map(beta -> dot(beta, toOutcome));
    }

    private static double dot(double[] a, double[] b) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < a.length; i++) {
            sum.add(a[i] * b[i]);
        }
        return sum.value();
    }
}
