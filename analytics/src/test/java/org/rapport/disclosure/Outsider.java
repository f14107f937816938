package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Somebody who has every published number of a release and solves for what is hidden. Knows nothing of how the check works:
 * everything that is not shown, those who did not tell their category included, is an unknown, and every sum of the lattice an
 * equation. Subtracts what is shown of each sum, and then solves all together after Gauss and Jordan for single groups.
 */
final class Outsider {
    private static final double ROUNDING = 1e-9;

    private final Lattice lattice;
    private final int least;
    private final BiPredicate<Integer, Integer> isShown;

    /** @param isShown whether the variable of a group is published, by positions: group, variable */
    Outsider(Lattice lattice, int least, BiPredicate<Integer, Integer> isShown) {
        this.lattice = lattice;
        this.least = least;
        this.isShown = isShown;
    }

    /** Everything that was found out and should not have been. */
    List<String> findings() {
        List<String> found = new ArrayList<>();
        for (int variable = 0; variable < lattice.variables().size(); variable++) {
            attack(variable, found);
        }
        return found;
    }

    private void attack(int variable, List<String> found) {
        int groups = lattice.groups().size();
        for (int group = 0; group < groups; group++) {
            if (isKnown(group, variable) && isSensitive(List.of(group), variable)) {
                found.add("shown: " + name(List.of(group), variable));
            }
        }
        List<double[]> equations = equations(variable);
        equations.forEach(sum -> note("subtracted: ", sum, variable, groups, found));
        reduced(equations).stream()
                .filter(solved -> Arrays.stream(solved)
                                .filter(c -> Math.abs(c) > ROUNDING)
                                .count()
                        == 1)
                .forEach(solved -> note("solved: ", solved, variable, groups, found));
    }

    /** With coefficients of one sign only, what these groups sum up to is known, and bounds each of them. */
    private void note(String how, double[] equation, int variable, int groups, List<String> found) {
        List<Integer> unknown = IntStream.range(0, groups)
                .filter(group -> Math.abs(equation[group]) > ROUNDING)
                .boxed()
                .toList();
        boolean oneSign =
                unknown.stream().map(group -> equation[group] > 0).distinct().count() == 1;
        if (oneSign && isSensitive(unknown, variable)) {
            found.add(how + name(unknown, variable));
        }
    }

    private boolean isKnown(int group, int variable) {
        return !lattice.groups().get(group).subgroup().code().equals(Lattice.NOT_TOLD) && isShown.test(group, variable);
    }

    /** Fewer people than may be shown, or people who all answered alike. */
    private boolean isSensitive(List<Integer> groups, int variable) {
        int people =
                groups.stream().mapToInt(group -> lattice.n(group, variable)).sum();
        return people > 0 && (people < least || lattice.areUnanimous(groups, variable));
    }

    /** One row a sum, its unknown groups only: parts +1, the whole −1. */
    private List<double[]> equations(int variable) {
        List<double[]> equations = new ArrayList<>();
        for (Lattice.Line line : lattice.lines()) {
            double[] equation = new double[lattice.groups().size()];
            for (int part : line.parts()) {
                equation[part] = isKnown(part, variable) ? 0 : 1;
            }
            equation[line.whole()] = isKnown(line.whole(), variable) ? 0 : -1;
            equations.add(equation);
        }
        return equations;
    }

    /** The reduced row echelon form. */
    private static List<double[]> reduced(List<double[]> equations) {
        List<double[]> rows =
                new ArrayList<>(equations.stream().map(double[]::clone).toList());
        int rank = 0;
        for (int column = 0; column < equations.getFirst().length && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < ROUNDING) {
                pivot++;
            }
            if (pivot < rows.size()) {
                java.util.Collections.swap(rows, rank, pivot);
                eliminate(rows, rank++, column);
            }
        }
        return rows.subList(0, rank);
    }

    private static void eliminate(List<double[]> rows, int pivot, int column) {
        double[] base = rows.get(pivot);
        double divisor = base[column];
        for (int i = 0; i < base.length; i++) {
            base[i] /= divisor;
        }
        for (int other = 0; other < rows.size(); other++) {
            double factor = rows.get(other)[column];
            if (other != pivot && factor != 0) {
                for (int i = 0; i < base.length; i++) {
                    rows.get(other)[i] -= factor * base[i];
                }
            }
        }
    }

    private String name(List<Integer> groups, int variable) {
        StringBuilder name = new StringBuilder(lattice.variables().get(variable)).append(" of");
        for (int group : groups) {
            Lattice.Group one = lattice.groups().get(group);
            name.append(' ')
                    .append(one.unit().scope())
                    .append(':')
                    .append(one.unit().id())
                    .append('/')
                    .append(one.subgroup().breakdown())
                    .append(one.subgroup().code().replace('\u0000', '~'))
                    .append("(n=")
                    .append(lattice.n(group, variable))
                    .append(')');
        }
        return name.toString();
    }
}
