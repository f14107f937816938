package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All sums and differences that can be formed from some published sums: the row space of a matrix of small whole numbers,
 * kept in reduced row echelon form.
 *
 * <p>Arithmetic is exact, modulo the prime 2³¹ − 1, so that no tolerance decides what is disclosed. A vector of the row
 * space is always found; one outside could be taken for a member only if the prime divided a minor of the matrix, and the
 * minors of tables of counts are tiny beside it. The error would be on the safe side.
 *
 * <p>Used for the exact-disclosure test (a count is determined if its unit vector is in the row space) and for suppression
 * by Gaussian elimination: Langsrud (2024), Privacy in Statistical Databases, LNCS 14915.
 */
final class RowSpace {

    private static final long PRIME = Integer.MAX_VALUE;

    private final int width;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    RowSpace(int width) {
        this.width = width;
    }

    int rank() {
        return rows.size();
    }

    /** Adds a row. Returns false if it was in the space already. */
    boolean add(long[] row) {
        long[] rest = reduced(row);
        int pivot = firstNonZero(rest);
        if (pivot < 0) {
            return false;
        }
        scale(rest, inverse(rest[pivot]));
        rows.forEach(other -> eliminate(other, rest, pivot));
        rows.add(rest);
        pivots.add(pivot);
        return true;
    }

    boolean contains(long[] row) {
        return firstNonZero(reduced(row)) < 0;
    }

    /** Whether the value of a single variable follows from the rows. */
    boolean determines(int variable) {
        return pivotRow(variable).map(row -> isUnit(row)).orElse(false);
    }

    /** What is left of a row after subtracting its part in the space; zero for a member. The argument stays as it is. */
    long[] reduced(long[] row) {
        long[] rest = new long[width];
        for (int i = 0; i < width; i++) {
            rest[i] = Math.floorMod(row[i], PRIME);
        }
        for (int r = 0; r < rows.size(); r++) {
            eliminate(rest, rows.get(r), pivots.get(r));
        }
        return rest;
    }

    /** The same direction with a first non-zero entry of 1; empty for zero. */
    static Optional<long[]> direction(long[] reduced) {
        int first = firstNonZero(reduced);
        if (first < 0) {
            return Optional.empty();
        }
        long[] unit = reduced.clone();
        scale(unit, inverse(unit[first]));
        return Optional.of(unit);
    }

    /** Takes a direction out of a row. */
    static void eliminate(long[] row, long[] direction) {
        eliminate(row, direction, firstNonZero(direction));
    }

    /** Whether a row is a direction times something other than zero. */
    static boolean isMultiple(long[] row, long[] direction) {
        long factor = row[firstNonZero(direction)];
        for (int i = 0; i < row.length; i++) {
            if (row[i] != factor * direction[i] % PRIME) {
                return false;
            }
        }
        return factor != 0;
    }

    private Optional<long[]> pivotRow(int variable) {
        int at = pivots.indexOf(variable);
        return at < 0 ? Optional.empty() : Optional.of(rows.get(at));
    }

    private static boolean isUnit(long[] row) {
        int nonZero = 0;
        for (long entry : row) {
            nonZero += entry == 0 ? 0 : 1;
        }
        return nonZero == 1;
    }

    private static void eliminate(long[] target, long[] pivotRow, int pivot) {
        long factor = target[pivot];
        if (factor == 0) {
            return;
        }
        for (int i = 0; i < target.length; i++) {
            if (pivotRow[i] != 0) {
                target[i] = Math.floorMod(target[i] - factor * pivotRow[i], PRIME);
            }
        }
    }

    private static void scale(long[] row, long factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * factor % PRIME;
        }
    }

    private static int firstNonZero(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    /** By Fermat: a^(p−2). */
    private static long inverse(long a) {
        long result = 1;
        long base = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }
}
