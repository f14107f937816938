package org.rapport.statistics;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * Standardised alpha of the {@link PolychoricCorrelation}s of a scale's items, k r̄ / (1 + (k − 1) r̄): what the scale could
 * reach with many more response categories. A diagnostic; never the reliability of the score that reports show.
 *
 * <p>Complete cases. A matrix of pairwise correlations that is not positive definite gets its eigenvalues raised to 10⁻⁸ and
 * its diagonal back to 1 ({@link #smoothed}). No value: fewer than two items ({@code K_LT_2}); no complete cases
 * ({@code NO_DATA}); a constant item ({@code ZERO_VARIANCE}).
 *
 * <p>Reference: Zumbo, Gadermann &amp; Zeisser (2007), Journal of Modern Applied Statistical Methods 6, 21–29,
 * doi:10.22237/jmasm/1177992180; Chalmers (2018), Educational and Psychological Measurement 78, 1056–1071,
 * doi:10.1177/0013164417727036.
 *
 * @param correlations polychoric, items by items
 * @param omega of one factor by minimum residuals; none for two items ({@code NOT_IDENTIFIED}) or without convergence
 * @param smoothed whether they had to be made positive definite
 */
public record OrdinalAlpha(double[][] correlations, double alpha, Estimate omega, boolean smoothed) {

    private static final double SMALLEST_EIGENVALUE = 1e-8;

    public static Outcome<OrdinalAlpha> of(ResponsePatterns patterns) {
        ResponsePatterns complete = patterns.complete();
        int k = complete.items();
        long n = complete.respondents();
        if (k < 2 || n == 0) {
            return Outcome.none(k < 2 ? Reason.K_LT_2 : Reason.NO_DATA, n);
        }
        double[][] r = new double[k][k];
        for (int a = 0; a < k; a++) {
            r[a][a] = 1;
            for (int b = 0; b < a; b++) {
                Estimate rho = PolychoricCorrelation.of(table(complete, a, b));
                if (!rho.hasValue()) {
                    return Outcome.none(Objects.requireNonNull(rho.reason()), n);
                }
                r[a][b] = r[b][a] = Objects.requireNonNull(rho.value());
            }
        }
        boolean definite = SymmetricMatrix.cholesky(r).isPresent();
        double[][] usable = definite ? r : smoothed(r);
        return Outcome.of(new OrdinalAlpha(usable, alpha(usable), omega(usable, n), !definite), n);
    }

    private static long[][] table(ResponsePatterns patterns, int a, int b) {
        long[][] frequencies = patterns.frequencies();
        long[][] table = new long[frequencies[a].length][frequencies[b].length];
        for (int p = 0; p < patterns.size(); p++) {
            table[patterns.category(p, a)][patterns.category(p, b)] += patterns.count(p);
        }
        return table;
    }

    private static double alpha(double[][] r) {
        int k = r.length;
        double all = Arrays.stream(r).flatMapToDouble(Arrays::stream).sum();
        double mean = (all - k) / (k * (k - 1.0));
        return k * mean / (1 + (k - 1) * mean);
    }

    private static Estimate omega(double[][] r, long n) {
        return r.length < 3
                ? Estimate.none(Reason.NOT_IDENTIFIED, n)
                : OneFactor.minimumResiduals(r)
                        .map(factor -> Estimate.of(factor.omega(), n))
                        .orElseGet(() -> Estimate.none(Reason.NO_CONVERGENCE, n));
    }

    private static double[][] smoothed(double[][] r) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(r));
        double[] raised = Arrays.stream(eigen.getRealEigenvalues())
                .map(value -> Math.max(value, SMALLEST_EIGENVALUE))
                .toArray();
        double[][] s = eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(raised))
                .multiply(eigen.getVT())
                .getData();
        double[][] smoothed = new double[r.length][r.length];
        for (int a = 0; a < r.length; a++) {
            for (int b = 0; b < r.length; b++) {
                smoothed[a][b] = a == b ? 1 : (s[a][b] + s[b][a]) / 2 / Math.sqrt(s[a][a] * s[b][b]);
            }
        }
        return smoothed;
    }
}
