package org.rapport.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** The variance ratio θ ≥ 0 with the smallest deviance: a grid over ρ = θ/(1 + θ), then Brent's method, then θ = 0 beside it. */
final class VarianceRatioSearch {

    private static final double LARGEST_SHARE = 1 - 1e-9;
    private static final double RELATIVE = 1e-12;
    private static final double ABSOLUTE = 1e-14;

    private VarianceRatioSearch() {}

    static double minimise(DoubleUnaryOperator deviance, int grid) {
        int lowest = 0;
        double value = Double.POSITIVE_INFINITY;
        for (int g = 0; g < grid; g++) {
            double here = deviance.applyAsDouble(ratio(share(g, grid)));
            if (here < value) {
                value = here;
                lowest = g;
            }
        }
        double share = new BrentOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(rho -> deviance.applyAsDouble(ratio(rho))),
                        GoalType.MINIMIZE,
                        new SearchInterval(share(Math.max(0, lowest - 1), grid), share(lowest + 1, grid)))
                .getPoint();
        double ratio = ratio(share);
        return deviance.applyAsDouble(ratio) < deviance.applyAsDouble(0) ? ratio : 0;
    }

    private static double share(int g, int grid) {
        return Math.min((double) g / grid, LARGEST_SHARE);
    }

    private static double ratio(double share) {
        return share / (1 - share);
    }
}
