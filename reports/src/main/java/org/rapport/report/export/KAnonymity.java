package org.rapport.report.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes quasi-identifiers coarser until every combination of them is shared by at least k people (Samarati and Sweeney 1998).
 * First the small categories of each column become "other", then whole columns are left out, each time the one whose loss leaves
 * the fewest people in too small a combination. Greedy: it does not promise the least loss, only that k holds.
 */
public final class KAnonymity {

    private final int k;
    private final Map<List<String>, Long> people = new HashMap<>();

    /** @param k the least number of people in a combination, at least 2 */
    public KAnonymity(int k) {
        if (k < 2) {
            throw new IllegalArgumentException("k-anonymity needs at least 2 people in a combination, got " + k);
        }
        this.k = k;
    }

    /**
     * Counts one person.
     *
     * @param values school and breakdowns; the same number for everyone
     */
    public void add(List<String> values) {
        people.merge(List.copyOf(values), 1L, Long::sum);
    }

    /** What must be coarsened. A file of fewer than k people is withheld as a whole. */
    public Coarsening coarsening() {
        long all = people.values().stream().mapToLong(Long::longValue).sum();
        if (all < k) {
            return new Coarsening(k, List.of(), Map.of(), all);
        }
        Coarsening coarsening = new Coarsening(k, List.of(), Map.of(), 0);
        if (tooSmall(coarsening) > 0) {
            coarsening = new Coarsening(k, List.of(), smallCategories(), 0);
        }
        while (tooSmall(coarsening) > 0) {
            coarsening = withoutOneMore(coarsening);
        }
        return coarsening;
    }

    /** How many people are in combinations of fewer than k. */
    private long tooSmall(Coarsening coarsening) {
        Map<List<String>, Long> shown = new HashMap<>();
        people.forEach((values, count) -> shown.merge(coarsening.apply(values), count, Long::sum));
        return shown.values().stream()
                .filter(count -> count < k)
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<Integer, List<String>> smallCategories() {
        Map<Integer, List<String>> merged = new TreeMap<>();
        for (int column = 0; column < columns(); column++) {
            List<String> small = small(column);
            if (!small.isEmpty()) {
                merged.put(column, small);
            }
        }
        return merged;
    }

    /** Categories of fewer than k people; if those together are still fewer than k, the next smallest joins them. */
    private List<String> small(int column) {
        Map<String, Long> counts = new TreeMap<>();
        people.forEach((values, count) -> counts.merge(values.get(column), count, Long::sum));
        List<Map.Entry<String, Long>> ascending = new ArrayList<>(counts.entrySet());
        ascending.sort(Map.Entry.comparingByValue());
        List<String> small = new ArrayList<>();
        long together = 0;
        for (Map.Entry<String, Long> category : ascending) {
            if (category.getValue() >= k && (together == 0 || together >= k)) {
                break;
            }
            small.add(category.getKey());
            together += category.getValue();
        }
        return small;
    }

    private Coarsening withoutOneMore(Coarsening before) {
        return IntStream.range(0, columns())
                .filter(column -> !before.dropped().contains(column))
                .mapToObj(column -> without(before, column))
                .min(Comparator.comparingLong(this::tooSmall))
                .orElseThrow(); // with every column dropped all people share one combination
    }

    private Coarsening without(Coarsening before, int column) {
        List<Integer> dropped = new ArrayList<>(before.dropped());
        dropped.add(column);
        Map<Integer, List<String>> merged = new TreeMap<>(before.merged());
        merged.remove(column);
        return new Coarsening(k, dropped, merged, 0);
    }

    private int columns() {
        return people.keySet().iterator().next().size();
    }
}
