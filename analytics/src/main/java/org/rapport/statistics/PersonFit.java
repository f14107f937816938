package org.rapport.statistics;

import java.util.Set;

/**
 * Standardised log-likelihood of one respondent's answers, lz = (l0 − ΣE) / √ΣVar, with l0 = Σ ln P(x_i | θ̂), E and Var the
 * mean and variance of ln P(X_i | θ̂) over an item's categories, and θ̂ the {@link WarmLikelihoodEstimate}. No unit; strongly
 * negative when the answers contradict each other. Because θ̂ is estimated its variance is below 1: use it for flags
 * ({@code lz < −2}), not for tests.
 *
 * <p>No value without an answer ({@code NO_DATA}).
 *
 * <p>Reference: Drasgow, Levine &amp; Williams (1985), British Journal of Mathematical and Statistical Psychology 38, 67–86,
 * doi:10.1111/j.2044-8317.1985.tb00817.x.
 */
public final class PersonFit {

    /** Below this a respondent is flagged. */
    public static final double CONSPICUOUS = -2;

    private final StepDifficulties steps;
    private final WarmLikelihoodEstimate warm;

    public PersonFit(StepDifficulties steps) {
        this.steps = steps;
        this.warm = new WarmLikelihoodEstimate(steps);
    }

    /**
     * @param answers one category an item, counted from 0, or {@link ResponsePatterns#MISSING}
     */
    public Estimate of(int[] answers) {
        long answered = 0;
        int rawScore = 0;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] != ResponsePatterns.MISSING) {
                answered |= 1L << i;
                rawScore += answers[i];
            }
        }
        if (answered == 0) {
            return Estimate.none(Reason.NO_DATA, 0);
        }
        return standardised(answers, warm.of(answered, rawScore).theta());
    }

    private Estimate standardised(int[] answers, double theta) {
        double surprise = 0;
        double variance = 0;
        int n = 0;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] != ResponsePatterns.MISSING) {
                double[] p = new double[steps.top(i) + 1];
                steps.probabilities(theta, i, p);
                double expected = 0;
                double square = 0;
                for (double share : p) {
                    expected += share * Math.log(share);
                    square += share * Math.log(share) * Math.log(share);
                }
                surprise += Math.log(p[answers[i]]) - expected;
                variance += square - expected * expected;
                n++;
            }
        }
        return variance > 0
                ? Estimate.of(surprise / Math.sqrt(variance), n)
                : new Estimate(null, Reason.ZERO_VARIANCE, Set.of(), n);
    }
}
