package org.rapport.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether an item's answers differ between two groups of respondents with the same total score: Mantel's χ² with one degree
 * of freedom for ordered categories, and the standardised mean difference as its size.
 *
 * <p>Over the scores k that both groups have: F = Σ Σ_focal y, E = Σ n_Fk/n_k Σ_k y,
 * Var = Σ n_Fk n_Rk / (n_k² (n_k − 1)) · (n_k Σy² − (Σy)²), χ² = (F − E)² / Var without continuity correction;
 * SMD = Σ n_Fk (ȳ_Fk − ȳ_Rk) / Σ n_Fk in categories, effect size = SMD / pooled within-group standard deviation of the item
 * over all complete cases. Positive when the item is easier for the focal group. |effect size| below .17 is negligible (A),
 * up to .25 moderate (B), above large (C).
 *
 * <p>No value: a group without complete cases ({@code NO_DATA}); no score that both groups have, or no different answers at
 * any ({@code NOT_IDENTIFIED}); answers without spread within the groups ({@code ZERO_VARIANCE}).
 *
 * <p>Reference: Mantel (1963), JASA 58, 690–700, doi:10.1080/01621459.1963.10500879; Zwick, Donoghue &amp; Grima (1993),
 * Journal of Educational Measurement 30, 233–251; Dorans &amp; Schmitt (1991), ETS RR-91-47.
 *
 * @param strata scores that both groups have
 */
public record MantelTest(
        double chiSquare,
        double pValue,
        double standardizedMeanDifference,
        double effectSize,
        int strata,
        long focal,
        long reference) {

    static Outcome<MantelTest> of(MatchedAnswers answers) {
        double[] reference = answers.ofGroup(MatchedAnswers.REFERENCE);
        double[] focal = answers.ofGroup(MatchedAnswers.FOCAL);
        long n = answers.respondents();
        if (Arrays.stream(reference).sum() == 0 || Arrays.stream(focal).sum() == 0) {
            return Outcome.none(Reason.NO_DATA, n);
        }
        double spread = squares(reference) + squares(focal);
        if (spread <= 0 || n < 3) {
            return Outcome.none(Reason.ZERO_VARIANCE, n);
        }
        Strata strata = new Strata();
        Arrays.stream(answers.counts()).forEach(strata::add);
        return strata.variance > 0
                ? Outcome.of(strata.test(Math.sqrt(spread / (n - 2)), reference, focal), n)
                : Outcome.none(Reason.NOT_IDENTIFIED, n);
    }

    /** Sum of squared deviations of the categories from their mean. */
    private static double squares(double[] counts) {
        double mean = sum(counts) / Arrays.stream(counts).sum();
        double squares = 0;
        for (int c = 0; c < counts.length; c++) {
            squares += counts[c] * (c - mean) * (c - mean);
        }
        return squares;
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += c * counts[c];
        }
        return sum;
    }

    private static final class Strata {

        private int used;
        private double focalAnswers;
        private double difference;
        private double observedLessExpected;
        private double variance;

        void add(double[][] stratum) {
            double[] all = new double[stratum[0].length];
            Arrays.setAll(all, c -> stratum[MatchedAnswers.REFERENCE][c] + stratum[MatchedAnswers.FOCAL][c]);
            double nf = Arrays.stream(stratum[MatchedAnswers.FOCAL]).sum();
            double n = Arrays.stream(all).sum();
            double nr = n - nf;
            if (nf == 0 || nr == 0) {
                return;
            }
            double focalSum = sum(stratum[MatchedAnswers.FOCAL]);
            used++;
            focalAnswers += nf;
            difference += nf * (focalSum / nf - sum(stratum[MatchedAnswers.REFERENCE]) / nr);
            observedLessExpected += focalSum - nf / n * sum(all);
            variance += nf * nr / (n * (n - 1)) * squares(all);
        }

        MantelTest test(double deviation, double[] reference, double[] focal) {
            double chiSquare = observedLessExpected * observedLessExpected / variance;
            double smd = difference / focalAnswers;
            return new MantelTest(
                    chiSquare,
                    ChiSquaredDistribution.of(1).survivalProbability(chiSquare),
                    smd,
                    smd / deviation,
                    used,
                    (long) Arrays.stream(focal).sum(),
                    (long) Arrays.stream(reference).sum());
        }
    }
}
