package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;

/**
 * What a regression with a random intercept per school needs to know: of every school its size and its means of (1, x, y),
 * and the products of the deviations within schools, summed over them. With θ the variance ratio between and within schools
 * and h = n / (1 + nθ), X'V⁻¹X is σ⁻² (within + Σ h z̄ z̄').
 */
final class ClusterProducts {

    /** Columns of x, the constant included. */
    final int columns;

    final long n;
    final double[] sizes;
    /** One row a school: 1 and the means of x. */
    final double[][] z;
    /** One mean of y a school. */
    final double[] y;
    /** Deviations of (1, x) within schools; the first row and column are 0. */
    final double[][] within;
    /** Deviations of (1, x) with those of y. */
    final double[] withinY;

    private double withinYy;

    private ClusterProducts(int schools, int columns, long n) {
        this.columns = columns;
        this.n = n;
        this.sizes = new double[schools];
        this.z = new double[schools][columns];
        this.y = new double[schools];
        this.within = new double[columns][columns];
        this.withinY = new double[columns];
    }

    /**
     * @param schools variables x …, y
     */
    static ClusterProducts of(List<CoMoments> schools) {
        int x = schools.getFirst().variables() - 1;
        ClusterProducts products = new ClusterProducts(schools.size(), x + 1, respondents(schools));
        for (int j = 0; j < schools.size(); j++) {
            products.add(j, schools.get(j), 1);
        }
        return products;
    }

    /** Every x twice: its deviation from the school's mean, which varies within only, and the mean, which does not. */
    static ClusterProducts splitIntoContext(List<CoMoments> schools) {
        int x = schools.getFirst().variables() - 1;
        ClusterProducts products = new ClusterProducts(schools.size(), 2 * x + 1, respondents(schools));
        for (int j = 0; j < schools.size(); j++) {
            products.add(j, schools.get(j), x + 1);
        }
        return products;
    }

    private static long respondents(List<CoMoments> schools) {
        return schools.stream().mapToLong(CoMoments::n).sum();
    }

    /** Means of x go to the columns from {@code firstMean}, deviations to those from 1. */
    private void add(int j, CoMoments school, int firstMean) {
        int x = school.variables() - 1;
        double[] means = school.means();
        double[][] products = school.products();
        sizes[j] = school.n();
        z[j][0] = 1;
        System.arraycopy(means, 0, z[j], firstMean, x);
        y[j] = means[x];
        for (int a = 0; a < x; a++) {
            for (int b = 0; b < x; b++) {
                within[a + 1][b + 1] += products[a][b];
            }
            withinY[a + 1] += products[a][x];
        }
        withinYy += products[x][x];
    }

    /** The estimates for a given variance ratio, with what the deviance and its derivative need. */
    record At(double[] beta, double[][] inverse, double rss, double logDeterminant, double deviance) {}

    /** Empty where the columns determine one another. */
    Optional<At> at(double ratio) {
        double[][] a = Arrays.stream(within).map(double[]::clone).toArray(double[][]::new);
        double[] b = withinY.clone();
        double logs = 0;
        for (int j = 0; j < sizes.length; j++) {
            double h = h(j, ratio);
            logs += Math.log1p(sizes[j] * ratio);
            addOuter(a, z[j], h);
            for (int k = 0; k < columns; k++) {
                b[k] += h * z[j][k] * y[j];
            }
        }
        double logSizes = logs;
        return SymmetricMatrix.cholesky(a)
                .flatMap(cholesky -> SymmetricMatrix.inverse(a).map(inverse -> {
                    double[] beta = cholesky.getSolver()
                            .solve(new ArrayRealVector(b, false))
                            .toArray();
                    double rss = rss(beta, ratio);
                    double logDeterminant = SymmetricMatrix.logDeterminant(cholesky);
                    double degrees = n - columns;
                    double deviance = degrees * (1 + Math.log(2 * Math.PI * rss / degrees)) + logSizes + logDeterminant;
                    return new At(beta, inverse, rss, logDeterminant, deviance);
                }));
    }

    double h(int school, double ratio) {
        return sizes[school] / (1 + sizes[school] * ratio);
    }

    /** ȳ − z̄'β. */
    double residual(int school, double[] beta) {
        return y[school] - dot(z[school], beta);
    }

    /** The derivative of the deviance by the ratio, for a given residual variance. */
    double slope(At at, double ratio, double sigma2) {
        double slope = 0;
        for (int j = 0; j < sizes.length; j++) {
            double h = h(j, ratio);
            double residual = residual(j, at.beta);
            slope += h - h * h * (residual * residual / sigma2 + quadratic(at.inverse, z[j]));
        }
        return slope;
    }

    private double rss(double[] beta, double ratio) {
        double rss = withinYy - 2 * dot(withinY, beta) + quadratic(within, beta);
        for (int j = 0; j < sizes.length; j++) {
            double residual = residual(j, beta);
            rss += h(j, ratio) * residual * residual;
        }
        return rss;
    }

    static void addOuter(double[][] to, double[] vector, double factor) {
        for (int a = 0; a < vector.length; a++) {
            for (int b = 0; b < vector.length; b++) {
                to[a][b] += factor * vector[a] * vector[b];
            }
        }
    }

    static double quadratic(double[][] matrix, double[] vector) {
        double sum = 0;
        for (int a = 0; a < vector.length; a++) {
            sum += vector[a] * dot(matrix[a], vector);
        }
        return sum;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
