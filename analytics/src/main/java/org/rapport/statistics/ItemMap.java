package org.rapport.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Items and people on one axis of logits: where each item's thresholds lie beside how many respondents are where.
 *
 * @param thresholds {@link ThurstonianThresholds}, one list an item
 * @param bins a histogram of the Warm estimates; every bin holds at least the required number of respondents, neighbours
 *     being joined from the lower end; empty when there are too few respondents for even one bin
 */
public record ItemMap(List<List<Double>> thresholds, List<Bin> bins) {

    private static final double WIDTH = 0.5;

    /** Respondents with {@code from ≤ θ < to}. */
    public record Bin(double from, double to, long n) {}

    public ItemMap {
        thresholds = thresholds.stream().map(List::copyOf).toList();
        bins = List.copyOf(bins);
    }

    public static ItemMap of(ResponsePatterns patterns, StepDifficulties steps, int fewestPerBin) {
        List<List<Double>> thresholds = new ArrayList<>();
        for (int i = 0; i < steps.items(); i++) {
            List<Double> item = new ArrayList<>();
            for (double threshold : ThurstonianThresholds.of(steps, i)) {
                item.add(threshold);
            }
            thresholds.add(item);
        }
        return new ItemMap(thresholds, joined(cells(patterns, steps), fewestPerBin));
    }

    /** Respondents by half logit; the key k stands for [k/2, (k+1)/2). */
    private static TreeMap<Long, Long> cells(ResponsePatterns patterns, StepDifficulties steps) {
        TreeMap<Long, Long> cells = new TreeMap<>();
        WarmLikelihoodEstimate warm = new WarmLikelihoodEstimate(steps);
        for (int p = 0; p < patterns.size(); p++) {
            double theta = warm.of(patterns.answered(p), patterns.rawScore(p)).theta();
            cells.merge((long) Math.floor(theta / WIDTH), patterns.count(p), Long::sum);
        }
        return cells;
    }

    private static List<Bin> joined(TreeMap<Long, Long> cells, int fewestPerBin) {
        List<Bin> bins = new ArrayList<>();
        long n = 0;
        double from = cells.isEmpty() ? 0 : cells.firstKey() * WIDTH;
        for (Map.Entry<Long, Long> cell : cells.entrySet()) {
            n += cell.getValue();
            if (n >= fewestPerBin) {
                bins.add(new Bin(from, (cell.getKey() + 1) * WIDTH, n));
                from = (cell.getKey() + 1) * WIDTH;
                n = 0;
            }
        }
        if (n > 0 && !bins.isEmpty()) {
            Bin last = bins.removeLast();
            bins.add(new Bin(last.from(), (cells.lastKey() + 1) * WIDTH, last.n() + n));
        }
        return bins;
    }
}
