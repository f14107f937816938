package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Complementary suppression by Gaussian elimination: cells are shown one after the other, the most important first, unless
 * showing one would put a primary cell into the span of what is shown. No primary count then follows by addition and
 * subtraction; bounds (counts are not negative) are left to the audit.
 *
 * <p>Reference: Langsrud (2024), Privacy in Statistical Databases, LNCS 14915 (R package SSBtools).
 */
final class GaussianSuppression {

    private final SuppressionProblem problem;
    private final TableModel table;

    GaussianSuppression(SuppressionProblem problem) {
        this.problem = problem;
        this.table = problem.table();
    }

    /** The cells to hide, primary and unshown ones among them; large cells are shown first. */
    BitSet pattern() {
        List<long[]> sums = sumsOfFreeCells();
        problem.fixed().stream().forEach(cell -> show(cell, sums));
        BitSet hidden = problem.start();
        for (int candidate : largestFirst()) {
            if (givesAway(candidate, sums)) {
                hidden.set(candidate);
            } else {
                show(candidate, sums);
            }
        }
        return hidden;
    }

    /** What is known of a shown cell is taken out of all others: what is left of them is still unknown. */
    private static void show(int cell, List<long[]> sums) {
        RowSpace.direction(sums.get(cell)).ifPresent(known -> sums.forEach(sum -> RowSpace.eliminate(sum, known)));
    }

    private boolean givesAway(int cell, List<long[]> sums) {
        return RowSpace.direction(sums.get(cell))
                .filter(known ->
                        problem.primary().stream().anyMatch(secret -> RowSpace.isMultiple(sums.get(secret), known)))
                .isPresent();
    }

    private List<Integer> largestFirst() {
        return problem.open(problem.start()).stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> -table.count(cell)))
                .toList();
    }

    /**
     * Every cell as a combination of the cells that the equations leave free: modulo the equations, two cells are the same
     * when they always have the same count.
     */
    private List<long[]> sumsOfFreeCells() {
        RowSpace equations = new RowSpace(table.size());
        for (Equation equation : table.equations()) {
            long[] row = new long[table.size()];
            equation.cells().forEach(cell -> row[cell] = equation.coefficient(cell));
            equations.add(row);
        }
        List<long[]> sums = new ArrayList<>();
        for (int cell = 0; cell < table.size(); cell++) {
            long[] unit = new long[table.size()];
            unit[cell] = 1;
            sums.add(equations.reduced(unit));
        }
        return sums;
    }
}
