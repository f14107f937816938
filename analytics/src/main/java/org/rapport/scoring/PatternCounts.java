package org.rapport.scoring;

import java.util.ArrayList;
import java.util.List;
import org.rapport.statistics.ResponsePatterns;

/**
 * How often each pattern of answers to a scale came, from everybody and from each group, in one pass: the categories are packed
 * into a long (or more, for long scales), which is looked up in an open-addressing table; groups are counted side by side behind
 * it. Nothing is made for a row, and memory grows with the number of distinct patterns.
 */
final class PatternCounts {
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final ScaleCoding coding;
    private final int width; // everybody, then the groups
    private final int bits;
    private final int itemsInWord;
    private final int words;
    private final long[] key;
    private int[] slots = new int[PAGE]; // entry + 1
    private int size;
    private final List<long[]> keys = new ArrayList<>();
    private final List<int[]> counts = new ArrayList<>();

    PatternCounts(ScaleCoding coding, int groups) {
        this.coding = coding;
        this.width = groups + 1;
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(coding.mostCategories()); // 0 stands for missing
        this.itemsInWord = Long.SIZE / bits;
        this.words = (coding.size() + itemsInWord - 1) / itemsInWord;
        this.key = new long[words];
    }

    /** The most bytes that a scale's counts take when so many rows come. */
    static long bytesAtMost(ScaleCoding coding, int groups, long rows) {
        double patterns = 1;
        for (int item = 0; item < coding.size(); item++) {
            patterns *= coding.categories(item) + 1;
        }
        return (long) Math.min(patterns, rows) * (4L * (groups + 1) + 8L * ((coding.size() + 15) / 16) + 16);
    }

    /** Counts one row for everybody and for its groups; a row without an answer to the scale is not counted. */
    void add(byte[] answers, int[] groups, int memberships) {
        long any = 0;
        for (int word = 0, item = 0; word < words; word++) {
            long packed = 0;
            int end = Math.min(item + itemsInWord, coding.size());
            for (int shift = 0; item < end; item++, shift += bits) {
                packed |= (coding.category(item, answers) + 1L) << shift;
            }
            key[word] = packed;
            any |= packed;
        }
        if (any != 0) {
            int entry = find();
            int[] page = counts.get(entry >>> PAGE_BITS);
            int start = (entry & PAGE - 1) * width;
            page[start]++;
            for (int i = 0; i < memberships; i++) {
                page[start + 1 + groups[i]]++;
            }
        }
    }

    private int find() {
        int mask = slots.length - 1;
        for (int slot = (int) (hash(key, 0) >>> 32) & mask; ; slot = slot + 1 & mask) {
            int entry = slots[slot] - 1;
            if (entry < 0) {
                slots[slot] = size + 1;
                return append();
            }
            if (isAt(entry)) {
                return entry;
            }
        }
    }

    private boolean isAt(int entry) {
        long[] page = keys.get(entry >>> PAGE_BITS);
        int start = (entry & PAGE - 1) * words;
        for (int word = 0; word < words; word++) {
            if (page[start + word] != key[word]) {
                return false;
            }
        }
        return true;
    }

    private long hash(long[] from, int start) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = (hash ^ from[start + word]) * SPREAD;
        }
        return hash;
    }

    private int append() {
        int entry = size++;
        if ((entry & PAGE - 1) == 0) {
            keys.add(new long[PAGE * words]);
            counts.add(new int[PAGE * width]);
        }
        System.arraycopy(key, 0, keys.get(entry >>> PAGE_BITS), (entry & PAGE - 1) * words, words);
        if (2 * size > slots.length) {
            grow();
        }
        return entry;
    }

    private void grow() {
        int[] more = new int[4 * slots.length];
        int mask = more.length - 1;
        for (int entry = 0; entry < size; entry++) {
            int slot = (int) (hash(keys.get(entry >>> PAGE_BITS), (entry & PAGE - 1) * words) >>> 32) & mask;
            while (more[slot] != 0) {
                slot = slot + 1 & mask;
            }
            more[slot] = entry + 1;
        }
        slots = more;
    }

    /** The number of distinct patterns. */
    int size() {
        return size;
    }

    /** The categories of a pattern, in the order of the scale. */
    int[] pattern(int entry) {
        long[] page = keys.get(entry >>> PAGE_BITS);
        int start = (entry & PAGE - 1) * words;
        int[] categories = new int[coding.size()];
        for (int item = 0; item < categories.length; item++) {
            long word = page[start + item / itemsInWord];
            categories[item] = (int) (word >>> item % itemsInWord * bits & (1L << bits) - 1) - 1;
        }
        return categories;
    }

    /** How many respondents gave a pattern. */
    int count(int entry) {
        return counts.get(entry >>> PAGE_BITS)[(entry & PAGE - 1) * width];
    }

    /** How many of a group gave a pattern. */
    int count(int entry, int group) {
        return counts.get(entry >>> PAGE_BITS)[(entry & PAGE - 1) * width + 1 + group];
    }

    /** The patterns of everybody. */
    ResponsePatterns everybody() {
        int[][] rows = new int[size][];
        long[] times = new long[size];
        for (int entry = 0; entry < size; entry++) {
            rows[entry] = pattern(entry);
            times[entry] = count(entry);
        }
        return ResponsePatterns.of(coding.size(), rows, times);
    }
}
