package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Graded response model by marginal maximum likelihood: P(X_i ≥ h | θ) = 1 / (1 + exp(−a_i (θ − b_ih))), θ ~ N(0, 1) on 81
 * nodes over [−8, 8]; a per standard deviation of θ, b in standard deviations of θ. The sign is chosen so that Σ a > 0.
 * A sensitivity check of the credit models; scores are not made from it.
 *
 * <p>No value: no answers ({@code NO_DATA}); fewer than three items without which a is not determined
 * ({@code NOT_IDENTIFIED}); an empty category ({@code EMPTY_CATEGORY}); an item all answer alike ({@code ZERO_VARIANCE}); no
 * maximum found ({@code NO_CONVERGENCE}).
 *
 * <p>Reference: Samejima (1969), Psychometrika Monograph 17, doi:10.1007/BF03372160.
 *
 * @param items one an item
 * @param respondents with at least one answer
 */
public record GradedResponseModel(List<GradedItem> items, double logLikelihood, long respondents) {

    private static final double TARGET_SLOPE = 1e-6;
    private static final double CONVERGED_SLOPE = 1e-3;

    /** Slope a and thresholds b_1 &lt; … &lt; b_m of an item. */
    public record GradedItem(double slope, List<Double> thresholds) {

        public GradedItem {
            thresholds = List.copyOf(thresholds);
        }
    }

    public GradedResponseModel {
        items = List.copyOf(items);
    }

    public static Outcome<GradedResponseModel> calibrate(ResponsePatterns patterns) {
        if (patterns.size() == 0) {
            return Outcome.none(Reason.NO_DATA, patterns.respondents());
        }
        if (patterns.items() < 3) {
            return Outcome.none(Reason.NOT_IDENTIFIED, patterns.respondents());
        }
        long[][] frequencies = patterns.frequencies();
        if (Arrays.stream(frequencies).anyMatch(f -> f.length < 2)) {
            return Outcome.none(Reason.ZERO_VARIANCE, patterns.respondents());
        }
        if (Arrays.stream(frequencies).flatMapToLong(Arrays::stream).anyMatch(f -> f == 0)) {
            return Outcome.none(Reason.EMPTY_CATEGORY, patterns.respondents());
        }
        GradedLikelihood likelihood = new GradedLikelihood(patterns, frequencies);
        Bfgs.Minimum minimum = Bfgs.minimise(likelihood, likelihood.start(), TARGET_SLOPE);
        return minimum.largestSlope() <= CONVERGED_SLOPE
                ? Outcome.of(
                        new GradedResponseModel(
                                likelihood.items(minimum.point()), -minimum.value(), patterns.respondents()),
                        patterns.respondents())
                : Outcome.none(Reason.NO_CONVERGENCE, patterns.respondents());
    }

    /**
     * Expected-a-posteriori estimate of one respondent.
     *
     * @param answers one category an item, counted from 0, or {@link ResponsePatterns#MISSING}
     */
    public PersonMeasure expectedAPosteriori(int[] answers) {
        double[] posterior = new double[Quadrature.SIZE];
        Quadrature.logWeights(1, posterior);
        double total = 0;
        double mean = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            posterior[q] = Math.exp(posterior[q] + logProbability(answers, Quadrature.node(q)));
            total += posterior[q];
            mean += posterior[q] * Quadrature.node(q);
        }
        mean /= total;
        double variance = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            double d = Quadrature.node(q) - mean;
            variance += posterior[q] / total * d * d;
        }
        return new PersonMeasure(mean, Math.sqrt(variance));
    }

    private double logProbability(int[] answers, double theta) {
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] != ResponsePatterns.MISSING) {
                sum += Math.log(atLeast(i, answers[i], theta) - atLeast(i, answers[i] + 1, theta));
            }
        }
        return sum;
    }

    private double atLeast(int item, int category, double theta) {
        GradedItem graded = items.get(item);
        if (category == 0) {
            return 1;
        }
        if (category > graded.thresholds().size()) {
            return 0;
        }
        return 1 / (1 + Math.exp(-graded.slope() * (theta - graded.thresholds().get(category - 1))));
    }
}
