package org.rapport.statistics;

/**
 * The points on the logit scale at which an answer in category h or higher becomes as likely as one below:
 * P(X ≥ h | θ) = 0.5, h = 1 … m. Unlike steps they are always in order.
 *
 * <p>Reference: Wright &amp; Masters (1982), Rating Scale Analysis, MESA Press.
 */
public final class ThurstonianThresholds {

    private ThurstonianThresholds() {}

    /** One threshold a step. */
    public static double[] of(StepDifficulties steps, int item) {
        double[] thresholds = new double[steps.top(item)];
        for (int h = 0; h < thresholds.length; h++) {
            int category = h + 1;
            thresholds[h] = WarmLikelihoodEstimate.root(theta -> atLeast(steps, item, category, theta) - 0.5);
        }
        return thresholds;
    }

    private static double atLeast(StepDifficulties steps, int item, int category, double theta) {
        double[] p = new double[steps.top(item) + 1];
        steps.probabilities(theta, item, p);
        double sum = 0;
        for (int x = category; x < p.length; x++) {
            sum += p[x];
        }
        return sum;
    }
}
