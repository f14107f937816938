package org.rapport.statistics;

/**
 * Standard deviation √(Σ(x − x̄)² / (n − 1)), in the unit of the variable.
 *
 * <p>No value: NO_DATA. One value: N_LT_2. Constant: exactly 0, flagged ZERO_VARIANCE (a report hides it, since it tells
 * what everybody answered).
 */
public final class StandardDeviation {

    private StandardDeviation() {}

    public static Estimate of(Moments moments) {
        long n = moments.n();
        if (n < 2) {
            return Estimate.none(n == 0 ? Reason.NO_DATA : Reason.N_LT_2, n);
        }
        return moments.isConstant()
                ? Estimate.of(0, n, Flag.ZERO_VARIANCE)
                : Estimate.of(Math.sqrt(moments.variance()), n);
    }
}
