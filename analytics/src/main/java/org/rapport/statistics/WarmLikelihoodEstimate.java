package org.rapport.statistics;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Warm's weighted likelihood estimate of θ (logits) for partial credit items with known steps: the root of
 * r − Σ E_i(θ) + Σ μ3_i(θ) / (2 Σ V_i(θ)) over the answered items; standard error 1/√ΣV_i. E, V and μ3 are mean, variance
 * and third central moment of an answer.
 *
 * <p>It maximises the likelihood times √ΣV; where strongly disordered steps give several maxima, the highest is taken, so
 * that a higher raw score is always a higher estimate. Finite for the lowest and highest raw score too. Depends only on which items were answered and on the raw score, so
 * every pair is solved once and kept. Group means are means of these, never of expected-a-posteriori estimates.
 *
 * <p>Not safe for use by several threads at once; make one per thread.
 *
 * <p>Reference: Warm (1989), Psychometrika 54, 427–450, doi:10.1007/BF02294627.
 */
public final class WarmLikelihoodEstimate {

    static final double RANGE = 30;
    /** Strongly disordered steps can give several roots; they lie among the steps, within this distance of 0. */
    private static final int REACH = 12;

    private static final int PER_LOGIT = 2;
    private static final int FEWEST_ANSWERS = 2;
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_EVALUATIONS = 1000;

    private final StepDifficulties steps;
    private final Map<Long, PersonMeasure[]> solved = new HashMap<>();

    public WarmLikelihoodEstimate(StepDifficulties steps) {
        this.steps = steps;
    }

    /**
     * @param answered bit i is set when item i was answered; at least one
     * @param rawScore the sum over the answered items, from 0
     */
    public PersonMeasure of(long answered, int rawScore) {
        if (answered == 0 || rawScore < 0 || rawScore > steps.top(answered)) {
            throw new IllegalArgumentException(
                    "A raw score lies within the answered items, got " + rawScore + " on items " + answered);
        }
        PersonMeasure[] table = solved.computeIfAbsent(answered, mask -> new PersonMeasure[steps.top(mask) + 1]);
        if (table[rawScore] == null) {
            table[rawScore] = solve(answered, rawScore);
        }
        return table[rawScore];
    }

    /**
     * The score of one respondent; none without an answer ({@code NO_DATA}) or with one only ({@code K_LT_2}).
     *
     * @param answers one category an item, counted from 0, or {@link ResponsePatterns#MISSING}
     */
    public Outcome<PersonMeasure> score(int[] answers) {
        long answered = 0;
        int rawScore = 0;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] != ResponsePatterns.MISSING) {
                answered |= 1L << i;
                rawScore += answers[i];
            }
        }
        int count = Long.bitCount(answered);
        return count < FEWEST_ANSWERS
                ? Outcome.none(count == 0 ? Reason.NO_DATA : Reason.K_LT_2, count)
                : Outcome.of(of(answered, rawScore), count);
    }

    private PersonMeasure solve(long answered, int rawScore) {
        UnivariateFunction score = at -> rawScore - slope(at, answered);
        double best = Double.NaN;
        double from = -RANGE;
        double before = score.value(from);
        for (int g = 0; g <= 2 * REACH * PER_LOGIT + 1; g++) {
            double to = g > 2 * REACH * PER_LOGIT ? RANGE : -REACH + (double) g / PER_LOGIT;
            double after = score.value(to);
            if (before > 0 && after <= 0) {
                double root = solver().solve(MOST_EVALUATIONS, score, from, to);
                best = Double.isNaN(best) ? root : better(best, root, answered, rawScore);
            }
            from = to;
            before = after;
        }
        return new PersonMeasure(best, 1 / Math.sqrt(steps.information(best, answered)));
    }

    /** Of two maxima of the weighted likelihood the higher one. */
    private double better(double one, double other, long answered, int rawScore) {
        return weighted(other, answered, rawScore) > weighted(one, answered, rawScore) ? other : one;
    }

    /** ln of the likelihood times √ΣV, of which the equation is the derivative. */
    private double weighted(double theta, long answered, int rawScore) {
        double sum = rawScore * theta + Math.log(steps.information(theta, answered)) / 2;
        for (int i = 0; i < steps.items(); i++) {
            sum -= (answered >>> i & 1) == 1 ? steps.logDenominator(theta, i) : 0;
        }
        return sum;
    }

    /** Σ E − Σ μ3 / (2 Σ V). */
    private double slope(double theta, long answered) {
        double mean = 0;
        double variance = 0;
        double third = 0;
        for (int i = 0; i < steps.items(); i++) {
            if ((answered >>> i & 1) == 1) {
                StepDifficulties.Moments moments = steps.moments(theta, i);
                mean += moments.mean();
                variance += moments.variance();
                third += moments.third();
            }
        }
        return mean - third / (2 * variance);
    }

    static double root(UnivariateFunction function) {
        return solver().solve(MOST_EVALUATIONS, function, -RANGE, RANGE);
    }

    private static BrentSolver solver() {
        return new BrentSolver(TOLERANCE, TOLERANCE);
    }
}
