package org.rapport.disclosure;

import java.util.BitSet;

/**
 * The interval that an outsider can infer for a hidden count from everything that is shown: min and max x_p over all tables
 * with A x = 0 that agree with the published cells and with what the attacker knows of the hidden ones.
 *
 * <p>Two linear programmes a cell, over the connected hidden cells only. An unbounded count has an infinite upper end; a
 * published cell has an interval of width 0.
 *
 * <p>Reference: Fischetti and Salazar-González (2000), Journal of the American Statistical Association 95, 916–928.
 */
public final class IntervalAudit {

    private final TableModel table;
    private final BitSet hidden;
    private final Attacker attacker;

    public IntervalAudit(TableModel table, BitSet hidden, Attacker attacker) {
        this.table = table;
        this.hidden = (BitSet) hidden.clone();
        this.attacker = attacker;
    }

    public FeasibilityInterval interval(int cell) {
        if (!hidden.get(cell)) {
            return FeasibilityInterval.exactly(table.count(cell));
        }
        double lower = bound(cell, false);
        return new FeasibilityInterval(lower, Math.max(lower, bound(cell, true)));
    }

    /** The narrowest interval among these cells; infinite if there are none. */
    public double narrowest(BitSet cells) {
        return cells.stream().mapToDouble(cell -> interval(cell).width()).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether linear algebra alone (no bounds) gives the count away. */
    public static BitSet determined(TableModel table, BitSet hidden) {
        RowSpace known = new RowSpace(table.size());
        for (Equation equation : table.equations()) {
            long[] row = new long[table.size()];
            equation.cells().filter(hidden::get).forEach(cell -> row[cell] = equation.coefficient(cell));
            known.add(row);
        }
        BitSet determined = new BitSet(table.size());
        hidden.stream().filter(known::determines).forEach(determined::set);
        return determined;
    }

    /** The farthest deviation from the true count; the true table itself is always a solution. */
    private double bound(int cell, boolean upper) {
        LinearProgram programme = new LinearProgram();
        BitSet component = table.component(cell, hidden);
        int[] deviations = new int[table.size()];
        component.stream()
                .forEach(i -> deviations[i] = programme.variable(
                        attacker.lower(i) - table.count(i), attacker.upper(i) - table.count(i), i == cell ? 1 : 0));
        table.equationsOf(component).forEach(equation -> {
            LinearProgram.Constraint constraint = programme.constraint();
            equation.cells()
                    .filter(component::get)
                    .forEach(i -> constraint.plus(deviations[i], equation.coefficient(i)));
            constraint.equalTo(0);
        });
        LinearProgram.Solution solution = upper ? programme.maximise() : programme.minimise();
        if (solution.isUnbounded()) {
            return Double.POSITIVE_INFINITY;
        }
        return table.count(cell)
                + solution.objective()
                        .orElseThrow(() -> new IllegalStateException(
                                "No bounds for cell " + cell + " of " + table.size() + ": " + solution));
    }
}
