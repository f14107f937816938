package org.rapport.statistics;

import java.util.Arrays;

/**
 * Means and cross-products of deviations of several variables measured on the same respondents (complete cases): all
 * that alpha, omega and correlations need. Mergeable.
 */
public final class CoMoments {

    private final int variables;
    private long n;
    private final double[] means;
    private final double[][] products;

    /** Of no respondents yet. */
    public CoMoments(int variables) {
        this.variables = variables;
        means = new double[variables];
        products = new double[variables][variables];
    }

    /**
     * As stored before.
     *
     * @param products Σ(x − x̄)(y − ȳ), symmetric
     */
    public static CoMoments of(long n, double[] means, double[][] products) {
        CoMoments stored = new CoMoments(means.length);
        if (n < 0 || products.length != means.length) {
            throw new IllegalArgumentException(
                    "n " + n + ", " + means.length + " means, " + products.length + " rows of products");
        }
        stored.n = n;
        for (int a = 0; a < means.length; a++) {
            stored.means[a] = means[a];
            System.arraycopy(products[a], 0, stored.products[a], 0, means.length);
        }
        return stored;
    }

    /** Of the rows without a missing value (NaN). */
    public static CoMoments ofComplete(double[][] rows, int variables) {
        CoMoments all = new CoMoments(variables);
        double[][] complete = Arrays.stream(rows).filter(CoMoments::isComplete).toArray(double[][]::new);
        if (complete.length == 0) {
            return all;
        }
        all.n = complete.length;
        for (int a = 0; a < variables; a++) {
            all.means[a] = Moments.of(column(complete, a)).mean();
        }
        for (int a = 0; a < variables; a++) {
            for (int b = a; b < variables; b++) {
                all.products[a][b] = all.products[b][a] = product(complete, a, all.means[a], b, all.means[b]);
            }
        }
        return all;
    }

    static boolean isComplete(double[] row) {
        return Arrays.stream(row).noneMatch(Double::isNaN);
    }

    private static double[] column(double[][] rows, int a) {
        return Arrays.stream(rows).mapToDouble(row -> row[a]).toArray();
    }

    private static double product(double[][] rows, int a, double meanA, int b, double meanB) {
        CompensatedSum sum = new CompensatedSum();
        for (double[] row : rows) {
            sum.add((row[a] - meanA) * (row[b] - meanB));
        }
        return sum.value();
    }

    /** One more respondent, who answered everything. */
    public CoMoments add(double... values) {
        if (values.length != variables) {
            throw new IllegalArgumentException(values.length + " values for " + variables + " variables");
        }
        n++;
        double weight = (n - 1.0) / n;
        for (int a = 0; a < variables; a++) {
            double apart = values[a] - means[a];
            for (int b = 0; b < variables; b++) {
                products[a][b] += weight * apart * (values[b] - means[b]);
            }
        }
        for (int a = 0; a < variables; a++) {
            means[a] += (values[a] - means[a]) / n;
        }
        return this;
    }

    /** Takes the other's respondents in. */
    public CoMoments merge(CoMoments other) {
        if (other.n == 0) {
            return this;
        }
        double both = n + other.n;
        double[] apart = new double[variables];
        for (int a = 0; a < variables; a++) {
            apart[a] = other.means[a] - means[a];
        }
        for (int a = 0; a < variables; a++) {
            for (int b = 0; b < variables; b++) {
                products[a][b] += other.products[a][b] + apart[a] * apart[b] * n * (other.n / both);
            }
        }
        for (int a = 0; a < variables; a++) {
            means[a] += apart[a] * other.n / both;
        }
        n += other.n;
        return this;
    }

    /** The same respondents with these of the variables, in this order. */
    public CoMoments select(int... order) {
        CoMoments selected = new CoMoments(order.length);
        selected.n = n;
        for (int a = 0; a < order.length; a++) {
            selected.means[a] = means[order[a]];
            for (int b = 0; b < order.length; b++) {
                selected.products[a][b] = products[order[a]][order[b]];
            }
        }
        return selected;
    }

    public int variables() {
        return variables;
    }

    /** Number of respondents. */
    public long n() {
        return n;
    }

    public double[] means() {
        return means.clone();
    }

    /** Σ(x − x̄)(y − ȳ), variables by variables. */
    public double[][] products() {
        return Arrays.stream(products).map(double[]::clone).toArray(double[][]::new);
    }

    /** Covariances with divisor n − 1; only for n ≥ 2. */
    public double[][] covariances() {
        return dividedBy(n - 1.0);
    }

    /** Covariances with divisor n, as maximum likelihood wants them; only for n ≥ 1. */
    double[][] covariancesOverN() {
        return dividedBy(n);
    }

    private double[][] dividedBy(double divisor) {
        double[][] copy = products();
        for (double[] row : copy) {
            for (int b = 0; b < variables; b++) {
                row[b] /= divisor;
            }
        }
        return copy;
    }
}
