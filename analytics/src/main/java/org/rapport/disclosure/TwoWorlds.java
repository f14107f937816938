package org.rapport.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the {@link Proof} that a hidden count is protected, and, when cells that are still shown may move at a price, the
 * cheapest way to protect it.
 *
 * <p>One linear programme: deviations u, l from the true table with A u = A l = 0, within what the attacker believes of
 * hidden cells (and not below zero for cells yet to be hidden), u_p − l_p ≥ width, least Σ cost · (|u| + |l|) over the shown
 * cells. The cells that move are what has to be hidden.
 *
 * <p>Large tables are searched near the cell first: worlds that differ in few cells are as good a proof as any.
 *
 * <p>Reference: the flow heuristics for cell suppression, Castro (2002), European Journal of Operational Research 138,
 * 561–575, which move one world at a time.
 */
final class TwoWorlds {

    private static final double MOVED = 1e-7;

    /** How dear it is to move a hidden cell: nearly nothing, so that proofs rest on few cells. */
    private static final double HIDDEN = 1e-3;

    private final SuppressionProblem problem;
    private final TableModel table;

    TwoWorlds(SuppressionProblem problem) {
        this.problem = problem;
        this.table = problem.table();
    }

    /**
     * Empty if there are no such worlds among the cells nearby.
     *
     * @param hidden cells that may move for nothing
     * @param open cells that may move at their cost
     * @param reach how many cells may take part at most, the nearest first
     */
    Optional<Proof> proof(int cell, Requirement requirement, BitSet hidden, BitSet open, int reach) {
        BitSet near = table.neighbourhood(cell, hidden, open, reach);
        LinearProgram programme = new LinearProgram();
        World upper = new World(programme, requirement.attacker(), near, hidden);
        World lower = new World(programme, requirement.attacker(), near, hidden);
        LinearProgram.Constraint gap = programme.constraint();
        upper.addTo(gap, cell, 1);
        lower.addTo(gap, cell, -1);
        gap.atLeast(requirement.width());
        LinearProgram.Solution solution = programme.minimise();
        if (!solution.isOptimal()) {
            return Optional.empty();
        }
        return Optional.of(new Proof(cell, requirement, upper.deviations(solution), lower.deviations(solution)));
    }

    /** The deviations of one alternative table, each split into a rise and a fall. */
    private final class World {

        private final BitSet near;
        private final int[] rise = new int[table.size()];
        private final int[] fall = new int[table.size()];

        World(LinearProgram programme, Attacker attacker, BitSet near, BitSet hidden) {
            this.near = near;
            near.stream().forEach(cell -> {
                double weight = hidden.get(cell) ? HIDDEN : problem.cost(cell);
                rise[cell] = programme.variable(0, attacker.upper(cell) - table.count(cell), weight);
                fall[cell] = programme.variable(0, table.count(cell) - attacker.lower(cell), weight);
            });
            table.equationsOf(near).forEach(equation -> {
                LinearProgram.Constraint constraint = programme.constraint();
                equation.cells().filter(near::get).forEach(cell -> addTo(constraint, cell, equation.coefficient(cell)));
                constraint.equalTo(0);
            });
        }

        void addTo(LinearProgram.Constraint constraint, int cell, double coefficient) {
            constraint.plus(rise[cell], coefficient).plus(fall[cell], -coefficient);
        }

        Map<Integer, Double> deviations(LinearProgram.Solution solution) {
            Map<Integer, Double> deviations = new HashMap<>();
            near.stream().forEach(cell -> {
                double deviation = solution.value(rise[cell]) - solution.value(fall[cell]);
                if (Math.abs(deviation) > MOVED) {
                    deviations.put(cell, deviation);
                }
            });
            return deviations;
        }
    }
}
