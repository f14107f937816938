package org.rapport.statistics;

/** The rule that defines all marginal likelihoods here: 81 equally spaced nodes on [−8, 8], weights ∝ φ(θ/σ), sum 1. */
final class Quadrature {

    static final int SIZE = 81;
    private static final double HALF_WIDTH = 8;

    private Quadrature() {}

    static double node(int q) {
        return -HALF_WIDTH + q * (2 * HALF_WIDTH / (SIZE - 1));
    }

    static double[] nodes() {
        double[] nodes = new double[SIZE];
        for (int q = 0; q < SIZE; q++) {
            nodes[q] = node(q);
        }
        return nodes;
    }

    /** Writes ln w_q for a normal distribution with mean 0 and the given standard deviation. */
    static void logWeights(double sigma, double[] into) {
        double total = 0;
        for (int q = 0; q < SIZE; q++) {
            double z = node(q) / sigma;
            into[q] = -z * z / 2;
            total += Math.exp(into[q]); // the largest term is 1, at θ = 0
        }
        double logTotal = Math.log(total);
        for (int q = 0; q < SIZE; q++) {
            into[q] -= logTotal;
        }
    }
}
