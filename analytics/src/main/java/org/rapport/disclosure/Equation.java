package org.rapport.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One published cell is the sum of others: {@code total = Σ parts}.
 *
 * @param total index of the cell that is the sum
 * @param parts indices of the cells that are summed; at least one, none of them the total
 */
record Equation(int total, List<Integer> parts) {

    Equation {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.contains(total)) {
            throw new IllegalArgumentException("A total needs parts other than itself, got " + total + " = Σ " + parts);
        }
    }

    /** All cells it binds: the total, then the parts. */
    IntStream cells() {
        return IntStream.concat(IntStream.of(total), parts.stream().mapToInt(Integer::intValue));
    }

    /** The cell's coefficient in {@code Σ parts − total = 0}. */
    int coefficient(int cell) {
        return cell == total ? -1 : 1;
    }
}
