package org.rapport.statistics;

import java.util.List;

/**
 * What the calibration of a scale found.
 *
 * @param steps δ in logits
 * @param sigma standard deviation of θ in the pool, in logits
 * @param logLikelihood the marginal log-likelihood of all answers
 * @param standardErrors of ln σ and then of the model's parameters: every δ, item by item (partial credit), or all b_i and
 *     all t_h but the last (rating scale)
 * @param largestSlope max |∂ℓ/∂parameter| at the estimate, below 10⁻⁴
 * @param respondents with at least one answer
 */
public record Calibration(
        CreditModel model,
        StepDifficulties steps,
        double sigma,
        double logLikelihood,
        List<Double> standardErrors,
        double largestSlope,
        long respondents) {

    public Calibration {
        standardErrors = List.copyOf(standardErrors);
    }

    /** The number of free parameters, σ included. */
    public int parameters() {
        return standardErrors.size();
    }

    /** Akaike's information criterion. */
    public double aic() {
        return 2 * parameters() - 2 * logLikelihood;
    }

    /** Schwarz's information criterion, with the number of respondents as sample size. */
    public double bic() {
        return parameters() * Math.log(respondents) - 2 * logLikelihood;
    }
}
