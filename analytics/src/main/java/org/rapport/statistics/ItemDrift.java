package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether items kept their difficulty between two waves that were calibrated separately: location b = mean step difficulty
 * of an item, shift = mean b₁ − mean b₂ over the items (the two calibrations have different origins), d = b₂ + shift − b₁ in
 * logits, robust z = (d − median) / (0.74 · interquartile range), quartiles by R's type 7. An item drifted when |z| &gt; 1.96
 * and |d| &gt; 0.3; it is no anchor then, and the second wave is scored on the others with the first wave's bank.
 *
 * <p>z has no value when the quartiles coincide ({@code ZERO_VARIANCE}) or for one item ({@code N_LT_2}).
 *
 * <p>Reference: Huynh &amp; Meyer (2010), Practical Assessment, Research &amp; Evaluation 15(2), doi:10.7275/pfsy-fh30; Kolen
 * &amp; Brennan (2014), Test Equating, Scaling, and Linking.
 *
 * @param shift from the second wave's origin to the first's, in logits
 * @param items in the order of the steps
 */
public record ItemDrift(double shift, List<Item> items) {

    private static final double NORMAL_IQR = 0.74;
    private static final double CONSPICUOUS = 1.96;
    private static final double RELEVANT_LOGITS = 0.3;

    /**
     * @param first location in the first wave
     * @param second location in the second wave, with its own origin
     * @param difference d
     */
    public record Item(double first, double second, double difference, Estimate robustZ) {

        public boolean drifted() {
            Double z = robustZ.value();
            return z != null && Math.abs(z) > CONSPICUOUS && Math.abs(difference) > RELEVANT_LOGITS;
        }
    }

    public ItemDrift {
        items = List.copyOf(items);
    }

    /** Both waves with the same items in the same order. */
    public static ItemDrift between(StepDifficulties first, StepDifficulties second) {
        if (first.items() != second.items()) {
            throw new IllegalArgumentException(
                    "Both waves have the same items, got " + first.items() + " and " + second.items());
        }
        int n = first.items();
        double shift = IntStream.range(0, n)
                .mapToDouble(i -> first.location(i) - second.location(i))
                .average()
                .orElse(0);
        double[] d = IntStream.range(0, n)
                .mapToDouble(i -> second.location(i) + shift - first.location(i))
                .toArray();
        double[] sorted = d.clone();
        Arrays.sort(sorted);
        double median = quantile(sorted, 0.5);
        double spread = NORMAL_IQR * (quantile(sorted, 0.75) - quantile(sorted, 0.25));
        return new ItemDrift(
                shift,
                IntStream.range(0, n)
                        .mapToObj(
                                i -> new Item(first.location(i), second.location(i), d[i], z(d[i] - median, spread, n)))
                        .toList());
    }

    /** The bit mask of the items that did not drift. */
    public long anchors() {
        return IntStream.range(0, items.size())
                .filter(i -> !items.get(i).drifted())
                .mapToLong(i -> 1L << i)
                .sum();
    }

    private static Estimate z(double distance, double spread, int n) {
        if (n < 2) {
            return Estimate.none(Reason.N_LT_2, n);
        }
        return spread > 0 ? Estimate.of(distance / spread, n) : Estimate.none(Reason.ZERO_VARIANCE, n);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        return below + 1 < sorted.length
                ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
    }
}
