package org.rapport.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whole percentages that add up to 100, for stacked bars: every category gets its percentage rounded down, and the percents
 * left go to the largest remainders, ties to the lower category (Hamilton's method). Exact, in whole numbers.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /** One whole percentage per category; all 0 if nobody answered. */
    public static int[] percentages(long... counts) {
        long n = Arrays.stream(counts).sum();
        if (n == 0) {
            return new int[counts.length];
        }
        int[] percentages =
                Arrays.stream(counts).mapToInt(count -> (int) (100 * count / n)).toArray();
        int left = 100 - Arrays.stream(percentages).sum();
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer category) -> -(100 * counts[category] % n)))
                .limit(left)
                .forEach(category -> percentages[category]++);
        return percentages;
    }
}
