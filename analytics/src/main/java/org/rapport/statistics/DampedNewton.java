package org.rapport.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Minimises a smooth function of few variables with lower bounds, to a gradient of 1e-9: Newton steps with the Hessian
 * from differences of the analytic gradient, a ridge until it is positive definite, and halving until the value falls.
 */
final class DampedNewton {

    private static final double GRADIENT = 1e-9;
    private static final double GRADIENT_WHEN_STUCK = 1e-6;
    private static final int STEPS = 200;

    /** A value and its gradient. */
    record Slope(double value, double[] gradient) {}

    private final Function<double[], Slope> function;
    private final double[] lower;

    private DampedNewton(Function<double[], Slope> function, double[] lower) {
        this.function = function;
        this.lower = lower;
    }

    /** The minimum, or empty if it is not reached; never a last iterate. */
    static Optional<double[]> minimize(Function<double[], Slope> function, double[] start, double[] lower) {
        return new DampedNewton(function, lower).run(start.clone());
    }

    private Optional<double[]> run(double[] x) {
        Slope here = function.apply(x);
        for (int step = 0; step < STEPS; step++) {
            int[] free = free(x, here.gradient);
            double steepest = steepest(here.gradient, free);
            if (steepest < GRADIENT) {
                return Optional.of(x);
            }
            Optional<double[]> next = descend(x, here, free);
            if (next.isEmpty()) {
                return steepest < GRADIENT_WHEN_STUCK ? Optional.of(x) : Optional.empty();
            }
            x = next.get();
            here = function.apply(x);
        }
        return Optional.empty();
    }

    private static double steepest(double[] gradient, int[] free) {
        return Arrays.stream(free).mapToDouble(i -> Math.abs(gradient[i])).max().orElse(0);
    }

    /** The variables that are not held at their bound. */
    private int[] free(double[] x, double[] gradient) {
        return IntStream.range(0, x.length)
                .filter(i -> x[i] > lower[i] || gradient[i] < 0)
                .toArray();
    }

    private Optional<double[]> descend(double[] x, Slope here, int[] free) {
        double[] direction = direction(x, here.gradient, free);
        for (double length = 1; length > 1e-12; length /= 2) {
            double[] trial = x.clone();
            for (int f = 0; f < free.length; f++) {
                trial[free[f]] = Math.max(lower[free[f]], x[free[f]] - length * direction[f]);
            }
            if (function.apply(trial).value < here.value) {
                return Optional.of(trial);
            }
        }
        return Optional.empty();
    }

    private double[] direction(double[] x, double[] gradient, int[] free) {
        double[][] hessian = hessian(x, free);
        double[] g = Arrays.stream(free).mapToDouble(i -> gradient[i]).toArray();
        double size = Arrays.stream(hessian)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(1);
        for (double ridge = 0; ; ridge = Math.max(1e-8 * size, ridge * 10)) {
            try {
                Array2DRowRealMatrix ridged = new Array2DRowRealMatrix(hessian);
                for (int f = 0; f < free.length; f++) {
                    ridged.addToEntry(f, f, ridge);
                }
                return new CholeskyDecomposition(ridged, 1e-6, 1e-14 * size)
                        .getSolver()
                        .solve(new ArrayRealVector(g, false))
                        .toArray();
            } catch (NonPositiveDefiniteMatrixException notYetConvex) {
                continue;
            }
        }
    }

    private double[][] hessian(double[] x, int[] free) {
        double[][] hessian = new double[free.length][free.length];
        for (int f = 0; f < free.length; f++) {
            double h = 1e-5 * (1 + Math.abs(x[free[f]]));
            double[] up = gradientAt(x, free[f], h);
            double[] down = gradientAt(x, free[f], -h);
            for (int e = 0; e < free.length; e++) {
                double slope = (up[free[e]] - down[free[e]]) / (2 * h);
                hessian[f][e] += slope / 2;
                hessian[e][f] += slope / 2;
            }
        }
        return hessian;
    }

    private double[] gradientAt(double[] x, int i, double h) {
        double[] moved = x.clone();
        moved[i] += h;
        return function.apply(moved).gradient;
    }
}
