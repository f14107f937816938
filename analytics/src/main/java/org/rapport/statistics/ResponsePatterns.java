package org.rapport.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The distinct answer patterns of a set of respondents, each with how many gave it. A pool of 100,000 respondents to six
 * five-category items collapses to at most 6⁶ patterns, so that everything in item response theory runs over these.
 *
 * <p>A category is counted from 0 in the favourable direction; {@link #MISSING} stands for no answer. Respondents without
 * any answer are counted in {@link #empty()} and otherwise left out. Patterns are held in lexicographic order, so nothing
 * depends on the order of the rows.
 */
public final class ResponsePatterns {

    public static final int MISSING = -1;

    /** A pattern's answered items are kept as a bit mask. */
    private static final int MOST_ITEMS = 63;

    private final int items;
    private final byte[][] patterns;
    private final long[] counts;
    private final long empty;

    private ResponsePatterns(int items, byte[][] patterns, long[] counts, long empty) {
        this.items = items;
        this.patterns = patterns;
        this.counts = counts;
        this.empty = empty;
    }

    /** One row a respondent. */
    public static ResponsePatterns of(int items, int[][] rows) {
        long[] once = new long[rows.length];
        Arrays.fill(once, 1);
        return of(items, rows, once);
    }

    /** One row a pattern, with the number of respondents who gave it; the same pattern may come more than once. */
    public static ResponsePatterns of(int items, int[][] rows, long[] counts) {
        if (items < 1 || items > MOST_ITEMS) {
            throw new IllegalArgumentException("A scale has 1 to " + MOST_ITEMS + " items, got " + items);
        }
        return new Collapsing(items, rows.length).collapse(rows, counts);
    }

    public int items() {
        return items;
    }

    /** The number of distinct patterns. */
    public int size() {
        return patterns.length;
    }

    public int category(int pattern, int item) {
        return patterns[pattern][item];
    }

    public long count(int pattern) {
        return counts[pattern];
    }

    /** Respondents without any answer. */
    public long empty() {
        return empty;
    }

    /** Respondents with at least one answer. */
    public long respondents() {
        return Arrays.stream(counts).sum();
    }

    /** Bit i is set when item i was answered. */
    public long answered(int pattern) {
        long mask = 0;
        for (int i = 0; i < items; i++) {
            if (patterns[pattern][i] != MISSING) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    /** The sum over the answered items. */
    public int rawScore(int pattern) {
        int sum = 0;
        for (int category : patterns[pattern]) {
            sum += Math.max(category, 0);
        }
        return sum;
    }

    /** Answers by item and category; an item's array ends with its highest chosen category. */
    public long[][] frequencies() {
        long[][] frequencies = new long[items][];
        for (int i = 0; i < items; i++) {
            frequencies[i] = new long[highest(i) + 1];
        }
        for (int p = 0; p < patterns.length; p++) {
            for (int i = 0; i < items; i++) {
                if (patterns[p][i] != MISSING) {
                    frequencies[i][patterns[p][i]] += counts[p];
                }
            }
        }
        return frequencies;
    }

    /** The respondents who answered every item. */
    public ResponsePatterns complete() {
        int[] kept = IntStream.range(0, size())
                .filter(p -> Long.bitCount(answered(p)) == items)
                .toArray();
        return new ResponsePatterns(
                items,
                Arrays.stream(kept).mapToObj(p -> patterns[p]).toArray(byte[][]::new),
                Arrays.stream(kept).mapToLong(p -> counts[p]).toArray(),
                0);
    }

    /** The same respondents with every item's categories renamed: {@code recoding[item][category]}. */
    public ResponsePatterns recoded(int[][] recoding) {
        int[][] rows = new int[size()][items];
        for (int p = 0; p < size(); p++) {
            for (int i = 0; i < items; i++) {
                rows[p][i] = patterns[p][i] == MISSING ? MISSING : recoding[i][patterns[p][i]];
            }
        }
        return of(items, rows, counts);
    }

    /**
     * The same patterns given by other respondents, for groups of one pool.
     *
     * @param counts one a pattern, in order; patterns that nobody gave are left out
     */
    public ResponsePatterns withCounts(long[] counts) {
        if (counts.length != size()) {
            throw new IllegalArgumentException(size() + " patterns cannot have " + counts.length + " counts");
        }
        int[] given = IntStream.range(0, size()).filter(p -> counts[p] > 0).toArray();
        return new ResponsePatterns(
                items,
                Arrays.stream(given).mapToObj(p -> patterns[p]).toArray(byte[][]::new),
                Arrays.stream(given).mapToLong(p -> counts[p]).toArray(),
                0);
    }

    private int highest(int item) {
        int highest = -1;
        for (byte[] pattern : patterns) {
            highest = Math.max(highest, pattern[item]);
        }
        return highest;
    }

    /** Counts equal rows by open addressing: one pass, no object per respondent. */
    private static final class Collapsing {

        private final int items;
        private final int[] slots;
        private final byte[][] distinct;
        private final long[] counts;
        private int size;
        private long empty;

        Collapsing(int items, int rows) {
            this.items = items;
            this.slots = new int[Integer.highestOneBit(Math.max(rows, 4)) * 4];
            this.distinct = new byte[rows][];
            this.counts = new long[rows];
        }

        ResponsePatterns collapse(int[][] rows, long[] rowCounts) {
            byte[] row = new byte[items];
            for (int r = 0; r < rows.length; r++) {
                if (copy(rows[r], row)) {
                    counts[find(row)] += rowCounts[r];
                } else {
                    empty += rowCounts[r];
                }
            }
            return sorted();
        }

        private boolean copy(int[] from, byte[] to) {
            if (from.length != items) {
                throw new IllegalArgumentException("A row has " + items + " answers, got " + from.length);
            }
            boolean answered = false;
            for (int i = 0; i < items; i++) {
                if (from[i] < MISSING || from[i] > Byte.MAX_VALUE) {
                    throw new IllegalArgumentException("A category lies in 0 to 127 or is missing, got " + from[i]);
                }
                to[i] = (byte) from[i];
                answered |= from[i] != MISSING;
            }
            return answered;
        }

        private int find(byte[] row) {
            int mask = slots.length - 1;
            int hash = Arrays.hashCode(row) * 0x9E3779B9;
            for (int slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
                if (slots[slot] == 0) {
                    distinct[size] = row.clone();
                    slots[slot] = ++size;
                    return size - 1;
                }
                if (Arrays.equals(distinct[slots[slot] - 1], row)) {
                    return slots[slot] - 1;
                }
            }
        }

        private ResponsePatterns sorted() {
            Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparing(p -> distinct[p], Arrays::compare));
            return new ResponsePatterns(
                    items,
                    Arrays.stream(order).map(p -> distinct[p]).toArray(byte[][]::new),
                    Arrays.stream(order).mapToLong(p -> counts[p]).toArray(),
                    empty);
        }
    }
}
