package org.rapport.statistics;

import java.util.Arrays;

/**
 * Partial credit model by conditional maximum likelihood: given a respondent's raw score r the probability of the answers
 * does not depend on θ, ln L = −Σ n_{i,≥h} δ_ih − Σ_r n_r ln γ_r, γ the elementary symmetric functions of exp(−Σ_{h≤x} δ_ih),
 * built by the summation algorithm. Makes no assumption about how θ is distributed; a cross-check of
 * {@link PartialCreditModel}.
 *
 * <p>Only complete patterns, without those of lowest and highest raw score, which say nothing. δ in logits, Σ δ = 0 over all
 * steps. No value: no such pattern ({@code NO_DATA}); one item ({@code K_LT_2}); an empty category
 * ({@code EMPTY_CATEGORY}); an item all answer alike ({@code ZERO_VARIANCE}); no maximum found ({@code NO_CONVERGENCE}).
 *
 * <p>Reference: Andersen (1972), Journal of the Royal Statistical Society B 34, 42–54; Fischer &amp; Ponocny (1994),
 * Psychometrika 59, 177–192, doi:10.1007/BF02295182.
 *
 * @param logLikelihood of the answers given the raw scores
 * @param respondents complete and neither lowest nor highest
 */
public record ConditionalLikelihood(StepDifficulties steps, double logLikelihood, long respondents) {

    private static final double TARGET_SLOPE = 1e-7;
    private static final double CONVERGED_SLOPE = 1e-4;

    public static Outcome<ConditionalLikelihood> calibrate(ResponsePatterns patterns) {
        ResponsePatterns complete = patterns.complete();
        if (complete.items() < 2) {
            return Outcome.none(Reason.K_LT_2, patterns.respondents());
        }
        if (complete.size() == 0) {
            return Outcome.none(Reason.NO_DATA, patterns.respondents());
        }
        Counts counts = Counts.of(complete);
        if (counts.respondents == 0) {
            return Outcome.none(Reason.NO_DATA, patterns.respondents());
        }
        if (Arrays.stream(counts.frequencies).anyMatch(f -> f.length < 2)) {
            return Outcome.none(Reason.ZERO_VARIANCE, patterns.respondents());
        }
        if (Arrays.stream(counts.frequencies).flatMapToLong(Arrays::stream).anyMatch(f -> f == 0)) {
            return Outcome.none(Reason.EMPTY_CATEGORY, patterns.respondents());
        }
        return counts.maximise();
    }

    /** What the conditional likelihood needs to know of the answers. */
    private static final class Counts {

        private final long[][] frequencies;
        private final double[] byScore;
        private final long respondents;

        private Counts(long[][] frequencies, double[] byScore, long respondents) {
            this.frequencies = frequencies;
            this.byScore = byScore;
            this.respondents = respondents;
        }

        static Counts of(ResponsePatterns complete) {
            long[][] all = complete.frequencies();
            int top = Arrays.stream(all).mapToInt(f -> f.length - 1).sum();
            long[][] frequencies =
                    Arrays.stream(all).map(f -> new long[f.length]).toArray(long[][]::new);
            double[] byScore = new double[top + 1];
            long respondents = 0;
            for (int p = 0; p < complete.size(); p++) {
                int raw = complete.rawScore(p);
                if (raw > 0 && raw < top) {
                    respondents += complete.count(p);
                    byScore[raw] += complete.count(p);
                    for (int i = 0; i < all.length; i++) {
                        frequencies[i][complete.category(p, i)] += complete.count(p);
                    }
                }
            }
            return new Counts(frequencies, byScore, respondents);
        }

        /** The first step is held at 0 during the search, because only differences matter; then Σ δ = 0 is imposed. */
        Outcome<ConditionalLikelihood> maximise() {
            double[][] delta = start();
            double[] free = Arrays.stream(delta).flatMapToDouble(Arrays::stream).toArray();
            double first = free[0];
            double[] point =
                    Arrays.stream(free, 1, free.length).map(d -> d - first).toArray();
            Bfgs.Minimum minimum = Bfgs.minimise((x, gradient) -> negative(x, gradient, delta), point, TARGET_SLOPE);
            if (!(minimum.largestSlope() <= CONVERGED_SLOPE)) {
                return Outcome.none(Reason.NO_CONVERGENCE, respondents);
            }
            double mean = Arrays.stream(minimum.point()).sum() / free.length;
            unfold(minimum.point(), delta);
            for (double[] steps : delta) {
                for (int h = 0; h < steps.length; h++) {
                    steps[h] -= mean;
                }
            }
            return Outcome.of(
                    new ConditionalLikelihood(StepDifficulties.of(delta), -minimum.value(), respondents), respondents);
        }

        private double[][] start() {
            return Arrays.stream(frequencies)
                    .map(f -> {
                        double[] steps = new double[f.length - 1];
                        for (int h = 0; h < steps.length; h++) {
                            steps[h] = Math.log(f[h] + 0.5) - Math.log(f[h + 1] + 0.5);
                        }
                        return steps;
                    })
                    .toArray(double[][]::new);
        }

        private static void unfold(double[] point, double[][] delta) {
            int k = -1;
            for (double[] steps : delta) {
                for (int h = 0; h < steps.length; h++, k++) {
                    steps[h] = k < 0 ? 0 : point[k];
                }
            }
        }

        private double negative(double[] point, double[] gradient, double[][] delta) {
            unfold(point, delta);
            double[][] epsilon = epsilon(delta);
            double[] gamma = symmetric(epsilon, -1);
            double value = 0;
            for (int r = 1; r < byScore.length - 1; r++) {
                value += byScore[r] * Math.log(gamma[r]);
            }
            int k = -1;
            for (int i = 0; i < delta.length; i++) {
                double[] expected = expected(epsilon, gamma, i);
                double observed = 0;
                double above = 0;
                double[] steps = new double[delta[i].length];
                for (int h = steps.length; h >= 1; h--) {
                    observed += frequencies[i][h];
                    above += expected[h];
                    steps[h - 1] = observed - above;
                    value += frequencies[i][h] * -Math.log(epsilon[i][h]);
                }
                for (int h = 0; h < steps.length; h++, k++) {
                    if (k >= 0) {
                        gradient[k] = steps[h];
                    }
                }
            }
            return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
        }

        private static double[][] epsilon(double[][] delta) {
            double[][] epsilon = new double[delta.length][];
            for (int i = 0; i < delta.length; i++) {
                epsilon[i] = new double[delta[i].length + 1];
                double sum = 0;
                epsilon[i][0] = 1;
                for (int h = 0; h < delta[i].length; h++) {
                    sum += delta[i][h];
                    epsilon[i][h + 1] = Math.exp(-sum);
                }
            }
            return epsilon;
        }

        /** γ over all items but one (−1: over all). */
        private static double[] symmetric(double[][] epsilon, int without) {
            double[] gamma = {1};
            for (int i = 0; i < epsilon.length; i++) {
                if (i != without) {
                    double[] next = new double[gamma.length + epsilon[i].length - 1];
                    for (int r = 0; r < gamma.length; r++) {
                        for (int x = 0; x < epsilon[i].length; x++) {
                            next[r + x] += gamma[r] * epsilon[i][x];
                        }
                    }
                    gamma = next;
                }
            }
            return gamma;
        }

        /** Σ_r n_r P(X_i = x | r). */
        private double[] expected(double[][] epsilon, double[] gamma, int item) {
            double[] without = symmetric(epsilon, item);
            double[] expected = new double[epsilon[item].length];
            for (int r = 1; r < byScore.length - 1; r++) {
                for (int x = 0; x <= r && x < expected.length; x++) {
                    if (r - x < without.length) {
                        expected[x] += byScore[r] * epsilon[item][x] * without[r - x] / gamma[r];
                    }
                }
            }
            return expected;
        }
    }
}
