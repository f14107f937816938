package org.rapport.statistics;

/**
 * A running sum that carries its rounding error along, so that neither the order nor the number of terms shows in the
 * result (to about 1e-15 of the sum of the absolute values).
 *
 * <p>Not safe for several threads; merge partial sums in a fixed order instead.
 *
 * <p>Reference: Neumaier (1974), Zeitschrift für Angewandte Mathematik und Mechanik 54, 39–51.
 */
public final class CompensatedSum {

    private double sum;
    private double lost;

    public CompensatedSum add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
        return this;
    }

    public CompensatedSum merge(CompensatedSum other) {
        lost += other.lost;
        return add(other.sum);
    }

    public double value() {
        return sum + lost;
    }

    /** The sum of the terms; 0 for none. */
    public static double of(double... terms) {
        CompensatedSum total = new CompensatedSum();
        for (double term : terms) {
            total.add(term);
        }
        return total.value();
    }
}
