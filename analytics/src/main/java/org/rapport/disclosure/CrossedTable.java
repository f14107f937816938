package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of people crossed by several dimensions, each with its totals, as one {@link TableModel}. The cells are all
 * combinations of categories; the first dimension varies fastest.
 */
public final class CrossedTable {

    private final List<Hierarchy> dimensions;
    private final List<List<String>> keys = new ArrayList<>();
    private final Map<List<String>, Integer> indices = new HashMap<>();
    private final TableModel model;

    /**
     * @param atoms the counts of the finest cells, keyed by one leaf per dimension; combinations that are missing count 0
     */
    public CrossedTable(List<Hierarchy> dimensions, Map<List<String>, Long> atoms) {
        this.dimensions = List.copyOf(dimensions);
        combinations(dimensions.stream().map(Hierarchy::codes).toList()).forEach(this::add);
        long[] counts = keys.stream().mapToLong(key -> count(key, atoms)).toArray();
        this.model = new TableModel(counts, equations());
    }

    public TableModel model() {
        return model;
    }

    /** The categories of a cell, one per dimension. */
    public List<String> key(int cell) {
        return keys.get(cell);
    }

    /** The cell of these categories, one per dimension. */
    public int cell(List<String> key) {
        Integer cell = indices.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("No cell " + key + " in a table by " + dimensions);
        }
        return cell;
    }

    private void add(List<String> key) {
        indices.put(key, keys.size());
        keys.add(key);
    }

    private long count(List<String> key, Map<List<String>, Long> atoms) {
        List<List<String>> leaves = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            leaves.add(dimensions.get(d).leaves(key.get(d)));
        }
        return combinations(leaves).stream()
                .mapToLong(atom -> atoms.getOrDefault(atom, 0L))
                .sum();
    }

    /** Along every dimension, for every combination of the others. */
    private List<Equation> equations() {
        List<Equation> equations = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            int dimension = d;
            dimensions
                    .get(d)
                    .sums()
                    .forEach(sum -> keys.stream()
                            .filter(key -> key.get(dimension).equals(sum.getKey()))
                            .map(key -> equation(key, dimension, sum.getValue()))
                            .forEach(equations::add));
        }
        return equations;
    }

    private Equation equation(List<String> total, int dimension, List<String> children) {
        return new Equation(
                cell(total),
                children.stream()
                        .map(child -> cell(with(total, dimension, child)))
                        .toList());
    }

    private static List<String> with(List<String> key, int dimension, String code) {
        List<String> changed = new ArrayList<>(key);
        changed.set(dimension, code);
        return List.copyOf(changed);
    }

    private static List<List<String>> combinations(List<List<String>> choices) {
        List<List<String>> all = List.of(List.of());
        for (int d = choices.size() - 1; d >= 0; d--) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> rest : all) {
                for (String choice : choices.get(d)) {
                    List<String> key = new ArrayList<>(List.of(choice));
                    key.addAll(rest);
                    longer.add(List.copyOf(key));
                }
            }
            all = longer;
        }
        return all;
    }
}
