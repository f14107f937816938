package org.rapport.statistics;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Standardised log-likelihood of one respondent's answers, lz = (l0 − ΣE) / √ΣVar, with l0 = Σ ln P(x_i | θ̂), E and Var the
 * mean and variance of ln P(X_i | θ̂) over an item's categories, and θ̂ the {@link WarmLikelihoodEstimate}. No unit; strongly
 * negative when the answers contradict each other. Because θ̂ is estimated its variance is below 1: use it for flags
 * ({@code lz < −2}), not for tests.
 *
 * <p>No value without an answer ({@code NO_DATA}). All but the steps that were passed depends only on which items were answered and
 * on the raw score, and is worked out once for each. Not safe for use by several threads at once; make one per thread.
 *
 * <p>Reference: Drasgow, Levine &amp; Williams (1985), British Journal of Mathematical and Statistical Psychology 38, 67–86,
 * doi:10.1111/j.2044-8317.1985.tb00817.x.
 */
public final class PersonFit {

    /** Below this a respondent is flagged. */
    public static final double CONSPICUOUS = -2;

    private final StepDifficulties steps;
    private final WarmLikelihoodEstimate warm;
    private final Map<Long, @Nullable Expected[]> known = new HashMap<>(); // answered items, raw score

    /**
     * What everybody with the same θ̂ on the same items has in common.
     *
     * @param likelihood the part of l0 that the raw score decides: r·θ̂ less the logarithms of the denominators of P
     * @param mean Σ E
     * @param variance Σ Var
     */
    private record Expected(double likelihood, double mean, double variance) {}

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
        return standardised(answers, expected(answered, rawScore), Long.bitCount(answered));
    }

    private Estimate standardised(int[] answers, Expected expected, int n) {
        if (!(expected.variance > 0)) {
            return Estimate.none(Reason.ZERO_VARIANCE, n);
        }
        double passed = 0;
        for (int i = 0; i < answers.length; i++) {
            passed += answers[i] == ResponsePatterns.MISSING ? 0 : steps.passed(i, answers[i]);
        }
        return Estimate.of((expected.likelihood - passed - expected.mean) / Math.sqrt(expected.variance), n);
    }

    private Expected expected(long answered, int rawScore) {
        @Nullable
        Expected[] byScore = known.computeIfAbsent(answered, mask -> new @Nullable Expected[steps.top(mask) + 1]);
        Expected found = byScore[rawScore];
        if (found == null) {
            found = expected(answered, rawScore, warm.of(answered, rawScore).theta());
            byScore[rawScore] = found;
        }
        return found;
    }

    private Expected expected(long answered, int rawScore, double theta) {
        double likelihood = rawScore * theta;
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < steps.items(); i++) {
            if ((answered >>> i & 1) == 1) {
                double[] p = new double[steps.top(i) + 1];
                steps.probabilities(theta, i, p);
                double expected = weighted(p, 1);
                likelihood -= steps.logDenominator(theta, i);
                mean += expected;
                variance += weighted(p, 2) - expected * expected;
            }
        }
        return new Expected(likelihood, mean, variance);
    }

    /** The mean of a power of ln P. */
    private static double weighted(double[] p, int power) {
        double sum = 0;
        for (double share : p) {
            sum += share * Math.pow(Math.log(share), power);
        }
        return sum;
    }
}
