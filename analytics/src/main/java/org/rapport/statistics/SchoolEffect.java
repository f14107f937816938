package org.rapport.statistics;

/**
 * One school under a {@link NullModel}: its mean drawn towards the mean over schools as far as its size asks for
 * (empirical Bayes). In the unit of the score. Never average these again over groups.
 *
 * @param reliability λ = τ²/(τ² + σ²/n) of the school's raw mean; below .60 the school cannot be told from the average
 * @param mean β₀ + λ(ȳ − β₀)
 * @param residual λ(ȳ − β₀)
 * @param conditionalSd √(τ²(1 − λ))
 * @param predictionSd √(τ²(1 − λ) + (1 − λ)²·se²(β₀)), the one for intervals
 */
public record SchoolEffect(
        double reliability, double mean, double residual, double conditionalSd, double predictionSd) {

    /** Where a school stands beside a reference, with 95 % certainty. */
    public enum Standing {
        ABOVE,
        NOT_DISTINGUISHABLE,
        BELOW
    }

    /** P(the school's true mean &gt; reference); 0, ½ or 1 when nothing is uncertain. */
    public double probabilityAbove(double reference) {
        if (predictionSd == 0) {
            return 0.5 + 0.5 * Math.signum(mean - reference);
        }
        return Confidence.normal((mean - reference) / predictionSd);
    }

    public Standing standing(double reference) {
        double p = probabilityAbove(reference);
        return p >= 0.975 ? Standing.ABOVE : p <= 0.025 ? Standing.BELOW : Standing.NOT_DISTINGUISHABLE;
    }

    /** 95 % interval of the school's true mean. */
    public Interval interval() {
        return Interval.around(mean, Confidence.Z * predictionSd);
    }
}
