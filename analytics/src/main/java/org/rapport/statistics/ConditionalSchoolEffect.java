package org.rapport.statistics;

/**
 * One school under a {@link ConditionalSchoolModel}: its mean drawn towards what is expected of schools like it (empirical
 * Bayes). In the unit of the score. With x the school's covariates, the constant first, and V the covariance of the coefficients;
 * the two errors differ because what is not known about β pulls the estimate of the mean and that of the departure in
 * opposite directions.
 *
 * @param expected x'β, what schools like it have on average
 * @param reliability λ = τ²/(τ² + σ²/n) of its raw mean among schools like it
 * @param mean x'β + λ(ȳ − x'β)
 * @param predictionSd √(τ²(1 − λ) + (1 − λ)²·x'Vx), of the mean
 * @param departure λ(ȳ − x'β), the estimate of u
 * @param departureSd √(τ²(1 − λ) + λ²·x'Vx), of u
 */
public record ConditionalSchoolEffect(
        double expected, double reliability, double mean, double predictionSd, double departure, double departureSd) {

    /** P(u &gt; 0): that the school lies above what is expected of schools like it; ½ when nothing is known of it. */
    public double probabilityAbove() {
        return departureSd == 0 ? 0.5 : Confidence.normal(departure / departureSd);
    }

    /** 95 % interval of the school's true mean. */
    public Interval interval() {
        return Interval.around(mean, Confidence.Z * predictionSd);
    }
}
