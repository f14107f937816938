package org.rapport.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.rapport.statistics.ResponsePatterns;

/**
 * The patterns of those who answered all of some items of a scale, sorted once, so that the patterns of one group after the other
 * can be taken from them without sorting again.
 */
final class CompleteCases {
    private final ResponsePatterns everybody;
    private final int[] entries;
    private final int[] patternOf; // entries[i] shows pattern patternOf[i]

    CompleteCases(PatternCounts counts, int[] items) {
        int[][] rows = new int[counts.size()][];
        Arrays.setAll(rows, entry -> selected(counts.pattern(entry), items));
        this.entries = IntStream.range(0, rows.length)
                .filter(entry -> Arrays.stream(rows[entry]).noneMatch(c -> c == ResponsePatterns.MISSING))
                .boxed()
                .sorted(Comparator.comparing(entry -> rows[entry], Arrays::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        this.patternOf = new int[entries.length];
        for (int i = 1; i < entries.length; i++) {
            boolean same = Arrays.equals(rows[entries[i]], rows[entries[i - 1]]);
            patternOf[i] = patternOf[i - 1] + (same ? 0 : 1);
        }
        this.everybody = ResponsePatterns.of(
                items.length,
                Arrays.stream(entries).mapToObj(entry -> rows[entry]).toArray(int[][]::new),
                Arrays.stream(entries).mapToLong(counts::count).toArray());
    }

    private static int[] selected(int[] pattern, int[] items) {
        return Arrays.stream(items).map(item -> pattern[item]).toArray();
    }

    /** The complete cases among some respondents, of whom it is known how many gave each counted pattern. */
    ResponsePatterns of(IntUnaryOperator countOfEntry) {
        long[] counts = new long[everybody.size()];
        for (int i = 0; i < entries.length; i++) {
            counts[patternOf[i]] += countOfEntry.applyAsInt(entries[i]);
        }
        return everybody.withCounts(counts);
    }
}
