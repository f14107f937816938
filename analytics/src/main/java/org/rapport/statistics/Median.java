package org.rapport.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Median of an item from its frequencies: the middle value, or the mean of the two middle values.
 *
 * <p>No value: NO_DATA.
 */
public final class Median {

    private Median() {}

    /** @param counts how often 1, 2, … occurred */
    public static Estimate ofCounts(long... counts) {
        return of(IntStream.rangeClosed(1, counts.length).asDoubleStream().toArray(), counts);
    }

    /**
     * @param values in any order
     * @param counts how often each occurred
     */
    public static Estimate of(double[] values, long[] counts) {
        long n = LongStream.of(counts).sum();
        int[] ascending = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        return n == 0
                ? Estimate.none(Reason.NO_DATA, 0)
                : Estimate.of(
                        (value(values, counts, ascending, (n + 1) / 2) + value(values, counts, ascending, n / 2 + 1))
                                / 2,
                        n);
    }

    /** The rank-th smallest answer, ranks from 1. */
    private static double value(double[] values, long[] counts, int[] ascending, long rank) {
        long below = 0;
        int next = 0;
        while (below + counts[ascending[next]] < rank) {
            below += counts[ascending[next++]];
        }
        return values[ascending[next]];
    }
}
