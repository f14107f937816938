package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One dimension of a table: which categories add up to which.
 *
 * @param name for example {@code grade}
 * @param children a category to the categories it is the sum of; categories without an entry are leaves
 */
public record Hierarchy(String name, Map<String, List<String>> children) {

    /** The category that is everybody. */
    public static final String TOTAL = "Total";

    /** Everybody, and the categories below, without levels between. */
    public static Hierarchy flat(String name, List<String> leaves) {
        return new Hierarchy(name, Map.of(TOTAL, leaves));
    }

    /** All categories: the total, then the children in the order of the map. */
    public List<String> codes() {
        Set<String> codes = new LinkedHashSet<>(List.of(TOTAL));
        children.values().forEach(codes::addAll);
        return List.copyOf(codes);
    }

    public boolean isLeaf(String code) {
        return !children.containsKey(code);
    }

    /** The leaves below a category; itself if it is one. */
    public List<String> leaves(String code) {
        if (isLeaf(code)) {
            return List.of(code);
        }
        List<String> leaves = new ArrayList<>();
        children.getOrDefault(code, List.of()).forEach(child -> leaves.addAll(leaves(child)));
        return leaves;
    }

    /** The sums of this dimension. */
    Stream<Map.Entry<String, List<String>>> sums() {
        return children.entrySet().stream();
    }
}
