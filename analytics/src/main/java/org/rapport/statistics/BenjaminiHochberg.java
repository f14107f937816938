package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * P-values adjusted for the false discovery rate within a family of tests defined before looking.
 *
 * <p>The i-th largest of m becomes min(1, smallest of p·m/rank so far). Tests without a p-value (null) are not counted in
 * m and stay null. Equal p-values get equal results. No test: an empty list.
 *
 * <p>Reference: Benjamini and Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** In the order given. */
    public static List<@Nullable Double> adjust(List<@Nullable Double> p) {
        @Nullable Double[] adjusted = new @Nullable Double[p.size()];
        List<Ranked> tests = ranked(p);
        double smallest = 1;
        for (int rank = tests.size(); rank >= 1; rank--) {
            Ranked test = tests.get(rank - 1);
            smallest = Math.min(smallest, test.p * ((double) tests.size() / rank));
            adjusted[test.at] = smallest;
        }
        return Arrays.asList(adjusted);
    }

    private record Ranked(int at, double p) {}

    private static List<Ranked> ranked(List<@Nullable Double> p) {
        List<Ranked> tests = new ArrayList<>();
        IntStream.range(0, p.size()).forEach(i -> {
            Double value = p.get(i);
            if (value != null) {
                tests.add(new Ranked(i, value));
            }
        });
        tests.sort(Comparator.comparingDouble(Ranked::p));
        return tests;
    }
}
