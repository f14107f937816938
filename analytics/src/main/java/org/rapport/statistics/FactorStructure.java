package org.rapport.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which items measure which correlated factor. A factor's first item gives it its unit.
 *
 * @param factors item positions, one list a factor; together 0 … k − 1, each once
 */
public record FactorStructure(List<List<Integer>> factors) {

    public FactorStructure {
        factors = factors.stream().map(List::copyOf).toList();
        List<Integer> items = factors.stream().flatMap(List::stream).toList();
        Set<Integer> distinct = new HashSet<>(items);
        if (distinct.size() != items.size()
                || !IntStream.range(0, items.size()).allMatch(distinct::contains)
                || factors.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Every item belongs to one factor, got " + factors);
        }
    }

    /** The number of items. */
    public int items() {
        return factors.stream().mapToInt(List::size).sum();
    }

    int factorOf(int item) {
        return IntStream.range(0, factors.size())
                .filter(f -> factors.get(f).contains(item))
                .findFirst()
                .orElseThrow();
    }

    boolean isMarker(int item) {
        return factors.get(factorOf(item)).getFirst() == item;
    }
}
