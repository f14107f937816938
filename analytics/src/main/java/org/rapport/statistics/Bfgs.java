package org.rapport.statistics;

import java.util.Arrays;

/**
 * Minimises a smooth function from its values and gradients: quasi-Newton steps with the Broyden–Fletcher–Goldfarb–Shanno
 * update of the inverse Hessian and a line search that halves or doubles until both Wolfe conditions hold.
 *
 * <p>A point where the function is not defined is told by an infinite value; the line search then steps back.
 *
 * <p>Reference: Nocedal &amp; Wright (2006), Numerical Optimization, algorithms 3.5 and 6.1; Hager &amp; Zhang (2005), SIAM
 * Journal on Optimization 16, 170–192, doi:10.1137/030601880 (Wolfe's conditions near the minimum).
 */
final class Bfgs {

    private static final int MOST_STEPS = 2000;
    private static final int MOST_TRIALS = 60;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final double ROUNDING = 1e-13;

    private final Function function;
    private final int size;
    private final double[][] inverse;
    private double[] point;
    private double[] gradient;
    private double value;

    /** Writes the gradient at {@code x} and returns the value. */
    interface Function {
        double at(double[] x, double[] gradient);
    }

    /** The last point; {@code largestSlope} is max |gradient|, by which the caller judges convergence. */
    record Minimum(double[] point, double value, double largestSlope) {}

    private Bfgs(Function function, double[] start, double[][] inverse) {
        this.function = function;
        this.size = start.length;
        this.inverse = inverse;
        this.point = start.clone();
        this.gradient = new double[size];
        this.value = function.at(point, gradient);
    }

    static Minimum minimise(Function function, double[] start, double target) {
        Bfgs search = new Bfgs(function, start, new double[start.length][start.length]);
        search.forget(1 / Math.max(1, largest(search.gradient)));
        return search.run(target);
    }

    /** With a guess of the inverse Hessian to start from. */
    static Minimum minimise(Function function, double[] start, double[][] inverseHessian, double target) {
        return new Bfgs(function, start, inverseHessian).run(target);
    }

    private Minimum run(double target) {
        boolean fresh = true;
        for (int step = 0; step < MOST_STEPS && largest(gradient) > target; step++) {
            if (advance()) {
                fresh = false;
            } else if (fresh) {
                break; // not even steepest descent goes down: rounding error is all that is left
            } else {
                forget(1 / Math.max(1, largest(gradient)));
                fresh = true;
            }
        }
        return new Minimum(point, value, largest(gradient));
    }

    /** One quasi-Newton step; false when the function did not go down along it. */
    private boolean advance() {
        double[] direction = direction();
        double slope = dot(direction, gradient);
        if (!(slope < 0)) {
            return false;
        }
        double[] next = new double[size];
        double[] nextGradient = new double[size];
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double length = 1;
        double bestLength = 0;
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            move(direction, length, next);
            double nextValue = function.at(next, nextGradient);
            double nextSlope = dot(direction, nextGradient);
            if (!falls(nextValue, length * slope, slope, nextSlope)) {
                high = length;
            } else if (nextSlope < CURVATURE * slope) {
                low = length;
                bestLength = length;
            } else {
                accept(next, nextGradient, nextValue);
                return true;
            }
            if (high - low <= 1e-14 * high) {
                break;
            }
            length = high == Double.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
        }
        return bestLength > 0 && acceptAt(direction, bestLength);
    }

    /** Near the minimum values differ by rounding error only; there the slopes tell whether a step went down. */
    private boolean falls(double nextValue, double promised, double slope, double nextSlope) {
        return nextValue <= value + SUFFICIENT_DECREASE * promised
                || nextValue <= value + ROUNDING * Math.abs(value)
                        && nextSlope <= (2 * SUFFICIENT_DECREASE - 1) * slope;
    }

    private boolean acceptAt(double[] direction, double length) {
        double[] next = new double[size];
        double[] nextGradient = new double[size];
        move(direction, length, next);
        accept(next, nextGradient, function.at(next, nextGradient));
        return true;
    }

    private void accept(double[] next, double[] nextGradient, double nextValue) {
        double[] s = difference(next, point);
        double[] y = difference(nextGradient, gradient);
        update(s, y);
        point = next;
        gradient = nextGradient;
        value = nextValue;
    }

    private void update(double[] s, double[] y) {
        double sy = dot(s, y);
        if (!(sy > 1e-14 * Math.sqrt(dot(s, s) * dot(y, y)))) {
            return; // keeps the inverse Hessian positive definite
        }
        double[] hy = new double[size];
        for (int i = 0; i < size; i++) {
            hy[i] = dot(inverse[i], y);
        }
        double factor = (1 + dot(y, hy) / sy) / sy;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private double[] direction() {
        double[] direction = new double[size];
        for (int i = 0; i < size; i++) {
            direction[i] = -dot(inverse[i], gradient);
        }
        return direction;
    }

    private void move(double[] direction, double length, double[] into) {
        for (int i = 0; i < size; i++) {
            into[i] = point[i] + length * direction[i];
        }
    }

    private void forget(double scale) {
        for (int i = 0; i < size; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = scale;
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
