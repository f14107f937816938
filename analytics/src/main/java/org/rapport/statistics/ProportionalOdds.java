package org.rapport.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ordinal logistic regression with proportional odds by maximum likelihood: logit P(Y ≤ c) = α_c − x'β, coefficients in
 * log-odds. Fisher–Newton steps on the observed information, halved until the likelihood rises and the α are in order.
 *
 * <p>Rows are distinct values of x with answers counted by category. No value: one category or fewer
 * ({@code ZERO_VARIANCE}); separated answers, whose likelihood has no maximum, or no maximum found
 * ({@code NO_CONVERGENCE}).
 *
 * <p>Reference: McCullagh (1980), JRSS B 42, 109–142, doi:10.1111/j.2517-6161.1980.tb01109.x.
 *
 * @param thresholds α, one fewer than observed categories
 * @param slopes β
 */
record ProportionalOdds(double[] thresholds, double[] slopes, double logLikelihood) {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double SLOPE_PER_ANSWER = 1e-10;
    /** e¹⁸ to one: nobody's answers are that certain unless the groups are separated. */
    private static final double SEPARATED = 18;

    /**
     * @param x one row a distinct combination of predictors
     * @param counts by row and category; categories nobody chose are left out
     */
    static Outcome<ProportionalOdds> fit(double[][] x, double[][] counts) {
        double[][] observed = observed(counts);
        double n = Arrays.stream(observed).flatMapToDouble(Arrays::stream).sum();
        if (observed.length == 0 || observed[0].length < 2) {
            return Outcome.none(n == 0 ? Reason.NO_DATA : Reason.ZERO_VARIANCE, (long) n);
        }
        return new Newton(x, observed, n).run();
    }

    private static double[][] observed(double[][] counts) {
        int[] chosen = IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
                .filter(c -> Arrays.stream(counts).anyMatch(row -> row[c] > 0))
                .toArray();
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(chosen).mapToDouble(c -> row[c]).toArray())
                .toArray(double[][]::new);
    }

    private static final class Newton {

        private final double[][] x;
        private final double[][] counts;
        private final double n;
        private final int thresholds;
        private final int size;
        private double[] gradient;
        private double[][] information;
        /** Derivatives of one category's probability. */
        private final double[] first;

        Newton(double[][] x, double[][] counts, double n) {
            this.x = x;
            this.counts = counts;
            this.n = n;
            this.thresholds = counts[0].length - 1;
            this.size = thresholds + x[0].length;
            this.gradient = new double[size];
            this.information = new double[size][size];
            this.first = new double[size];
        }

        Outcome<ProportionalOdds> run() {
            double[] point = start();
            double value = at(point);
            for (int step = 0; step < MOST_STEPS && largest(gradient) > SLOPE_PER_ANSWER * n; step++) {
                Optional<double[]> direction = SymmetricMatrix.solve(information, gradient);
                if (direction.isEmpty()) {
                    return Outcome.none(Reason.NO_CONVERGENCE, (long) n);
                }
                double length = 1;
                double[] next = moved(point, direction.get(), length);
                double nextValue = at(next);
                // a fall within rounding error is still a step towards the maximum of a concave function
                for (int h = 0; h < MOST_HALVINGS && !(nextValue >= value - 1e-12 * Math.abs(value)); h++) {
                    length /= 2;
                    next = moved(point, direction.get(), length);
                    nextValue = at(next);
                }
                point = next;
                value = nextValue;
            }
            boolean converged = largest(gradient) <= 1e-7 * n && largest(point) < SEPARATED;
            return converged
                    ? Outcome.of(
                            new ProportionalOdds(
                                    Arrays.copyOf(point, thresholds),
                                    Arrays.copyOfRange(point, thresholds, size),
                                    value),
                            (long) n)
                    : Outcome.none(Reason.NO_CONVERGENCE, (long) n);
        }

        private double[] start() {
            double[] start = new double[size];
            double below = 0;
            for (int c = 0; c < thresholds; c++) {
                int category = c;
                below += Arrays.stream(counts).mapToDouble(row -> row[category]).sum();
                start[c] = Math.log(below / (n - below));
            }
            return start;
        }

        private static double[] moved(double[] point, double[] direction, double length) {
            double[] next = point.clone();
            for (int k = 0; k < next.length; k++) {
                next[k] += length * direction[k];
            }
            return next;
        }

        /** The log-likelihood, with gradient and observed information; −∞ where the thresholds are out of order. */
        private double at(double[] point) {
            for (int c = 1; c < thresholds; c++) {
                if (!(point[c] > point[c - 1])) {
                    return Double.NEGATIVE_INFINITY;
                }
            }
            Arrays.fill(gradient, 0);
            for (double[] row : information) {
                Arrays.fill(row, 0);
            }
            double sum = 0;
            for (int r = 0; r < x.length; r++) {
                double linear = 0;
                for (int k = 0; k < x[r].length; k++) {
                    linear += x[r][k] * point[thresholds + k];
                }
                for (int c = 0; c <= thresholds; c++) {
                    if (counts[r][c] > 0) {
                        sum += category(point, r, c, linear);
                    }
                }
            }
            return sum;
        }

        private double category(double[] point, int row, int c, double linear) {
            double upper = c < thresholds ? logistic(point[c] - linear) : 1;
            double lower = c > 0 ? logistic(point[c - 1] - linear) : 0;
            // in the upper tail both are near 1: take the difference of the complements instead
            double p = lower > 0.5
                    ? (c > 0 ? logistic(linear - point[c - 1]) : 1) - (c < thresholds ? logistic(linear - point[c]) : 0)
                    : upper - lower;
            double fu = upper * (1 - upper);
            double fl = lower * (1 - lower);
            double du = fu * (1 - 2 * upper);
            double dl = fl * (1 - 2 * lower);
            double weight = counts[row][c];
            Arrays.fill(first, 0);
            if (c < thresholds) {
                first[c] = fu;
            }
            if (c > 0) {
                first[c - 1] = -fl;
            }
            for (int k = 0; k < x[row].length; k++) {
                first[thresholds + k] = -(fu - fl) * x[row][k];
            }
            for (int a = 0; a < size; a++) {
                gradient[a] += weight * first[a] / p;
                for (int b = 0; b < size; b++) {
                    information[a][b] += weight * first[a] * first[b] / (p * p);
                }
            }
            second(row, c, weight / p, du, dl);
            return weight * Math.log(p);
        }

        /** Subtracts weight × the second derivatives of the probability. */
        private void second(int row, int c, double weight, double du, double dl) {
            if (c < thresholds) {
                information[c][c] -= weight * du;
            }
            if (c > 0) {
                information[c - 1][c - 1] += weight * dl;
            }
            for (int k = 0; k < x[row].length; k++) {
                int b = thresholds + k;
                if (c < thresholds) {
                    information[c][b] += weight * du * x[row][k];
                    information[b][c] += weight * du * x[row][k];
                }
                if (c > 0) {
                    information[c - 1][b] -= weight * dl * x[row][k];
                    information[b][c - 1] -= weight * dl * x[row][k];
                }
                for (int l = 0; l < x[row].length; l++) {
                    information[b][thresholds + l] -= weight * (du - dl) * x[row][k] * x[row][l];
                }
            }
        }

        private static double logistic(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        private static double largest(double[] values) {
            return Arrays.stream(values).map(Math::abs).max().orElse(0);
        }
    }
}
