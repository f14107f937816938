package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The least costly pattern that protects every primary cell as required, by cutting planes: a master problem over binary y
 * (cell hidden or not) proposes a pattern; for every primary cell whose interval is too narrow, the duals (α, β) of max x_p
 * and min x_p give the cut Σ (α_i UB_i + β_i LB_i) y_i ≥ width, coefficients capped at the width.
 *
 * <p>A hidden cell may turn out anything from count − LB to count + UB: what the attacker believes of it, and at most the
 * greatest count of the table more than it is. Exact, and meant for measuring the search on tables of some hundred cells;
 * on larger ones it can take minutes.
 *
 * <p>Reference: Fischetti and Salazar-González (2000), Journal of the American Statistical Association 95, 916–928.
 */
public final class OptimalSuppression {

    /** Weight of cells not hidden in the dual, so that among equal duals the one with the strongest cut is found. */
    private static final double TIE_BREAK = 1e-5;

    private final SuppressionProblem problem;
    private final TableModel table;
    private final double most;
    private final List<Cut> cuts = new ArrayList<>();

    /** Σ coefficients · y ≥ least. */
    private record Cut(double[] coefficients, double least) {}

    public OptimalSuppression(SuppressionProblem problem) {
        this.problem = problem;
        this.table = problem.table();
        this.most =
                IntStream.range(0, table.size()).mapToLong(table::count).max().orElse(0);
        table.equations().forEach(this::nobodyIsHiddenAlone);
    }

    /**
     * The hidden cells of an optimal pattern.
     *
     * @param known a safe pattern; returned itself when none is better
     */
    public BitSet pattern(BitSet known) {
        while (true) {
            BitSet proposal = proposal();
            if (problem.cost(proposal) >= problem.cost(known) - Requirement.TOLERANCE) {
                return known;
            }
            if (!cut(proposal)) {
                return proposal;
            }
        }
    }

    /** A hidden cell that is the only one in an equation can be worked out from the rest: Σ other y ≥ y. */
    private void nobodyIsHiddenAlone(Equation equation) {
        equation.cells().forEach(alone -> {
            double[] coefficients = new double[table.size()];
            equation.cells().forEach(cell -> coefficients[cell] = 1);
            coefficients[alone] = -1;
            cuts.add(new Cut(coefficients, 0));
        });
    }

    private BitSet proposal() {
        LinearProgram master = new LinearProgram();
        IntStream.range(0, table.size()).forEach(cell -> master.binary(problem.cost(cell)));
        problem.start().stream()
                .forEach(cell -> master.constraint().plus(cell, 1).equalTo(1));
        problem.fixed().stream()
                .forEach(cell -> master.constraint().plus(cell, 1).equalTo(0));
        cuts.forEach(cut -> add(cut, master.constraint()));
        LinearProgram.Solution solution = master.minimise();
        if (!solution.isOptimal()) {
            throw new IllegalStateException("A safe pattern is known, but the master problem is " + solution);
        }
        return hidden(solution);
    }

    private static void add(Cut cut, LinearProgram.Constraint constraint) {
        IntStream.range(0, cut.coefficients().length)
                .filter(cell -> cut.coefficients()[cell] != 0)
                .forEach(cell -> constraint.plus(cell, cut.coefficients()[cell]));
        constraint.atLeast(cut.least());
    }

    private BitSet hidden(LinearProgram.Solution solution) {
        BitSet hidden = new BitSet(table.size());
        IntStream.range(0, table.size())
                .filter(cell -> solution.value(cell) > 0.5)
                .forEach(hidden::set);
        return hidden;
    }

    /** Adds a cut for every primary cell that the pattern leaves too narrow; false if there is none. */
    private boolean cut(BitSet hidden) {
        int before = cuts.size();
        for (Requirement requirement : problem.requirements()) {
            IntervalAudit audit = new IntervalAudit(table, hidden, requirement.attacker());
            problem.primary().stream()
                    .filter(cell -> !requirement.isMetBy(audit.interval(cell)))
                    .forEach(cell -> cuts.add(cut(cell, requirement, hidden)));
        }
        return cuts.size() > before;
    }

    private Cut cut(int cell, Requirement requirement, BitSet hidden) {
        double[] up = dual(cell, 1, requirement.attacker(), hidden);
        double[] down = dual(cell, -1, requirement.attacker(), hidden);
        double[] coefficients = IntStream.range(0, table.size())
                .mapToDouble(i -> Math.min(1, (up[i] + down[i]) / requirement.width()))
                .toArray();
        return new Cut(coefficients, 1);
    }

    /** min Σ (α_i UB_i + β_i LB_i) y_i with α − β + A'γ = direction · e_cell; returns α_i UB_i + β_i LB_i. */
    private double[] dual(int cell, int direction, Attacker attacker, BitSet hidden) {
        LinearProgram programme = new LinearProgram();
        int n = table.size();
        for (int i = 0; i < n; i++) {
            double weight = hidden.get(i) ? 1 : TIE_BREAK;
            programme.variable(0, Double.POSITIVE_INFINITY, rise(i, attacker) * weight);
            programme.variable(0, Double.POSITIVE_INFINITY, fall(i, attacker) * weight);
        }
        LinearProgram.Constraint[] columns = new LinearProgram.Constraint[n];
        for (int i = 0; i < n; i++) {
            columns[i] = programme.constraint().plus(2 * i, 1).plus(2 * i + 1, -1);
        }
        for (Equation equation : table.equations()) {
            int gamma = programme.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
            equation.cells().forEach(i -> columns[i].plus(gamma, equation.coefficient(i)));
        }
        IntStream.range(0, n).forEach(i -> columns[i].equalTo(i == cell ? direction : 0));
        LinearProgram.Solution solution = programme.minimise();
        return IntStream.range(0, n)
                .mapToDouble(
                        i -> solution.value(2 * i) * rise(i, attacker) + solution.value(2 * i + 1) * fall(i, attacker))
                .toArray();
    }

    /** UB: how far the count can rise in the attacker's eyes. */
    private double rise(int cell, Attacker attacker) {
        return Math.min(most, attacker.upper(cell) - table.count(cell));
    }

    /** LB: how far it can fall. */
    private double fall(int cell, Attacker attacker) {
        return table.count(cell) - attacker.lower(cell);
    }
}
