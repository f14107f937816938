package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Minus the marginal log-likelihood of the graded response model and its gradient, in slopes and intercepts d_ih = −a_i b_ih,
 * item by item. Infinite where intercepts are out of order, because a category would have a negative probability there.
 */
final class GradedLikelihood implements Bfgs.Function {

    private final ResponsePatterns patterns;
    private final long[][] frequencies;
    private final double[] logWeight = new double[Quadrature.SIZE];
    /** By item, category and node. */
    private final double[][][] logProbability;
    /** Expected answers by item, category and node. */
    private final double[][][] expected;

    private final double[] posterior = new double[Quadrature.SIZE];

    GradedLikelihood(ResponsePatterns patterns, long[][] frequencies) {
        this.patterns = patterns;
        this.frequencies = frequencies;
        this.logProbability = byItemAndCategory();
        this.expected = byItemAndCategory();
        Quadrature.logWeights(1, logWeight);
    }

    private double[][][] byItemAndCategory() {
        return Arrays.stream(frequencies)
                .map(f -> new double[f.length][Quadrature.SIZE])
                .toArray(double[][][]::new);
    }

    /** Slopes of one, intercepts from the cumulated frequencies. */
    double[] start() {
        double[] start =
                new double[Arrays.stream(frequencies).mapToInt(f -> f.length).sum()];
        int at = 0;
        for (long[] frequency : frequencies) {
            double total = Arrays.stream(frequency).sum();
            double above = total;
            start[at++] = 1;
            for (int h = 1; h < frequency.length; h++) {
                above -= frequency[h - 1];
                start[at++] = 1.2 * Math.log(above / (total - above));
            }
        }
        return start;
    }

    List<GradedResponseModel.GradedItem> items(double[] point) {
        List<GradedResponseModel.GradedItem> items = new ArrayList<>();
        double sign = 0;
        int at = 0;
        for (long[] frequency : frequencies) {
            sign += point[at];
            at += frequency.length;
        }
        at = 0;
        for (long[] frequency : frequencies) {
            double slope = Math.copySign(1, sign) * point[at];
            List<Double> thresholds = new ArrayList<>();
            for (int h = 1; h < frequency.length; h++) {
                thresholds.add(-point[at + h] / slope);
            }
            items.add(new GradedResponseModel.GradedItem(slope, thresholds));
            at += frequency.length;
        }
        return items;
    }

    @Override
    public double at(double[] x, double[] gradient) {
        int at = 0;
        for (int i = 0; i < frequencies.length; i++) {
            if (!probabilities(i, x, at)) {
                return Double.POSITIVE_INFINITY;
            }
            at += frequencies[i].length;
        }
        double value = -posteriors();
        Arrays.fill(gradient, 0);
        at = 0;
        for (int i = 0; i < frequencies.length; i++) {
            slopes(i, x, at, gradient);
            at += frequencies[i].length;
        }
        return value;
    }

    private boolean probabilities(int item, double[] x, int at) {
        double[][] into = logProbability[item];
        for (int h = 1; h < into.length - 1; h++) {
            if (!(x[at + h] > x[at + h + 1])) {
                return false;
            }
        }
        for (int q = 0; q < Quadrature.SIZE; q++) {
            double theta = Quadrature.node(q);
            double above = 1;
            for (int c = 0; c < into.length; c++) {
                double next = c + 1 < into.length ? logistic(x[at] * theta + x[at + c + 1]) : 0;
                into[c][q] = Math.log(Math.max(above - next, 1e-300));
                above = next;
            }
        }
        return true;
    }

    private double posteriors() {
        for (double[][] item : expected) {
            for (double[] category : item) {
                Arrays.fill(category, 0);
            }
        }
        double sum = 0;
        for (int p = 0; p < patterns.size(); p++) {
            sum += patterns.count(p) * posterior(p);
            for (int i = 0; i < patterns.items(); i++) {
                int category = patterns.category(p, i);
                if (category != ResponsePatterns.MISSING) {
                    for (int q = 0; q < Quadrature.SIZE; q++) {
                        expected[i][category][q] += patterns.count(p) * posterior[q];
                    }
                }
            }
        }
        return sum;
    }

    private double posterior(int pattern) {
        System.arraycopy(logWeight, 0, posterior, 0, posterior.length);
        for (int i = 0; i < patterns.items(); i++) {
            int category = patterns.category(pattern, i);
            if (category != ResponsePatterns.MISSING) {
                for (int q = 0; q < Quadrature.SIZE; q++) {
                    posterior[q] += logProbability[i][category][q];
                }
            }
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : posterior) {
            highest = Math.max(highest, value);
        }
        double total = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            posterior[q] = Math.exp(posterior[q] - highest);
            total += posterior[q];
        }
        for (int q = 0; q < Quadrature.SIZE; q++) {
            posterior[q] /= total;
        }
        return highest + Math.log(total);
    }

    /** A boundary's intercept moves probability between the categories on its two sides. */
    private void slopes(int item, double[] x, int at, double[] gradient) {
        double[][] answers = expected[item];
        for (int q = 0; q < Quadrature.SIZE; q++) {
            double theta = Quadrature.node(q);
            for (int h = 1; h < answers.length; h++) {
                double above = logistic(x[at] * theta + x[at + h]);
                double density = above * (1 - above);
                double weight = answers[h][q] / Math.exp(logProbability[item][h][q])
                        - answers[h - 1][q] / Math.exp(logProbability[item][h - 1][q]);
                gradient[at + h] -= weight * density;
                gradient[at] -= weight * density * theta;
            }
        }
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
