package org.rapport.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is released together, as a reader can take it apart: counts of people, and the sums that bind them.
 * A cell is known by its index.
 *
 * <p>Totals of one table, margins of crossed tables and the same count in two reports are all {@link Equation}s. A set of
 * people that is never shown itself (an atom) is a cell, too; it is merely hidden from the start.
 *
 * <p>Reference: Willenborg and de Waal (2001), Elements of Statistical Disclosure Control, chapter 4.
 */
public final class TableModel {

    private final long[] counts;
    private final List<Equation> equations;
    private final List<List<Equation>> binding;

    /** @throws IllegalArgumentException if a count is negative, or a total is not the sum of its parts */
    TableModel(long[] counts, List<Equation> equations) {
        this.counts = counts.clone();
        this.equations = List.copyOf(equations);
        this.binding = new ArrayList<>();
        Arrays.stream(counts).forEach(count -> binding.add(new ArrayList<>()));
        for (Equation equation : equations) {
            check(equation);
            equation.cells().forEach(cell -> binding.get(cell).add(equation));
        }
    }

    private void check(Equation equation) {
        long sum = equation.parts().stream().mapToLong(this::count).sum();
        if (sum != count(equation.total()) || equation.cells().anyMatch(cell -> counts[cell] < 0)) {
            throw new IllegalArgumentException("Cell " + equation.total() + " counts " + count(equation.total())
                    + " people, its parts " + equation.parts() + " count " + sum);
        }
    }

    /** The number of cells. */
    public int size() {
        return counts.length;
    }

    /** The number of people in a cell. */
    public long count(int cell) {
        return counts[cell];
    }

    /** The number of sums that bind them. */
    public int constraints() {
        return equations.size();
    }

    List<Equation> equations() {
        return equations;
    }

    /** The equations in which a cell takes part. */
    List<Equation> equationsOf(int cell) {
        return binding.get(cell);
    }

    /** The equations in which any of these cells takes part, each once. */
    Stream<Equation> equationsOf(BitSet cells) {
        return cells.stream().mapToObj(binding::get).flatMap(List::stream).distinct();
    }

    /** The cells with at least one person and fewer than {@code least}: those that must be hidden (rule P1). */
    public BitSet primary(int least) {
        BitSet primary = new BitSet(size());
        for (int cell = 0; cell < size(); cell++) {
            primary.set(cell, counts[cell] > 0 && counts[cell] < least);
        }
        return primary;
    }

    /** Whether an equation of the cell that is now shown has a single hidden cell left, and that is a primary one. */
    boolean givesAway(BitSet hidden, BitSet primary, int shown) {
        return equationsOf(shown).stream()
                .map(equation -> equation.cells().filter(hidden::get).toArray())
                .anyMatch(left -> left.length == 1 && primary.get(left[0]));
    }

    /** The hidden cells that are tied to one of them, directly or through other hidden cells: nothing else can move it. */
    BitSet component(int cell, BitSet hidden) {
        return neighbourhood(cell, hidden, new BitSet(), Integer.MAX_VALUE);
    }

    /**
     * The movable cells that are tied to one of them, the nearest first.
     *
     * @param preferred taken before the others at the same distance
     * @param limit how many to take at most
     */
    BitSet neighbourhood(int cell, BitSet preferred, BitSet others, int limit) {
        BitSet reached = new BitSet(size());
        Deque<Integer> open = new ArrayDeque<>(List.of(cell));
        reached.set(cell);
        while (!open.isEmpty()) {
            int from = open.removeFirst();
            for (BitSet movable : List.of(preferred, others)) {
                equationsOf(from).stream()
                        .flatMapToInt(Equation::cells)
                        .filter(next -> movable.get(next) && !reached.get(next) && reached.cardinality() < limit)
                        .forEach(next -> {
                            reached.set(next);
                            open.add(next);
                        });
            }
        }
        return reached;
    }
}
