package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which response categories of an item are joined before a calibration: while a category has fewer than the required
 * answers, the sparsest one (the lower one at a tie) goes into its neighbour nearer the centre; the middle category goes
 * into its sparser neighbour. The same recoding is then used for every group and wave.
 *
 * <p>All categories end up in one when there are too few answers altogether; such an item cannot be calibrated.
 *
 * @param recoding the new category of every old one, from 0
 * @param merged what was done, in order
 */
public record CategoryCollapsing(List<Integer> recoding, List<Merge> merged) {

    /** The usual requirement: ten answers a category. */
    public static final long REQUIRED = 10;

    /** Old categories that became one: {@code sparse}, with its {@code answers}, went into {@code into}. */
    public record Merge(List<Integer> sparse, List<Integer> into, long answers) {}

    public CategoryCollapsing {
        recoding = List.copyOf(recoding);
        merged = List.copyOf(merged);
    }

    /** From the answers by category, counted over all groups together. */
    public static CategoryCollapsing of(long[] frequencies, long required) {
        List<List<Integer>> classes = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int c = 0; c < frequencies.length; c++) {
            classes.add(List.of(c));
            counts.add(frequencies[c]);
        }
        List<Merge> merged = new ArrayList<>();
        for (int sparse = sparsest(counts); counts.size() > 1 && counts.get(sparse) < required; ) {
            int into = neighbour(sparse, counts);
            merged.add(new Merge(classes.get(sparse), classes.get(into), counts.get(sparse)));
            join(classes, counts, Math.min(sparse, into));
            sparse = sparsest(counts);
        }
        return new CategoryCollapsing(recoding(classes, frequencies.length), merged);
    }

    public int categories() {
        return recoding.getLast() + 1;
    }

    private static int sparsest(List<Long> counts) {
        int sparsest = 0;
        for (int c = 1; c < counts.size(); c++) {
            if (counts.get(c) < counts.get(sparsest)) {
                sparsest = c;
            }
        }
        return sparsest;
    }

    private static int neighbour(int category, List<Long> counts) {
        int twiceFromCentre = 2 * category - (counts.size() - 1);
        if (twiceFromCentre != 0) {
            return twiceFromCentre < 0 ? category + 1 : category - 1;
        }
        return counts.get(category - 1) <= counts.get(category + 1) ? category - 1 : category + 1;
    }

    private static void join(List<List<Integer>> classes, List<Long> counts, int lower) {
        List<Integer> both = new ArrayList<>(classes.get(lower));
        both.addAll(classes.remove(lower + 1));
        classes.set(lower, both);
        counts.set(lower, counts.get(lower) + counts.remove(lower + 1));
    }

    private static List<Integer> recoding(List<List<Integer>> classes, int categories) {
        Integer[] recoding = new Integer[categories];
        for (int c = 0; c < classes.size(); c++) {
            for (int old : classes.get(c)) {
                recoding[old] = c;
            }
        }
        return Arrays.asList(recoding);
    }
}
