package org.rapport.statistics;

import java.util.Arrays;

/**
 * The numbering of the free parameters of a multi-group factor model: loadings (the marker's is 1), intercepts, residual
 * variances, factor variances and covariances, and the factor means of all groups but the first where intercepts are equal.
 * A position of −1 stands for a fixed value.
 */
final class FactorParameters {

    static final int FIXED = -1;

    final FactorStructure structure;
    final int groups;
    /** By group and item. */
    final int[][] loading;

    final int[][] intercept;
    final int[][] residual;
    /** By group and two factors. */
    final int[][][] factorCovariance;
    /** By group and factor. */
    final int[][] factorMean;

    private int size;

    FactorParameters(FactorStructure structure, int groups, InvarianceLevel level) {
        this.structure = structure;
        this.groups = groups;
        int items = structure.items();
        int factors = structure.factors().size();
        loading = numbered(items, level != InvarianceLevel.CONFIGURAL);
        for (int[] row : loading) {
            for (int i = 0; i < items; i++) {
                row[i] = structure.isMarker(i) ? FIXED : row[i];
            }
        }
        intercept = numbered(items, level == InvarianceLevel.SCALAR);
        residual = numbered(items, false);
        factorMean = numbered(factors, false);
        factorCovariance = new int[groups][factors][factors];
        for (int[][] matrix : factorCovariance) {
            for (int a = 0; a < factors; a++) {
                for (int b = 0; b <= a; b++) {
                    matrix[a][b] = matrix[b][a] = size++;
                }
            }
        }
        for (int g = 0; g < groups; g++) {
            if (g == 0 || level != InvarianceLevel.SCALAR) {
                Arrays.fill(factorMean[g], FIXED);
            }
        }
        renumber();
    }

    int size() {
        return size;
    }

    private int[][] numbered(int width, boolean shared) {
        int[][] numbers = new int[groups][width];
        for (int g = 0; g < groups; g++) {
            for (int i = 0; i < width; i++) {
                numbers[g][i] = shared && g > 0 ? numbers[0][i] : size++;
            }
        }
        return numbers;
    }

    /** Closes the gaps that fixed values left. */
    private void renumber() {
        int[] to = new int[size];
        Arrays.fill(to, FIXED);
        size = 0;
        for (int g = 0; g < groups; g++) {
            renumber(loading[g], to);
            renumber(intercept[g], to);
            renumber(residual[g], to);
            renumber(factorMean[g], to);
            for (int[] row : factorCovariance[g]) {
                renumber(row, to);
            }
        }
    }

    private void renumber(int[] numbers, int[] to) {
        for (int k = 0; k < numbers.length; k++) {
            if (numbers[k] != FIXED) {
                if (to[numbers[k]] == FIXED) {
                    to[numbers[k]] = size++;
                }
                numbers[k] = to[numbers[k]];
            }
        }
    }
}
