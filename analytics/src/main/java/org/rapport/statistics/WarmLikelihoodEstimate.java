package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Warm's weighted likelihood estimate of θ (logits) for partial credit items with known steps: the root of
 * r − Σ E_i(θ) + Σ μ3_i(θ) / (2 Σ V_i(θ)) over the answered items; standard error 1/√ΣV_i. E, V and μ3 are mean, variance
 * and third central moment of an answer.
 *
 * <p>It maximises the likelihood times √ΣV; where strongly disordered steps give several maxima, the highest is taken, so
 * that a higher raw score is always a higher estimate. Roots are looked for around the mean of the steps, so that estimates move with
 * them. Finite for the lowest and highest raw score too. Depends only on which items were answered and on the raw score, so
 * every pair is solved once and kept. Group means are means of these, never of expected-a-posteriori estimates.
 *
 * <p>Not safe for use by several threads at once; make one per thread.
 *
 * <p>Reference: Warm (1989), Psychometrika 54, 427–450, doi:10.1007/BF02294627.
 */
public final class WarmLikelihoodEstimate {

    static final double RANGE = 30;
    /** Strongly disordered steps can give several roots; they lie among the steps, within this distance of their mean. */
    private static final int REACH = 12;

    private static final int PER_LOGIT = 4;
    private static final int FEWEST_ANSWERS = 2;
    private static final double TOLERANCE = 1e-13;
    private static final double TURN = 1e-9;
    private static final double TIE = 1e-9;
    private static final int MOST_EVALUATIONS = 1000;

    private final StepDifficulties steps;
    private final Map<Long, Scores> solved = new HashMap<>();

    /** The measures by raw score that are known, and Σ E − Σ μ3 / (2 Σ V) as a curve: at rising places, with all its turns. */
    private record Scores(PersonMeasure[] measures, double[] places, double[] slopes) {}

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
        Scores scores = solved.computeIfAbsent(answered, this::curve);
        if (scores.measures[rawScore] == null) {
            scores.measures[rawScore] = solve(answered, rawScore, scores);
        }
        return scores.measures[rawScore];
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

    private Scores curve(long answered) {
        double mean = meanStep(answered);
        TreeMap<Double, Double> curve = new TreeMap<>();
        for (int g = -REACH * PER_LOGIT; g <= REACH * PER_LOGIT; g++) {
            add(curve, mean + (double) g / PER_LOGIT, answered);
        }
        add(curve, mean - RANGE, answered);
        add(curve, mean + RANGE, answered);
        turns(curve, answered).forEach(turn -> add(curve, turn, answered));
        return new Scores(new PersonMeasure[steps.top(answered) + 1], array(curve.keySet()), array(curve.values()));
    }

    private void add(Map<Double, Double> curve, double at, long answered) {
        curve.put(at, slope(at, answered));
    }

    private static double[] array(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).toArray();
    }

    private double meanStep(long answered) {
        return IntStream.range(0, steps.items())
                .filter(i -> (answered >>> i & 1) == 1)
                .mapToObj(steps::of)
                .flatMapToDouble(Arrays::stream)
                .average()
                .orElse(0);
    }

    /** Between two neighbours on the grid the curve may turn twice and cross a raw score unseen. */
    private List<Double> turns(SortedMap<Double, Double> grid, long answered) {
        double[] places = array(grid.keySet());
        double[] slopes = array(grid.values());
        List<Double> turns = new ArrayList<>();
        for (int g = 1; g + 1 < slopes.length; g++) {
            if ((slopes[g] - slopes[g - 1]) * (slopes[g + 1] - slopes[g]) < 0) {
                turns.add(turn(places[g - 1], places[g + 1], slopes[g] > slopes[g - 1], answered));
            }
        }
        return turns;
    }

    private double turn(double from, double to, boolean isTop, long answered) {
        return new BrentOptimizer(TURN, TURN)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        isTop ? GoalType.MAXIMIZE : GoalType.MINIMIZE,
                        new SearchInterval(from, to),
                        new UnivariateObjectiveFunction(at -> slope(at, answered)))
                .getPoint();
    }

    private PersonMeasure solve(long answered, int rawScore, Scores curve) {
        UnivariateFunction score = at -> rawScore - slope(at, answered);
        double best = Double.NaN;
        for (int place = 1; place < curve.places.length; place++) {
            if (rawScore > curve.slopes[place - 1] && rawScore <= curve.slopes[place]) {
                double root = solver().solve(MOST_EVALUATIONS, score, curve.places[place - 1], curve.places[place]);
                best = Double.isNaN(best) ? root : better(best, root, answered, rawScore);
            }
        }
        return new PersonMeasure(best, 1 / Math.sqrt(steps.information(best, answered)));
    }

    /** Of two maxima of the weighted likelihood the higher one; of two as high as each other (two yes-or-no items have them) the left one. */
    private double better(double left, double right, long answered, int rawScore) {
        return weighted(right, answered, rawScore) > weighted(left, answered, rawScore) + TIE ? right : left;
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
