package org.rapport.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Items and people on one axis of logits: where each item's thresholds lie beside how many respondents are where.
 *
 * @param thresholds {@link ThurstonianThresholds}, one list an item
 * @param bins a histogram of the Warm estimates; every bin holds at least the required number of respondents, neighbours
 *     being joined from the lower end; empty when there are too few respondents for even one bin
 */
public record ItemMap(List<List<Double>> thresholds, List<JoinedBins.Bin> bins) {

    private static final double WIDTH = 0.5;

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
        return new ItemMap(thresholds, JoinedBins.of(cells(patterns, steps), WIDTH, fewestPerBin));
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
}
