package org.rapport.statistics;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Relative weights: R² handed out to correlated predictors by way of the uncorrelated variables nearest to them. With
 * R_xx = Q Δ² Q' and Λ = Q Δ Q', β = Λ⁻¹ r_xy and ε_k = Σ_l Λ_kl² β_l². Not negative, sum to R². Shares of variance.
 *
 * <p>Close to {@link LindemanMerendaGold} and quick for any number of predictors, which must not be combinations of one
 * another.
 *
 * <p>Reference: Johnson (2000), Multivariate Behavioral Research 35, 1–19, doi:10.1207/S15327906MBR3501_1.
 */
final class JohnsonWeights {

    private JohnsonWeights() {}

    /** One weight per predictor. */
    static double[] of(CorrelationMatrix correlations) {
        EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(correlations.amongPredictors()));
        RealMatrix lambda = eigen.getSquareRoot();
        double[] toOutcome = correlations.withOutcome();
        double[] beta = eigen.getV()
                .multiply(inverseRoots(eigen))
                .multiply(eigen.getVT())
                .operate(toOutcome);
        double[] weights = new double[toOutcome.length];
        for (int k = 0; k < weights.length; k++) {
            for (int l = 0; l < weights.length; l++) {
                weights[k] += lambda.getEntry(k, l) * lambda.getEntry(k, l) * beta[l] * beta[l];
            }
        }
        return weights;
    }

    private static RealMatrix inverseRoots(EigenDecomposition eigen) {
        double[] roots = eigen.getRealEigenvalues();
        for (int k = 0; k < roots.length; k++) {
            roots[k] = 1 / Math.sqrt(roots[k]);
        }
        return MatrixUtils.createRealDiagonalMatrix(roots);
    }
}
