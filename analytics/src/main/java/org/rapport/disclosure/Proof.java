package org.rapport.disclosure;

import java.util.BitSet;
import java.util.Map;

/**
 * Two tables that agree in everything shown and differ by the required width in one hidden count: the proof that nobody can
 * infer the count more closely. It needs no solver to be checked.
 *
 * @param cell whose count is protected
 * @param requirement what is proved
 * @param upper by how much the cells of one table deviate from the true counts; cells that are missing do not
 * @param lower likewise for the other table
 */
record Proof(int cell, Requirement requirement, Map<Integer, Double> upper, Map<Integer, Double> lower) {

    Proof {
        upper = Map.copyOf(upper);
        lower = Map.copyOf(lower);
    }

    /** The cells on which the proof rests: it holds as long as they stay hidden. */
    BitSet cells() {
        BitSet cells = new BitSet();
        upper.keySet().forEach(cells::set);
        lower.keySet().forEach(cells::set);
        return cells;
    }

    /** Whether both tables add up, leave shown cells alone, are possible to the attacker, and are far enough apart. */
    boolean holds(TableModel table, BitSet hidden) {
        return upper.keySet().stream().allMatch(hidden::get)
                && lower.keySet().stream().allMatch(hidden::get)
                && isPossible(upper, table)
                && isPossible(lower, table)
                && requirement.isMetBy(
                        new FeasibilityInterval(lower.getOrDefault(cell, 0.0), upper.getOrDefault(cell, 0.0)));
    }

    private boolean isPossible(Map<Integer, Double> deviations, TableModel table) {
        BitSet moved = new BitSet();
        deviations.keySet().forEach(moved::set);
        return deviations.entrySet().stream().allMatch(entry -> isBelievable(entry.getKey(), entry.getValue(), table))
                && table.equationsOf(moved).allMatch(equation -> addsUp(equation, deviations));
    }

    private boolean isBelievable(int moved, double deviation, TableModel table) {
        double count = table.count(moved) + deviation;
        Attacker attacker = requirement.attacker();
        return count >= attacker.lower(moved) - Requirement.TOLERANCE
                && count <= attacker.upper(moved) + Requirement.TOLERANCE;
    }

    private static boolean addsUp(Equation equation, Map<Integer, Double> deviations) {
        double sum = equation.cells()
                .mapToDouble(i -> equation.coefficient(i) * deviations.getOrDefault(i, 0.0))
                .sum();
        return Math.abs(sum) <= Requirement.TOLERANCE;
    }
}
