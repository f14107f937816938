package org.rapport.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/** How Σ and μ of one group change with each of its free parameters. */
final class FactorDerivatives {

    /** Σ changes by u v' + v u', μ by m. */
    private record Change(int number, double[] u, double[] v, double[] m) {}

    private final FactorParameters numbers;
    private final int group;
    private final double[][] loadings;
    private final int items;
    private final List<Change> changes = new ArrayList<>();

    FactorDerivatives(FactorParameters numbers, int group, double[][] loadings) {
        this.numbers = numbers;
        this.group = group;
        this.loadings = loadings;
        this.items = loadings.length;
    }

    void collect(double[][] weighted, double[] alpha) {
        double[] nothing = new double[items];
        for (int i = 0; i < items; i++) {
            int f = numbers.structure.factorOf(i);
            if (numbers.loading[group][i] != FactorParameters.FIXED) {
                change(numbers.loading[group][i], unit(i, 1), column(weighted, f), unit(i, alpha[f]));
            }
            change(numbers.intercept[group][i], nothing, nothing, unit(i, 1));
            change(numbers.residual[group][i], unit(i, 1), unit(i, 0.5), nothing);
        }
        for (int a = 0; a < alpha.length; a++) {
            if (numbers.factorMean[group][a] != FactorParameters.FIXED) {
                change(numbers.factorMean[group][a], nothing, nothing, column(loadings, a));
            }
            for (int b = 0; b <= a; b++) {
                double[] v = column(loadings, b);
                for (int i = 0; a == b && i < items; i++) {
                    v[i] /= 2;
                }
                change(numbers.factorCovariance[group][a][b], column(loadings, a), v, nothing);
            }
        }
    }

    /**
     * @param gap Σ⁻¹(S + (m − μ)(m − μ)' − Σ)Σ⁻¹
     * @param pull Σ⁻¹(m − μ)
     */
    void add(double n, RealMatrix inverse, RealMatrix gap, double[] pull, double[] gradient, double[][] information) {
        List<Change> solved = changes.stream()
                .map(c -> new Change(c.number, inverse.operate(c.u), inverse.operate(c.v), inverse.operate(c.m)))
                .toList();
        for (int a = 0; a < changes.size(); a++) {
            Change change = changes.get(a);
            gradient[change.number] += n * (dot(change.u, gap.operate(change.v)) + dot(change.m, pull));
            for (int b = 0; b < changes.size(); b++) {
                Change to = solved.get(b);
                information[change.number][to.number] += n
                        * (dot(change.v, to.u) * dot(change.u, to.v)
                                + dot(change.v, to.v) * dot(change.u, to.u)
                                + dot(change.m, to.m));
            }
        }
    }

    private void change(int number, double[] u, double[] v, double[] m) {
        changes.add(new Change(number, u, v, m));
    }

    private double[] unit(int item, double value) {
        double[] unit = new double[items];
        unit[item] = value;
        return unit;
    }

    private static double[] column(double[][] matrix, int column) {
        double[] values = new double[matrix.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix[i][column];
        }
        return values;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
