package org.rapport.statistics;

import java.util.stream.LongStream;

/**
 * Median of an item from its frequencies: the middle value, or the mean of the two middle values.
 *
 * <p>No value: NO_DATA. Categories are the values 1 to K.
 */
public final class Median {

    private Median() {}

    /** @param counts how often 1, 2, … occurred */
    public static Estimate ofCounts(long... counts) {
        long n = LongStream.of(counts).sum();
        return n == 0
                ? Estimate.none(Reason.NO_DATA, 0)
                : Estimate.of((category(counts, (n + 1) / 2) + category(counts, n / 2 + 1)) / 2.0, n);
    }

    /** The category of the rank-th smallest answer, ranks from 1. */
    private static int category(long[] counts, long rank) {
        long below = 0;
        int c = 0;
        while (below + counts[c] < rank) {
            below += counts[c++];
        }
        return c + 1;
    }
}
