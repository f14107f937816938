package org.rapport.statistics;

import java.util.Arrays;

/**
 * The marginal log-likelihood of partial credit items and its gradient, with θ ~ N(0, σ²) on the nodes of
 * {@link Quadrature}:
 *
 * <p>ℓ = −Σ_ih n_{i,≥h} δ_ih + Σ_groups n_g ln Σ_q w_q exp(r_g θ_q) / Π_{i answered} D_i(θ_q)
 *
 * <p>which is Σ_n ln Σ_q w_q Π_i P(x_ni | θ_q) written so that only the raw score and the set of answered items of a
 * respondent matter. Works in the logarithm throughout; nothing is allocated during an evaluation.
 */
final class MarginalLikelihood {

    /** e⁻⁴⁵ is below half a unit in the last place of 1, so such a node adds nothing to the sum. */
    private static final double NEGLIGIBLE = -45;

    private final ScoreGroups groups;
    private final int items;
    private final double[] node = Quadrature.nodes();
    private final double[] logWeight = new double[Quadrature.SIZE];
    private final double[][] logDenominator;
    /** P(X_i ≥ h | θ_q) by item, step and node. */
    final double[][][] atLeast;
    /** Expected number of respondents at a node who answered the item. */
    final double[][] expected;
    /** Expected number of respondents at a node. */
    final double[] occupied = new double[Quadrature.SIZE];

    private final double[] base = new double[Quadrature.SIZE];
    private final double[] posterior = new double[Quadrature.SIZE];
    private final double[] block = new double[Quadrature.SIZE];

    MarginalLikelihood(ScoreGroups groups) {
        this.groups = groups;
        this.items = groups.atLeast.length;
        this.logDenominator = new double[items][Quadrature.SIZE];
        this.expected = new double[items][Quadrature.SIZE];
        this.atLeast = new double[items][][];
        for (int i = 0; i < items; i++) {
            atLeast[i] = new double[groups.atLeast[i].length][Quadrature.SIZE];
        }
    }

    /** Returns ℓ, writes ∂ℓ/∂δ to {@code stepGradient}; the posterior counts stay in the fields. */
    double at(double sigma, double[][] delta, double[][] stepGradient) {
        Quadrature.logWeights(sigma, logWeight);
        double sum = 0;
        for (int i = 0; i < items; i++) {
            probabilities(i, delta[i]);
            for (int h = 0; h < delta[i].length; h++) {
                sum -= groups.atLeast[i][h] * delta[i][h];
            }
        }
        sum += posteriors();
        gradient(stepGradient);
        return sum;
    }

    /** ∂ℓ/∂ ln σ after {@link #at}. */
    double scaleGradient(double sigma) {
        double under = 0;
        double observed = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            double square = node[q] * node[q] / (sigma * sigma);
            under += Math.exp(logWeight[q]) * square;
            observed += occupied[q] * square;
        }
        return observed - groups.respondents * under;
    }

    /** Σ_q R_q θ_q² / N after {@link #at}: where the expectation–maximisation step moves σ². */
    double posteriorVariance() {
        double sum = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            sum += occupied[q] * node[q] * node[q];
        }
        return sum / groups.respondents;
    }

    /** The item probabilities at all nodes; also called between expectation steps while δ moves. */
    void probabilities(int item, double[] delta) {
        double[][] steps = atLeast[item];
        for (int q = 0; q < Quadrature.SIZE; q++) {
            double exponent = 0;
            double highest = 0;
            for (int h = 0; h < delta.length; h++) {
                exponent += node[q] - delta[h];
                steps[h][q] = exponent;
                highest = Math.max(highest, exponent);
            }
            double total = Math.exp(-highest);
            for (int h = 0; h < delta.length; h++) {
                steps[h][q] = Math.exp(steps[h][q] - highest);
                total += steps[h][q];
            }
            logDenominator[item][q] = highest + Math.log(total);
            double above = 0;
            for (int h = delta.length - 1; h >= 0; h--) {
                above += steps[h][q];
                steps[h][q] = above / total;
            }
        }
    }

    /** ∂/∂δ of the expected complete-data log-likelihood, which at the current posterior is ∂ℓ/∂δ. */
    void gradient(double[][] into) {
        for (int i = 0; i < items; i++) {
            for (int h = 0; h < atLeast[i].length; h++) {
                double sum = 0;
                for (int q = 0; q < Quadrature.SIZE; q++) {
                    sum += expected[i][q] * atLeast[i][h][q];
                }
                into[i][h] = sum - groups.atLeast[i][h];
            }
        }
    }

    /** The information of an item's steps in the complete data: Σ_q N_iq Cov(1(X≥h), 1(X≥g)). */
    double[][] completeInformation(int item) {
        double[][] steps = atLeast[item];
        double[][] information = new double[steps.length][steps.length];
        for (int h = 0; h < steps.length; h++) {
            for (int g = 0; g <= h; g++) {
                double sum = 0;
                for (int q = 0; q < Quadrature.SIZE; q++) {
                    sum += expected[item][q] * steps[h][q] * (1 - steps[g][q]);
                }
                information[h][g] = sum;
                information[g][h] = sum;
            }
        }
        return information;
    }

    private double posteriors() {
        for (double[] row : expected) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(occupied, 0);
        double sum = 0;
        for (int b = 0; b < groups.answered.length; b++) {
            logBase(groups.answered[b]);
            Arrays.fill(block, 0);
            for (int g = groups.start[b]; g < groups.start[b + 1]; g++) {
                sum += posterior(groups.rawScore[g], groups.count[g]);
            }
            spread(groups.answered[b]);
        }
        return sum;
    }

    private void logBase(long answered) {
        System.arraycopy(logWeight, 0, base, 0, base.length);
        for (int i = 0; i < items; i++) {
            if ((answered >>> i & 1) == 1) {
                for (int q = 0; q < Quadrature.SIZE; q++) {
                    base[q] -= logDenominator[i][q];
                }
            }
        }
    }

    /** Adds count × posterior of one group to the block, returns count × ln of its marginal probability. */
    private double posterior(int rawScore, double count) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            posterior[q] = base[q] + rawScore * node[q];
            highest = Math.max(highest, posterior[q]);
        }
        double total = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            double below = posterior[q] - highest;
            posterior[q] = below < NEGLIGIBLE ? 0 : Math.exp(below);
            total += posterior[q];
        }
        double share = count / total;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            block[q] += share * posterior[q];
        }
        return count * (highest + Math.log(total));
    }

    private void spread(long answered) {
        for (int q = 0; q < Quadrature.SIZE; q++) {
            occupied[q] += block[q];
        }
        for (int i = 0; i < items; i++) {
            if ((answered >>> i & 1) == 1) {
                for (int q = 0; q < Quadrature.SIZE; q++) {
                    expected[i][q] += block[q];
                }
            }
        }
    }
}
