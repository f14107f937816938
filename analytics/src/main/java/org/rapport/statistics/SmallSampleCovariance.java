package org.rapport.statistics;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Kenward and Roger's covariance matrix of the coefficients of a random-intercept regression and the degrees of freedom of a
 * linear combination c'β of them, 2 / Σ W_rs (c'ΦP_rΦc)(c'ΦP_sΦc) / (c'Φc)², with W from the expected restricted information of
 * (τ², σ²). Everything is a sum over schools, because Σ_j has the eigenvalue σ² within and σ² + nτ² for the school's mean.
 *
 * <p>Reference: Kenward &amp; Roger (1997), Biometrics 53, 983–997, doi:10.2307/2533558.
 */
final class SmallSampleCovariance {

    private final RealMatrix phi;
    private final RealMatrix[] p;
    private final double[][] w;
    private final RealMatrix adjusted;

    private SmallSampleCovariance(RealMatrix phi, RealMatrix[] p, double[][] w, RealMatrix adjusted) {
        this.phi = phi;
        this.p = p;
        this.w = w;
        this.adjusted = adjusted;
    }

    /** Empty when the information about the two variances is singular. */
    static Optional<SmallSampleCovariance> of(ClusterProducts data, double[][] phi, double tau2, double sigma2) {
        return new Pieces(data, new Array2DRowRealMatrix(phi), tau2, sigma2).covariance();
    }

    /** @param weights c of c'β */
    double standardError(double[] weights) {
        return Math.sqrt(ClusterProducts.quadratic(adjusted.getData(), weights));
    }

    /** @param weights c of c'β */
    double degrees(double[] weights) {
        double sum = 0;
        for (int r = 0; r < 2; r++) {
            for (int s = 0; s < 2; s++) {
                sum += w[r][s] * share(r, weights) * share(s, weights);
            }
        }
        return 2 / sum;
    }

    private double share(int r, double[] weights) {
        double[] column = phi.operate(weights);
        return ClusterProducts.dot(column, p[r].operate(column)) / ClusterProducts.dot(column, weights);
    }

    /** P_r, Q_rs and the traces of Σ⁻¹G_rΣ⁻¹G_s; r = 0 for τ², 1 for σ². */
    private static final class Pieces {

        private final RealMatrix phi;
        private final RealMatrix[] p = new RealMatrix[2];
        private final RealMatrix[][] q = new RealMatrix[2][2];
        private final double[][] trace = new double[2][2];

        Pieces(ClusterProducts data, RealMatrix phi, double tau2, double sigma2) {
            this.phi = phi;
            int size = data.columns;
            double[][] p0 = new double[size][size];
            double[][] p1 = scaled(data.within, -1 / (sigma2 * sigma2));
            double[][] q00 = new double[size][size];
            double[][] q01 = new double[size][size];
            double[][] q11 = scaled(data.within, 1 / (sigma2 * sigma2 * sigma2));
            for (int j = 0; j < data.sizes.length; j++) {
                double n = data.sizes[j];
                double a = sigma2 + n * tau2;
                ClusterProducts.addOuter(p0, data.z[j], -n * n / (a * a));
                ClusterProducts.addOuter(p1, data.z[j], -n / (a * a));
                ClusterProducts.addOuter(q00, data.z[j], n * n * n / (a * a * a));
                ClusterProducts.addOuter(q01, data.z[j], n * n / (a * a * a));
                ClusterProducts.addOuter(q11, data.z[j], n / (a * a * a));
                trace[0][0] += n * n / (a * a);
                trace[0][1] += n / (a * a);
                trace[1][1] += (n - 1) / (sigma2 * sigma2) + 1 / (a * a);
            }
            trace[1][0] = trace[0][1];
            p[0] = new Array2DRowRealMatrix(p0, false);
            p[1] = new Array2DRowRealMatrix(p1, false);
            q[0][0] = new Array2DRowRealMatrix(q00, false);
            q[0][1] = new Array2DRowRealMatrix(q01, false);
            q[1][0] = q[0][1];
            q[1][1] = new Array2DRowRealMatrix(q11, false);
        }

        Optional<SmallSampleCovariance> covariance() {
            double[][] information = new double[2][2];
            for (int r = 0; r < 2; r++) {
                for (int s = 0; s < 2; s++) {
                    information[r][s] = (trace[r][s]
                                    - 2 * phi.multiply(q[r][s]).getTrace()
                                    + phi.multiply(p[r])
                                            .multiply(phi)
                                            .multiply(p[s])
                                            .getTrace())
                            / 2;
                }
            }
            return SymmetricMatrix.inverse(information)
                    .map(w -> new SmallSampleCovariance(phi, p, w, phi.add(correction(w))));
        }

        private RealMatrix correction(double[][] w) {
            RealMatrix sum = phi.scalarMultiply(0);
            for (int r = 0; r < 2; r++) {
                for (int s = 0; s < 2; s++) {
                    sum = sum.add(
                            q[r][s].subtract(p[r].multiply(phi).multiply(p[s])).scalarMultiply(w[r][s]));
                }
            }
            return phi.multiply(sum).multiply(phi).scalarMultiply(2);
        }

        private static double[][] scaled(double[][] matrix, double factor) {
            return new Array2DRowRealMatrix(matrix).scalarMultiply(factor).getData();
        }
    }
}
