package org.rapport.statistics;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One group of a multi-group factor model at one point: the implied covariances Σ = ΛΦΛ' + Θ and means μ = ν + Λα, its share
 * of the discrepancy, and the derivatives. Every free covariance parameter changes Σ by u v' + v u', so that gradient and
 * expected information are sums of products of Σ⁻¹u and Σ⁻¹v.
 */
final class FactorGroup {

    private final double n;
    private final double[] means;
    private final double[][] covariances;
    private final double logDeterminantOfSample;

    private FactorGroup(double n, double[] means, double[][] covariances, double logDeterminantOfSample) {
        this.n = n;
        this.means = means;
        this.covariances = covariances;
        this.logDeterminantOfSample = logDeterminantOfSample;
    }

    /** Empty when an item is constant or determined by the others. */
    static Optional<FactorGroup> of(CoMoments moments) {
        if (moments.n() <= moments.variables()) {
            return Optional.empty();
        }
        double[][] covariances = moments.covariancesOverN();
        return SymmetricMatrix.cholesky(covariances)
                .map(c ->
                        new FactorGroup(moments.n(), moments.means(), covariances, SymmetricMatrix.logDeterminant(c)));
    }

    double n() {
        return n;
    }

    double[] means() {
        return means;
    }

    double[][] covariances() {
        return covariances;
    }

    /** n (Σ ln s_ii − ln|S|): the discrepancy of a model in which nothing is related. */
    double independence() {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += Math.log(covariances[i][i]);
        }
        return n * (sum - logDeterminantOfSample);
    }

    /** The log-likelihood of a model that fits exactly. */
    double saturatedLogLikelihood() {
        return -n / 2 * (means.length * (Math.log(2 * Math.PI) + 1) + logDeterminantOfSample);
    }

    /** Everything at one point; empty where the implied covariances are not positive definite. */
    Optional<At> at(FactorParameters numbers, int group, double[] point) {
        Implied implied = new Implied(numbers, group, point);
        return SymmetricMatrix.cholesky(implied.covariances).map(c -> new At(implied, c));
    }

    /** Λ, Φ, μ and Σ. */
    private static final class Implied {

        private final FactorParameters numbers;
        private final int group;
        private final double[][] loadings;
        private final double[][] phi;
        /** ΛΦ. */
        private final double[][] weighted;

        private final double[] alpha;
        private final double[] means;
        private final double[][] covariances;

        Implied(FactorParameters numbers, int group, double[] point) {
            this.numbers = numbers;
            this.group = group;
            int items = numbers.structure.items();
            int factors = numbers.structure.factors().size();
            loadings = new double[items][factors];
            phi = new double[factors][factors];
            alpha = new double[factors];
            for (int f = 0; f < factors; f++) {
                alpha[f] = value(numbers.factorMean[group][f], point, 0);
                for (int b = 0; b < factors; b++) {
                    phi[f][b] = point[numbers.factorCovariance[group][f][b]];
                }
            }
            means = new double[items];
            for (int i = 0; i < items; i++) {
                int f = numbers.structure.factorOf(i);
                loadings[i][f] = value(numbers.loading[group][i], point, 1);
                means[i] = point[numbers.intercept[group][i]] + loadings[i][f] * alpha[f];
            }
            RealMatrix lambda = new Array2DRowRealMatrix(loadings, false);
            RealMatrix product = lambda.multiply(new Array2DRowRealMatrix(phi, false));
            weighted = product.getData();
            covariances = product.multiply(lambda.transpose()).getData();
            for (int i = 0; i < items; i++) {
                covariances[i][i] += point[numbers.residual[group][i]];
            }
        }

        private static double value(int number, double[] point, double fixed) {
            return number == FactorParameters.FIXED ? fixed : point[number];
        }
    }

    /** The group's share of discrepancy, gradient and information at one point. */
    final class At {

        private final Implied implied;
        private final CholeskyDecomposition cholesky;
        private final double[] distance;

        private At(Implied implied, CholeskyDecomposition cholesky) {
            this.implied = implied;
            this.cholesky = cholesky;
            this.distance = new double[means.length];
            for (int i = 0; i < distance.length; i++) {
                distance[i] = means[i] - implied.means[i];
            }
        }

        /** n (ln|Σ| + tr(SΣ⁻¹) + (m − μ)'Σ⁻¹(m − μ) − ln|S| − p): this group's χ². */
        double discrepancy() {
            double trace = cholesky.getSolver().solve(around()).getTrace();
            return n * (SymmetricMatrix.logDeterminant(cholesky) + trace - logDeterminantOfSample - means.length);
        }

        /** S + (m − μ)(m − μ)'. */
        private RealMatrix around() {
            double[][] around = new double[distance.length][distance.length];
            for (int i = 0; i < distance.length; i++) {
                for (int j = 0; j < distance.length; j++) {
                    around[i][j] = covariances[i][j] + distance[i] * distance[j];
                }
            }
            return new Array2DRowRealMatrix(around, false);
        }

        /** Mean of the squared standardised residuals of covariances and means, as lavaan counts them; its root. */
        double srmr() {
            double sum = 0;
            int items = means.length;
            for (int i = 0; i < items; i++) {
                sum += distance[i] * distance[i] / covariances[i][i];
                for (int j = 0; j <= i; j++) {
                    double residual = covariances[i][j] - implied.covariances[i][j];
                    sum += residual * residual / (covariances[i][i] * covariances[j][j]);
                }
            }
            return Math.sqrt(sum / (items * (items + 1) / 2.0 + items));
        }

        /** Adds ∂ℓ/∂parameter and the expected information of this group. */
        void add(double[] gradient, double[][] information) {
            FactorDerivatives d = new FactorDerivatives(implied.numbers, implied.group, implied.loadings);
            d.collect(implied.weighted, implied.alpha);
            RealMatrix inverse = cholesky.getSolver().getInverse();
            RealMatrix gap = inverse.multiply(around().subtract(new Array2DRowRealMatrix(implied.covariances, false)))
                    .multiply(inverse);
            d.add(n, inverse, gap, inverse.operate(distance), gradient, information);
        }
    }
}
