package org.rapport.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A histogram in which no bin tells of few: from the lower end on, bins are joined with their neighbours until they hold enough. */
public final class JoinedBins {

    /** Respondents with {@code from ≤ value < to}. */
    public record Bin(double from, double to, long n) {}

    private JoinedBins() {}

    /**
     * @param counts the key k stands for the values from k · width to below (k + 1) · width
     * @return empty when there are too few respondents for even one bin
     */
    public static List<Bin> of(SortedMap<Long, Long> counts, double width, long fewest) {
        List<Bin> bins = new ArrayList<>();
        long n = 0;
        double from = counts.isEmpty() ? 0 : counts.firstKey() * width;
        for (Map.Entry<Long, Long> cell : counts.entrySet()) {
            n += cell.getValue();
            if (n >= fewest) {
                double to = (cell.getKey() + 1) * width;
                bins.add(new Bin(from, to, n));
                from = to;
                n = 0;
            }
        }
        if (n > 0 && !bins.isEmpty()) {
            Bin last = bins.removeLast();
            bins.add(new Bin(last.from(), (counts.lastKey() + 1) * width, last.n() + n));
        }
        return bins;
    }
}
