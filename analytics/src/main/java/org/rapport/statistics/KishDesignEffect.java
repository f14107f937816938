package org.rapport.statistics;

/**
 * What unequal weights cost in precision: deff = n Σw² / (Σw)² (no unit), and the number of equally weighted respondents
 * who would tell as much, (Σw)² / Σw².
 *
 * <p>Equal weights: 1 and n. Nobody, or weights that sum to 0: NO_DATA. Above 1.5 belongs a warning beside the numbers.
 *
 * <p>Reference: Kish (1965), Survey Sampling, section 11.7.
 *
 * @param sum Σw
 * @param squaredVariation squared coefficient of variation of the weights (divisor n); the design effect less 1
 * @param effectiveN (Σw)² / Σw², in respondents
 */
public record KishDesignEffect(double sum, double squaredVariation, double designEffect, double effectiveN) {

    /** Above this the weights cost too much precision to pass over in silence. */
    public static final double WARNING = 1.5;

    public static Outcome<KishDesignEffect> of(double... weights) {
        Moments moments = Moments.of(weights);
        double sum = CompensatedSum.of(weights);
        if (!(sum > 0)) {
            return Outcome.none(Reason.NO_DATA, moments.n());
        }
        double n = moments.n();
        double squaredVariation = moments.squares() / n / (moments.mean() * moments.mean());
        double squares = moments.squares() + n * moments.mean() * moments.mean();
        return Outcome.of(
                new KishDesignEffect(sum, squaredVariation, n * squares / (sum * sum), sum * sum / squares),
                moments.n());
    }
}
