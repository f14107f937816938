package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        RowSpace shown = new RowSpace(table.size());
        problem.fixed().stream().forEach(cell -> shown.add(sums.get(cell)));
        Set<List<Long>> secrets = directions(sums, shown);
        BitSet hidden = problem.start();
        for (int candidate : largestFirst()) {
            Optional<List<Long>> direction = direction(shown.reduced(sums.get(candidate)));
            if (direction.isPresent() && secrets.contains(direction.get())) {
                hidden.set(candidate);
            } else if (direction.isPresent()) {
                shown.add(sums.get(candidate));
                secrets = directions(sums, shown);
            }
        }
        return hidden;
    }

    private List<Integer> largestFirst() {
        return problem.open(problem.start()).stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> -table.count(cell)))
                .toList();
    }

    private Set<List<Long>> directions(List<long[]> sums, RowSpace shown) {
        Set<List<Long>> directions = new HashSet<>();
        problem.primary().stream()
                .mapToObj(cell -> direction(shown.reduced(sums.get(cell))))
                .flatMap(Optional::stream)
                .forEach(directions::add);
        return directions;
    }

    private static Optional<List<Long>> direction(long[] reduced) {
        return RowSpace.direction(reduced).map(row -> Arrays.stream(row).boxed().toList());
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
