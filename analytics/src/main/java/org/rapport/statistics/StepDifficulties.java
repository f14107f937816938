package org.rapport.statistics;

import java.util.Arrays;

/**
 * The step difficulties δ_ih (logits) of a set of partial credit items, and what follows from them at a point θ (logits):
 * P(X_i = x | θ) ∝ exp Σ_{h≤x} (θ − δ_ih), x = 0 … m_i.
 *
 * <p>Steps may be disordered; that is a property of the item and not an error.
 *
 * <p>Reference: Masters (1982), Psychometrika 47, 149–174, doi:10.1007/BF02296272.
 */
public final class StepDifficulties {

    private final double[][] steps;
    /** Σ_{h≤x} δ_ih, with 0 for x = 0. */
    private final double[][] sums;

    private StepDifficulties(double[][] steps, double[][] sums) {
        this.steps = steps;
        this.sums = sums;
    }

    /** One array an item, one number a step. */
    public static StepDifficulties of(double[][] steps) {
        double[][] copy = new double[steps.length][];
        double[][] sums = new double[steps.length][];
        for (int i = 0; i < steps.length; i++) {
            copy[i] = steps[i].clone();
            sums[i] = cumulated(steps[i]);
        }
        return new StepDifficulties(copy, sums);
    }

    private static double[] cumulated(double[] steps) {
        if (steps.length == 0) {
            throw new IllegalArgumentException("An item has at least one step");
        }
        double[] sums = new double[steps.length + 1];
        for (int h = 0; h < steps.length; h++) {
            if (!Double.isFinite(steps[h])) {
                throw new IllegalArgumentException("A step difficulty is finite, got " + steps[h]);
            }
            sums[h + 1] = sums[h] + steps[h];
        }
        return sums;
    }

    public int items() {
        return steps.length;
    }

    /** The highest category of an item. */
    public int top(int item) {
        return steps[item].length;
    }

    /** The highest raw score on the items of a bit mask. */
    public int top(long answered) {
        int sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += (answered >>> i & 1) == 1 ? steps[i].length : 0;
        }
        return sum;
    }

    /** The bit mask of all items. */
    public long all() {
        return (1L << steps.length) - 1;
    }

    /** A copy of an item's steps. */
    public double[] of(int item) {
        return steps[item].clone();
    }

    /** The mean of an item's steps. */
    public double location(int item) {
        return sums[item][steps[item].length] / steps[item].length;
    }

    /** Σ_{h≤x} δ_ih: the steps into category x together. */
    double passed(int item, int category) {
        return sums[item][category];
    }

    /** Writes P(X_i = x | θ) for x = 0 … m_i to the front of {@code into}. */
    public void probabilities(double theta, int item, double[] into) {
        double[] sum = sums[item];
        double highest = 0;
        for (int x = 0; x < sum.length; x++) {
            into[x] = x * theta - sum[x];
            highest = Math.max(highest, into[x]);
        }
        double total = 0;
        for (int x = 0; x < sum.length; x++) {
            into[x] = Math.exp(into[x] - highest);
            total += into[x];
        }
        for (int x = 0; x < sum.length; x++) {
            into[x] /= total;
        }
    }

    /** ln Σ_x exp(xθ − Σ_{h≤x} δ_ih), the logarithm of the denominator of P. */
    double logDenominator(double theta, int item) {
        double[] sum = sums[item];
        double highest = 0;
        for (int x = 1; x < sum.length; x++) {
            highest = Math.max(highest, x * theta - sum[x]);
        }
        double total = 0;
        for (int x = 0; x < sum.length; x++) {
            total += Math.exp(x * theta - sum[x] - highest);
        }
        return highest + Math.log(total);
    }

    /** Mean, and second, third and fourth central moments of X_i at θ. */
    public Moments moments(double theta, int item) {
        double[] p = new double[top(item) + 1];
        probabilities(theta, item, p);
        double mean = 0;
        for (int x = 0; x < p.length; x++) {
            mean += x * p[x];
        }
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int x = 0; x < p.length; x++) {
            double d = x - mean;
            second += d * d * p[x];
            third += d * d * d * p[x];
            fourth += d * d * d * d * p[x];
        }
        return new Moments(mean, second, third, fourth);
    }

    /** Σ E(X_i | θ) over the items of a bit mask: the expected raw score. */
    public double expectedScore(double theta, long answered) {
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += (answered >>> i & 1) == 1 ? moments(theta, i).mean() : 0;
        }
        return sum;
    }

    /** Σ Var(X_i | θ) over the items of a bit mask: the test information. */
    public double information(double theta, long answered) {
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += (answered >>> i & 1) == 1 ? moments(theta, i).variance() : 0;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepDifficulties that && Arrays.deepEquals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(steps);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(steps);
    }

    /** The mean and central moments of one item's answer at one θ. */
    public record Moments(double mean, double variance, double third, double fourth) {}
}
