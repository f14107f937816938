package org.rapport.scoring;

import java.util.Arrays;
import org.rapport.statistics.CoMoments;

/**
 * Sums and products of small whole numbers, for many groups from the same rows. A row's products are worked out once, four of
 * sixteen bits in a word, and added to each group the respondent belongs to; the words are emptied before a field could run over.
 */
final class PackedProducts {
    private static final int LANES = 4;
    private static final int BITS = 16;
    private static final long LANE = (1L << BITS) - 1;

    private final int items;
    private final int words; // of one vector: the items and a constant 1
    private final int rowsUntilFull;
    private final long[] vector;
    private final long[] row;
    private final int[] start; // where the words of each product row begin
    private final Sums[] groups;

    private static final class Sums {
        private final long[] packed;
        private final long[] totals;
        private int waiting;
        private long n;

        Sums(int packed, int items) {
            this.packed = new long[packed];
            this.totals = new long[items * (items + 3) / 2];
        }
    }

    /** @param highest no value is higher, none lower than 0 */
    PackedProducts(int items, int highest, int groups) {
        this.items = items;
        this.words = items / LANES + 1;
        this.rowsUntilFull = (int) (LANE / Math.max(1, (long) highest * highest));
        this.vector = new long[words];
        this.start = new int[items + 2];
        for (int item = 0; item <= items; item++) {
            start[item + 1] = start[item] + words - item / LANES;
        }
        this.row = new long[start[items]];
        this.groups = new Sums[groups];
        for (int group = 0; group < groups; group++) {
            this.groups[group] = new Sums(row.length, items);
        }
    }

    /** Adds one respondent to some of the groups. */
    void add(int[] values, int[] to, int memberships) {
        Arrays.fill(vector, 0);
        for (int item = 0; item < items; item++) {
            vector[item / LANES] |= (long) values[item] << item % LANES * BITS;
        }
        vector[items / LANES] |= 1L << items % LANES * BITS;
        for (int item = 0; item < items; item++) {
            long times = values[item];
            int first = item / LANES;
            for (int word = first; word < words; word++) {
                row[start[item] + word - first] = times * vector[word];
            }
        }
        for (int i = 0; i < memberships; i++) {
            addRow(groups[to[i]]);
        }
    }

    private void addRow(Sums group) {
        long[] packed = group.packed;
        long[] add = row;
        for (int word = 0; word < add.length; word++) {
            packed[word] += add[word];
        }
        group.n++;
        if (++group.waiting == rowsUntilFull) {
            flush(group);
        }
    }

    private void flush(Sums group) {
        int next = 0;
        for (int a = 0; a < items; a++) {
            for (int b = a; b <= items; b++) { // the last one is the constant: the sum
                long word = group.packed[start[a] + b / LANES - a / LANES];
                group.totals[next++] += word >>> b % LANES * BITS & LANE;
            }
        }
        Arrays.fill(group.packed, 0);
        group.waiting = 0;
    }

    long n(int group) {
        return groups[group].n;
    }

    CoMoments coMoments(int group) {
        flush(groups[group]);
        long[] sums = new long[items];
        long[] products = new long[items * (items + 1) / 2];
        int from = 0;
        int to = 0;
        for (int a = 0; a < items; a++) {
            for (int b = a; b < items; b++) {
                products[to++] = groups[group].totals[from++];
            }
            sums[a] = groups[group].totals[from++];
        }
        return ExactProducts.of(groups[group].n, sums, products, 1);
    }
}
