package org.rapport.statistics;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/** What the estimators here need of symmetric positive definite matrices; empty when a matrix is not. */
final class SymmetricMatrix {

    /** Symmetry is made exact before the decomposition; this only keeps its own check quiet. */
    private static final double ASYMMETRY = 1e-9;

    private SymmetricMatrix() {}

    static Optional<CholeskyDecomposition> cholesky(double[][] matrix) {
        double[][] symmetric = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double mean = (matrix[i][j] + matrix[j][i]) / 2;
                if (!Double.isFinite(mean)) {
                    return Optional.empty();
                }
                symmetric[i][j] = mean;
                symmetric[j][i] = mean;
            }
        }
        try {
            return Optional.of(new CholeskyDecomposition(
                    new Array2DRowRealMatrix(symmetric, false), ASYMMETRY, Double.MIN_NORMAL));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    static Optional<double[][]> inverse(double[][] matrix) {
        return cholesky(matrix)
                .map(c -> c.getSolver().solve(MatrixUtils.createRealIdentityMatrix(matrix.length)))
                .map(RealMatrix::getData);
    }

    static Optional<double[]> solve(double[][] matrix, double[] right) {
        return cholesky(matrix)
                .map(c ->
                        c.getSolver().solve(MatrixUtils.createRealVector(right)).toArray());
    }

    /** ln |matrix|. */
    static double logDeterminant(CholeskyDecomposition cholesky) {
        double sum = 0;
        RealMatrix lower = cholesky.getL();
        for (int i = 0; i < lower.getRowDimension(); i++) {
            sum += Math.log(lower.getEntry(i, i));
        }
        return 2 * sum;
    }
}
