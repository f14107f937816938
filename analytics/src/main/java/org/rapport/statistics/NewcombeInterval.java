package org.rapport.statistics;

/**
 * Difference of two independent proportions (first minus second, −1 to 1) with Newcombe's hybrid score interval, method
 * 10: the distances to the ends of two Wilson intervals, added as squares.
 *
 * <p>A group with nobody: NO_DATA. All or none favorable: an interval that stays within −1 to 1.
 *
 * <p>Reference: Newcombe (1998), Statistics in Medicine 17, 873–890; his example 56/70 − 48/80: 0.0524 to 0.3339.
 */
public record NewcombeInterval(double first, double second, double difference, double lower, double upper) {

    public static Outcome<NewcombeInterval> of(long x1, long n1, long x2, long n2) {
        Outcome<WilsonInterval> a = WilsonInterval.of(x1, n1);
        Outcome<WilsonInterval> b = WilsonInterval.of(x2, n2);
        if (!a.hasValue() || !b.hasValue()) {
            return Outcome.none(Reason.NO_DATA, n1 + n2);
        }
        return Outcome.of(of(a.get(), b.get()), n1 + n2);
    }

    /** From two intervals that may rest on effective sample sizes. */
    static NewcombeInterval of(WilsonInterval a, WilsonInterval b) {
        double difference = a.proportion() - b.proportion();
        return new NewcombeInterval(
                a.proportion(),
                b.proportion(),
                difference,
                difference - Math.hypot(a.proportion() - a.lower(), b.upper() - b.proportion()),
                difference + Math.hypot(a.upper() - a.proportion(), b.proportion() - b.lower()));
    }
}
