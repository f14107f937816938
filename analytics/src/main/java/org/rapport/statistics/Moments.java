package org.rapport.statistics;

import java.util.stream.DoubleStream;

/**
 * Number, mean and sum of squared deviations of a variable: all that means, standard deviations, t-tests, intraclass
 * correlations and the null model need. Mergeable, so that schools, subgroups and the pool come from one pass.
 *
 * <p>Two-pass or pairwise (Chan, Golub and LeVeque 1983, The American Statistician 37, 242–247), never Σx² − n·x̄².
 * A constant variable has a sum of squares of exactly 0.
 *
 * @param n number of values
 * @param mean 0 when n is 0
 * @param squares Σ(x − mean)²
 */
public record Moments(long n, double mean, double squares) {

    public static final Moments NONE = new Moments(0, 0, 0);

    public Moments {
        if (n < 0 || !Double.isFinite(mean) || !(squares >= 0 && Double.isFinite(squares))) {
            throw new IllegalArgumentException("Not moments: n " + n + ", mean " + mean + ", squares " + squares);
        }
    }

    /** Missing values (NaN) are left out. */
    public static Moments of(double... values) {
        double[] given = DoubleStream.of(values).filter(v -> !Double.isNaN(v)).toArray();
        return given.length == 0 ? NONE : about(given, CompensatedSum.of(given) / given.length);
    }

    private static Moments about(double[] given, double sumOverN) {
        double first = given[0];
        if (DoubleStream.of(given).allMatch(v -> v == first)) {
            return new Moments(given.length, first, 0);
        }
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum rest = new CompensatedSum();
        for (double v : given) {
            squares.add((v - sumOverN) * (v - sumOverN));
            rest.add(v - sumOverN);
        }
        double correction = rest.value() * rest.value() / given.length;
        return new Moments(given.length, sumOverN, Math.max(0, squares.value() - correction));
    }

    /**
     * From how often each value occurred.
     *
     * @param counts one per value
     * @param values the values, in the same order
     */
    public static Moments ofCounts(long[] counts, double[] values) {
        if (counts.length != values.length) {
            throw new IllegalArgumentException(counts.length + " counts for " + values.length + " values");
        }
        Moments all = NONE;
        for (int c = 0; c < counts.length; c++) {
            all = all.merge(counts[c] == 0 ? NONE : new Moments(counts[c], values[c], 0));
        }
        return all;
    }

    /** How often 1, 2, … occurred. */
    public static Moments ofCounts(long... counts) {
        double[] values = new double[counts.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = c + 1;
        }
        return ofCounts(counts, values);
    }

    public Moments merge(Moments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        long both = n + other.n;
        double apart = other.mean - mean;
        return new Moments(
                both,
                mean + apart * other.n / both,
                squares + other.squares + apart * apart * n * ((double) other.n / both));
    }

    /**
     * Those who are in here and not in a part of it. What the two have in common cancels out, so that a spread much smaller than
     * both comes out with fewer digits; never below 0.
     */
    public Moments without(Moments part) {
        long rest = n - part.n;
        if (rest <= 0 || part.n == 0) {
            return part.n == 0 ? this : NONE;
        }
        double apart = part.mean - mean;
        double restMean = mean - apart * part.n / rest;
        double fromMean = restMean - mean;
        return new Moments(
                rest,
                restMean,
                Math.max(0, squares - part.squares - apart * apart * part.n - fromMean * fromMean * rest));
    }

    /** The same values after a + b·x. */
    public Moments scaled(double a, double b) {
        return n == 0 ? this : new Moments(n, a + b * mean, b * b * squares);
    }

    /** Divisor n − 1; only for n ≥ 2. */
    double variance() {
        if (n < 2) {
            throw new IllegalStateException("A variance needs two values, there are " + n);
        }
        return squares / (n - 1);
    }

    /** Whether all values are equal. */
    boolean isConstant() {
        return squares == 0;
    }
}
