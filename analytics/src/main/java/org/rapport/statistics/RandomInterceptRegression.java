package org.rapport.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Linear regression of a score on predictors with a random intercept per school, y = x'β + u + e, u ~ N(0, τ²), e ~ N(0, σ²),
 * by restricted maximum likelihood from the co-moments of each school. Degrees of freedom after Satterthwaite, and beside
 * them standard errors and degrees of freedom after Kenward and Roger; R² after Nakagawa and Schielzeth.
 *
 * <p>With θ = τ²/σ²: −2ℓ = (N − p)(1 + ln 2πσ²) + Σ ln(1 + n_j θ) + ln|X'V⁻¹X|, minimised over θ ≥ 0. τ² = 0 is a result.
 *
 * <p>No value: no respondents ({@code NO_DATA}); fewer than two schools, one respondent in every school, predictors that
 * determine one another, or no more respondents than coefficients ({@code NOT_IDENTIFIED}); no residual spread
 * ({@code ZERO_VARIANCE}).
 *
 * <p>Reference: Raudenbush &amp; Bryk (2002), Hierarchical Linear Models; Fai &amp; Cornelius (1996), Journal of Statistical
 * Computation and Simulation 54, 363–378; Nakagawa &amp; Schielzeth (2013), Methods in Ecology and Evolution 4, 133–142,
 * doi:10.1111/j.2041-210x.2012.00261.x.
 *
 * @param coefficients the constant, then one a predictor
 * @param marginalR2 the share of the predictors in the variance
 * @param conditionalR2 the share of predictors and schools together
 */
public record RandomInterceptRegression(
        long n,
        int schools,
        List<Coefficient> coefficients,
        double tau2,
        double sigma2,
        double minus2LogLikelihood,
        double marginalR2,
        double conditionalR2) {

    private static final int GRID = 50;

    /**
     * @param degrees after Satterthwaite, to which t and p belong
     * @param smallSample after Kenward and Roger; none where it is not defined
     */
    public record Coefficient(
            double estimate,
            double standardError,
            double degrees,
            double t,
            double pValue,
            Optional<SmallSample> smallSample) {}

    /** Kenward and Roger's standard error and degrees of freedom. */
    public record SmallSample(double standardError, double degrees) {}

    public RandomInterceptRegression {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * @param perSchool of the predictors and, last, the score; empty schools do not count
     */
    public static Outcome<RandomInterceptRegression> of(List<CoMoments> perSchool) {
        List<CoMoments> schools = perSchool.stream().filter(s -> s.n() > 0).toList();
        if (schools.isEmpty()) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        return of(ClusterProducts.of(schools));
    }

    static Outcome<RandomInterceptRegression> of(ClusterProducts data) {
        boolean enough = data.sizes.length > 1 && data.n > data.sizes.length && data.n > data.columns;
        Optional<ClusterProducts.At> without = enough ? data.at(0) : Optional.empty();
        if (without.isEmpty()) {
            return Outcome.none(Reason.NOT_IDENTIFIED, data.n);
        }
        if (!(without.get().rss() > 0)) {
            return Outcome.none(Reason.ZERO_VARIANCE, data.n);
        }
        double ratio = VarianceRatioSearch.minimise(
                theta -> data.at(theta).map(ClusterProducts.At::deviance).orElse(Double.POSITIVE_INFINITY), GRID);
        return data.at(ratio)
                .map(at -> Outcome.of(new Fit(data, at, ratio).model(), data.n))
                .orElseGet(() -> Outcome.none(Reason.NOT_IDENTIFIED, data.n));
    }

    private static final class Fit {

        private final ClusterProducts data;
        private final ClusterProducts.At at;
        private final double ratio;
        private final double sigma2;

        Fit(ClusterProducts data, ClusterProducts.At at, double ratio) {
            this.data = data;
            this.at = at;
            this.ratio = ratio;
            this.sigma2 = at.rss() / (data.n - data.columns);
        }

        RandomInterceptRegression model() {
            double[][] phi = at.inverse();
            double[][] covariance = new double[phi.length][phi.length];
            for (int a = 0; a < phi.length; a++) {
                for (int b = 0; b < phi.length; b++) {
                    covariance[a][b] = sigma2 * phi[a][b];
                }
            }
            Optional<SmallSampleCovariance> smallSample =
                    SmallSampleCovariance.of(data, covariance, ratio * sigma2, sigma2);
            List<Coefficient> coefficients = new ArrayList<>();
            for (int k = 0; k < data.columns; k++) {
                coefficients.add(coefficient(k, smallSample));
            }
            double fixed = fixedVariance();
            double all = fixed + ratio * sigma2 + sigma2;
            return new RandomInterceptRegression(
                    data.n,
                    data.sizes.length,
                    coefficients,
                    ratio * sigma2,
                    sigma2,
                    at.deviance(),
                    fixed / all,
                    (fixed + ratio * sigma2) / all);
        }

        private Coefficient coefficient(int k, Optional<SmallSampleCovariance> smallSample) {
            double error = Math.sqrt(sigma2 * at.inverse()[k][k]);
            double degrees = satterthwaite(k);
            double t = at.beta()[k] / error;
            return new Coefficient(
                    at.beta()[k],
                    error,
                    degrees,
                    t,
                    2 * TDistribution.of(degrees).survivalProbability(Math.abs(t)),
                    smallSample.map(s -> new SmallSample(s.standardError(k), s.degrees(k))));
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
         * 2 f² / g'Cg with f the variance of the coefficient, g its gradient by (√θ, σ), and C the covariance of these from
         * the Hessian of the deviance. At θ = 0 the gradient by √θ vanishes and n − p is left.
         */
        private double satterthwaite(int k) {
            double root = Math.sqrt(ratio);
            double sigma = Math.sqrt(sigma2);
            double variance = sigma2 * at.inverse()[k][k];
            double byRoot = sigma2 * 2 * root * slopeOfInverse(k);
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

        /** ∂/∂θ of the coefficient's diagonal element of (X'V⁻¹X)⁻¹. */
        private double slopeOfInverse(int k) {
            double slope = 0;
            for (int j = 0; j < data.sizes.length; j++) {
                double h = data.h(j, ratio);
                double product = ClusterProducts.dot(at.inverse()[k], data.z[j]);
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
}
