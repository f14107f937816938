package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Local dependence of items in a credit model: Q3 of a pair is the correlation of the residuals x − E(θ̂) over the
 * respondents who answered both, θ̂ the Warm estimate; respondents with the lowest or highest possible raw score are left out.
 * Because θ̂ comes from the same answers the values centre on a negative mean; a pair is conspicuous more than 0.2 above it.
 *
 * <p>No value for a pair with fewer than two respondents ({@code N_LT_2}) or residuals without spread
 * ({@code ZERO_VARIANCE}).
 *
 * <p>Reference: Yen (1984), Applied Psychological Measurement 8, 125–145, doi:10.1177/014662168400800201; Christensen,
 * Makransky &amp; Horton (2017), Applied Psychological Measurement 41, 178–194, doi:10.1177/0146621616677520.
 *
 * @param pairs every pair once: the earlier item's pairs first
 */
public record YenQ3(List<Pair> pairs) {

    public static final double CONSPICUOUS = 0.2;

    /** Items by position; {@code earlier < later}. */
    public record Pair(int earlier, int later, Estimate correlation) {

        private double value() {
            Double value = correlation.value();
            return value == null ? Double.NEGATIVE_INFINITY : value;
        }
    }

    public YenQ3 {
        pairs = List.copyOf(pairs);
    }

    public static YenQ3 of(ResponsePatterns patterns, StepDifficulties steps) {
        double[][] residuals = residuals(patterns, steps);
        List<Pair> pairs = new ArrayList<>();
        for (int earlier = 0; earlier < patterns.items(); earlier++) {
            for (int later = earlier + 1; later < patterns.items(); later++) {
                pairs.add(new Pair(earlier, later, correlation(patterns, residuals, earlier, later)));
            }
        }
        return new YenQ3(pairs);
    }

    /** The mean over the pairs that have a value. */
    public Estimate mean() {
        double[] values = pairs.stream()
                .filter(pair -> pair.correlation().hasValue())
                .mapToDouble(Pair::value)
                .toArray();
        return values.length == 0
                ? Estimate.none(Reason.NO_DATA, 0)
                : Estimate.of(Arrays.stream(values).average().orElseThrow(), values.length);
    }

    public Optional<Pair> largest() {
        return pairs.stream()
                .filter(pair -> pair.correlation().hasValue())
                .max(Comparator.comparingDouble(Pair::value));
    }

    /** The pairs that share more than the construct. */
    public List<Pair> conspicuous() {
        Double mean = mean().value();
        return mean == null
                ? List.of()
                : pairs.stream()
                        .filter(pair -> pair.value() - mean > CONSPICUOUS)
                        .toList();
    }

    /** How far the pair of this item that stands out most lies above the mean of all; conspicuous above {@value #CONSPICUOUS}. */
    public Estimate mostAboveMean(int item) {
        Estimate mean = mean();
        Optional<Pair> closest = pairs.stream()
                .filter(pair -> pair.earlier() == item || pair.later() == item)
                .filter(pair -> pair.correlation().hasValue())
                .max(Comparator.comparingDouble(Pair::value));
        return mean.value() == null || closest.isEmpty()
                ? Estimate.none(Reason.NO_DATA, 0)
                : Estimate.of(
                        closest.get().value() - mean.value(),
                        closest.get().correlation().n());
    }

    /** By pattern and item; NaN where there is no answer or the pattern is left out. */
    private static double[][] residuals(ResponsePatterns patterns, StepDifficulties steps) {
        double[][] residuals = new double[patterns.size()][patterns.items()];
        CreditResiduals source = new CreditResiduals(patterns, steps);
        for (int p = 0; p < residuals.length; p++) {
            double[] row = residuals[p];
            Arrays.fill(row, Double.NaN);
            if (source.used(p)) {
                source.visit(p, (item, residual, moments, count) -> row[item] = residual);
            }
        }
        return residuals;
    }

    private static Estimate correlation(ResponsePatterns patterns, double[][] residuals, int a, int b) {
        long n = 0;
        double meanA = 0;
        double meanB = 0;
        for (int p = 0; p < residuals.length; p++) {
            if (!Double.isNaN(residuals[p][a] + residuals[p][b])) {
                n += patterns.count(p);
                meanA += patterns.count(p) * residuals[p][a];
                meanB += patterns.count(p) * residuals[p][b];
            }
        }
        if (n < 2) {
            return Estimate.none(Reason.N_LT_2, n);
        }
        meanA /= n;
        meanB /= n;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int p = 0; p < residuals.length; p++) {
            if (!Double.isNaN(residuals[p][a] + residuals[p][b])) {
                double da = residuals[p][a] - meanA;
                double db = residuals[p][b] - meanB;
                aa += patterns.count(p) * da * da;
                bb += patterns.count(p) * db * db;
                ab += patterns.count(p) * da * db;
            }
        }
        return aa > 0 && bb > 0 ? Estimate.of(ab / Math.sqrt(aa * bb), n) : Estimate.none(Reason.ZERO_VARIANCE, n);
    }
}
