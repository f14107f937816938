package org.rapport.statistics;

import java.util.List;
import java.util.Optional;

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
            Optional<SmallSample> smallSample) {

        /** The 95 % t interval after Kenward and Roger; where that is not defined, after Satterthwaite. */
        public Interval interval() {
            double half = smallSample
                    .map(small -> Confidence.t(small.degrees()) * small.standardError())
                    .orElseGet(() -> Confidence.t(degrees) * standardError);
            return Interval.around(estimate, half);
        }
    }

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
        return RandomInterceptFit.of(ClusterProducts.of(schools)).map(RandomInterceptFit::regression);
    }
}
