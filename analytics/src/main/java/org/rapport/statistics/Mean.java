package org.rapport.statistics;

/**
 * Arithmetic mean, in the unit of the variable.
 *
 * <p>No value: NO_DATA. One value: that value. Missing values are no values. Constant: the constant.
 */
public final class Mean {

    private Mean() {}

    public static Estimate of(Moments moments) {
        return moments.n() == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(moments.mean(), moments.n());
    }
}
