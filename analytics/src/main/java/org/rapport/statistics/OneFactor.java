package org.rapport.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.rapport.statistics.DampedNewton.Slope;

/**
 * One common factor behind k items: loadings λ and unique variances θ, with Σλ &gt; 0.
 *
 * <p>{@link #maximumLikelihood} minimises F = ln|Σ| + tr(SΣ⁻¹) − ln|S| − k over Σ = λλ' + diag θ. For given θ the best λ
 * comes from the largest eigenpair of Θ^(−½) S Θ^(−½), so the search is over ln θ only; θ is held above 1e-6 of the item's
 * variance. {@link #minimumResiduals} minimises Σ(r − λλ')² over the off-diagonal correlations.
 *
 * <p>References: Jöreskog (1967), doi:10.1007/BF02289658; Harman and Jones (1966), doi:10.1007/BF02289468.
 *
 * @param discrepancy F, or half the sum of squared residuals
 * @param heywood a unique variance is at its bound (or below 0, for minimum residuals)
 */
record OneFactor(double[] loadings, double[] uniquenesses, double discrepancy, boolean heywood) {

    private static final double SMALLEST_UNIQUENESS = 1e-6;

    /** @param s positive definite covariances; empty if the search does not converge */
    static Optional<OneFactor> maximumLikelihood(double[][] s) {
        int k = s.length;
        double[][] inverse = new EigenDecomposition(new Array2DRowRealMatrix(s))
                .getSolver()
                .getInverse()
                .getData();
        double[] start = new double[k];
        double[] lower = new double[k];
        for (int i = 0; i < k; i++) {
            lower[i] = Math.log(SMALLEST_UNIQUENESS * s[i][i]);
            start[i] = Math.max(lower[i], Math.log((1 - 0.5 / k) / inverse[i][i]));
        }
        return DampedNewton.minimize(logTheta -> slope(s, logTheta), start, lower)
                .map(logTheta -> solution(s, logTheta, lower));
    }

    private static Slope slope(double[][] s, double[] logTheta) {
        EigenDecomposition eigen = scaled(s, logTheta);
        int k = s.length;
        double value = 0;
        double[] gradient = new double[k];
        for (int m = 0; m < k; m++) {
            double root = eigen.getRealEigenvalue(m);
            if (m > 0 || root < 1) { // the factor takes up what the first root has above 1
                value += root - Math.log(root) - 1;
                for (int i = 0; i < k; i++) {
                    double w = eigen.getV().getEntry(i, m);
                    gradient[i] += (1 - root) * w * w;
                }
            }
        }
        return new Slope(value, gradient);
    }

    private static EigenDecomposition scaled(double[][] s, double[] logTheta) {
        int k = s.length;
        double[][] scaled = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                scaled[i][j] = s[i][j] * Math.exp(-(logTheta[i] + logTheta[j]) / 2);
            }
        }
        return new EigenDecomposition(new Array2DRowRealMatrix(scaled, false));
    }

    private static OneFactor solution(double[][] s, double[] logTheta, double[] lower) {
        EigenDecomposition eigen = scaled(s, logTheta);
        double length = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(0) - 1));
        double[] loadings = new double[s.length];
        Arrays.setAll(loadings, i -> Math.exp(logTheta[i] / 2) * eigen.getV().getEntry(i, 0) * length);
        double[] theta = Arrays.stream(logTheta).map(Math::exp).toArray();
        boolean heywood = IntStream.range(0, s.length).anyMatch(i -> logTheta[i] <= lower[i] + 1e-9);
        return new OneFactor(positive(loadings), theta, slope(s, logTheta).value(), heywood);
    }

    /** @param r correlations; empty if the search does not converge */
    static Optional<OneFactor> minimumResiduals(double[][] r) {
        int k = r.length;
        double[] start = new double[k];
        double[] lower = new double[k];
        Arrays.fill(start, Math.sqrt(Math.max(0.01, meanOffDiagonal(r))));
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        return DampedNewton.minimize(loadings -> residualSlope(r, loadings), start, lower)
                .map(loadings -> {
                    double[] unique =
                            Arrays.stream(loadings).map(l -> 1 - l * l).toArray();
                    boolean heywood = Arrays.stream(unique).anyMatch(u -> u <= 0);
                    return new OneFactor(
                            positive(loadings),
                            unique,
                            residualSlope(r, loadings).value(),
                            heywood);
                });
    }

    private static Slope residualSlope(double[][] r, double[] loadings) {
        int k = r.length;
        double value = 0;
        double[] gradient = new double[k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double residual = a == b ? 0 : r[a][b] - loadings[a] * loadings[b];
                value += residual * residual / 2;
                gradient[a] -= 2 * residual * loadings[b];
            }
        }
        return new Slope(value, gradient);
    }

    private static double meanOffDiagonal(double[][] r) {
        int k = r.length;
        double all = Arrays.stream(r).flatMapToDouble(Arrays::stream).sum();
        return (all - k) / (k * (k - 1.0));
    }

    private static double[] positive(double[] loadings) {
        double sign = Arrays.stream(loadings).sum() < 0 ? -1 : 1;
        return Arrays.stream(loadings).map(l -> l * sign).toArray();
    }

    /** (Σλ)² / ((Σλ)² + Σθ). */
    double omega() {
        double common = commonVariance();
        return common / (common + CompensatedSum.of(uniquenesses));
    }

    /** (Σλ)². */
    double commonVariance() {
        double sum = CompensatedSum.of(loadings);
        return sum * sum;
    }
}
