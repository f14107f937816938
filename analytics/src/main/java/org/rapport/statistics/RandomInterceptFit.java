package org.rapport.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.rapport.statistics.RandomInterceptRegression.Coefficient;
import org.rapport.statistics.RandomInterceptRegression.SmallSample;

/**
 * The restricted maximum of a random-intercept regression, and what follows from it for the coefficients and for any linear
 * combination c'β of them: its standard error √(c'Φc) with Φ = σ²(X'V⁻¹X)⁻¹, and the degrees of freedom of
 * {@link RandomInterceptRegression}.
 */
final class RandomInterceptFit {

    private static final int GRID = 50;
    private static final double NEAR = 1e-3;

    private final ClusterProducts data;
    private final ClusterProducts.At at;
    private final double ratio;
    private final double sigma2;
    private final Optional<SmallSampleCovariance> smallSample;

    private RandomInterceptFit(ClusterProducts data, ClusterProducts.At at, double ratio) {
        this.data = data;
        this.at = at;
        this.ratio = ratio;
        this.sigma2 = at.rss() / (data.n - data.columns);
        this.smallSample = SmallSampleCovariance.of(data, covariance(), tau2(), sigma2);
    }

    /** @param data of at least one respondent; reasons as for {@link RandomInterceptRegression} */
    static Outcome<RandomInterceptFit> of(ClusterProducts data) {
        boolean enough = data.sizes.length > 1 && data.n > data.sizes.length && data.n > data.columns;
        Optional<ClusterProducts.At> without = enough ? data.at(0) : Optional.empty();
        if (without.isEmpty()) {
            return Outcome.none(Reason.NOT_IDENTIFIED, data.n);
        }
        if (!(without.get().rss() > 0)) {
            return Outcome.none(Reason.ZERO_VARIANCE, data.n);
        }
        double lowest = VarianceRatioSearch.minimise(
                theta -> data.at(theta).map(ClusterProducts.At::deviance).orElse(Double.POSITIVE_INFINITY), GRID);
        double ratio = polished(data, lowest);
        return data.at(ratio)
                .map(at -> Outcome.of(new RandomInterceptFit(data, at, ratio), data.n))
                .orElseGet(() -> Outcome.none(Reason.NOT_IDENTIFIED, data.n));
    }

    /** The deviance is flat at its minimum: its derivative tells the ratio to many more digits than its value does. */
    private static double polished(ClusterProducts data, double lowest) {
        double low = lowest * (1 - NEAR);
        double high = lowest * (1 + NEAR);
        return lowest > 0 && profileSlope(data, low) < 0 && profileSlope(data, high) > 0
                ? new BrentSolver(1e-15, 1e-16).solve(100, theta -> profileSlope(data, theta), low, high)
                : lowest;
    }

    private static double profileSlope(ClusterProducts data, double ratio) {
        return data.at(ratio)
                .map(at -> data.slope(at, ratio, at.rss() / (data.n - data.columns)))
                .orElse(0.0);
    }

    double[] beta() {
        return at.beta();
    }

    double tau2() {
        return ratio * sigma2;
    }

    double sigma2() {
        return sigma2;
    }

    /** Φ, of the coefficients. */
    double[][] covariance() {
        double[][] covariance = new double[data.columns][data.columns];
        for (int a = 0; a < data.columns; a++) {
            for (int b = 0; b < data.columns; b++) {
                covariance[a][b] = sigma2 * at.inverse()[a][b];
            }
        }
        return covariance;
    }

    RandomInterceptRegression regression() {
        double fixed = fixedVariance();
        double all = fixed + tau2() + sigma2;
        return new RandomInterceptRegression(
                data.n,
                data.sizes.length,
                IntStream.range(0, data.columns)
                        .mapToObj(k -> combination(unit(k)))
                        .toList(),
                tau2(),
                sigma2,
                at.deviance(),
                fixed / all,
                (fixed + tau2()) / all);
    }

    /** Coefficients less others of the same number. */
    List<Coefficient> differences(int first, int less, int number) {
        return IntStream.range(0, number)
                .mapToObj(k -> {
                    double[] weights = unit(first + k);
                    weights[less + k] = -1;
                    return combination(weights);
                })
                .toList();
    }

    private double[] unit(int k) {
        double[] unit = new double[data.columns];
        unit[k] = 1;
        return unit;
    }

    /** @param weights c of c'β */
    Coefficient combination(double[] weights) {
        double estimate = ClusterProducts.dot(weights, at.beta());
        double error = Math.sqrt(sigma2 * ClusterProducts.quadratic(at.inverse(), weights));
        double degrees = satterthwaite(weights);
        double t = estimate / error;
        return new Coefficient(
                estimate,
                error,
                degrees,
                t,
                Confidence.pOfT(t, degrees),
                smallSample
                        .map(s -> new SmallSample(s.standardError(weights), s.degrees(weights)))
                        .filter(s -> s.standardError() > 0 && Double.isFinite(s.degrees())));
    }

    /** Variance of x'β over the respondents, divisor n − 1. */
    private double fixedVariance() {
        double mean = 0;
        for (int j = 0; j < data.sizes.length; j++) {
            mean += data.sizes[j] / data.n * ClusterProducts.dot(data.z[j], at.beta());
        }
        double squares = ClusterProducts.quadratic(data.within, at.beta());
        for (int j = 0; j < data.sizes.length; j++) {
            double apart = ClusterProducts.dot(data.z[j], at.beta()) - mean;
            squares += data.sizes[j] * apart * apart;
        }
        return squares / (data.n - 1);
    }

    /**
     * 2 f² / g'Cg with f the variance of the combination, g its gradient by (√θ, σ), and C the covariance of these from
     * the Hessian of the deviance. At θ = 0 the gradient by √θ vanishes and n − p is left.
     */
    private double satterthwaite(double[] weights) {
        double root = Math.sqrt(ratio);
        double sigma = Math.sqrt(sigma2);
        double variance = sigma2 * ClusterProducts.quadratic(at.inverse(), weights);
        double byRoot = sigma2 * 2 * root * slopeOfInverse(weights);
        double bySigma = 2 * variance / sigma;
        double degrees = data.n - data.columns;
        double rootRoot = curvature(root).orElse(0);
        double rootSigma = -2 * slopeOfRss() * 2 * root / (sigma2 * sigma);
        double sigmaSigma = 4 * degrees / sigma2;
        double determinant = rootRoot * sigmaSigma - rootSigma * rootSigma;
        if (root == 0 || !(determinant > 0)) {
            return degrees;
        }
        double spread = 2
                * (byRoot * byRoot * sigmaSigma - 2 * byRoot * bySigma * rootSigma + bySigma * bySigma * rootRoot)
                / determinant;
        return 2 * variance * variance / spread;
    }

    /** ∂/∂θ of c'(X'V⁻¹X)⁻¹c. */
    private double slopeOfInverse(double[] weights) {
        double slope = 0;
        for (int j = 0; j < data.sizes.length; j++) {
            double h = data.h(j, ratio);
            double product = 0;
            for (int k = 0; k < data.columns; k++) {
                product += weights[k] * ClusterProducts.dot(at.inverse()[k], data.z[j]);
            }
            slope += h * h * product * product;
        }
        return slope;
    }

    private double slopeOfRss() {
        double slope = 0;
        for (int j = 0; j < data.sizes.length; j++) {
            double h = data.h(j, ratio);
            double residual = data.residual(j, at.beta());
            slope -= h * h * residual * residual;
        }
        return slope;
    }

    /** The second derivative of the deviance by √θ, from central differences of the first. */
    private OptionalDouble curvature(double root) {
        double step = 1e-4 * Math.max(root, 0.01);
        Optional<Double> above = slope(root + step);
        Optional<Double> below = slope(root - step);
        return above.isPresent() && below.isPresent()
                ? OptionalDouble.of((above.get() - below.get()) / (2 * step))
                : OptionalDouble.empty();
    }

    private Optional<Double> slope(double root) {
        return data.at(root * root).map(there -> 2 * root * data.slope(there, root * root, sigma2));
    }
}
