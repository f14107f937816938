package org.rapport.scoring;

import java.math.BigInteger;
import org.rapport.statistics.CoMoments;

/**
 * Sums, squares and products of several whole-numbered variables measured on the same respondents: co-moments that do not depend on
 * the order of the rows. Sums of products stay below 2⁶³ for two million respondents with values below two million.
 */
final class ExactProducts {
    private final int variables;
    private long n;
    private final long[] sums;
    private final long[] products; // upper triangle, row by row

    ExactProducts(int variables) {
        this.variables = variables;
        this.sums = new long[variables];
        this.products = new long[variables * (variables + 1) / 2];
    }

    void add(int[] values) {
        add(values, 1);
    }

    /** @param times how many respondents have these values */
    void add(int[] values, long times) {
        n += times;
        int next = 0;
        for (int a = 0; a < variables; a++) {
            sums[a] += times * values[a];
            for (int b = a; b < variables; b++) {
                products[next++] += times * values[a] * values[b];
            }
        }
    }

    /** @param unit how much a one is worth */
    CoMoments coMoments(double unit) {
        return of(n, sums, products, unit);
    }

    /** @param products upper triangle, row by row */
    static CoMoments of(long n, long[] sums, long[] products, double unit) {
        int variables = sums.length;
        if (n == 0) {
            return new CoMoments(variables);
        }
        double[] means = new double[variables];
        double[][] spread = new double[variables][variables];
        int next = 0;
        for (int a = 0; a < variables; a++) {
            means[a] = unit * sums[a] / n;
            for (int b = a; b < variables; b++) {
                BigInteger apart = BigInteger.valueOf(n)
                        .multiply(BigInteger.valueOf(products[next++]))
                        .subtract(BigInteger.valueOf(sums[a]).multiply(BigInteger.valueOf(sums[b])));
                spread[a][b] = spread[b][a] = unit * unit * (apart.doubleValue() / n);
            }
        }
        return CoMoments.of(n, means, spread);
    }
}
