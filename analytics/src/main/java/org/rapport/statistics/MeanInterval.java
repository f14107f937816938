package org.rapport.statistics;

/**
 * 95 % confidence interval of a mean: x̄ ± t(n − 1; 0.975) · s / √n, in the unit of the variable.
 *
 * <p>{@link #of(Moments)} speaks about the process behind this year's respondents (to compare schools, groups, waves).
 * {@link #of(Moments, long)} speaks about the people enrolled now: the width is multiplied by √max(0, 1 − n/N), and is 0
 * when everybody answered. Never use the second to claim a difference.
 *
 * <p>No value: NO_DATA. One value: N_LT_2. Constant: [x̄, x̄], flagged ZERO_VARIANCE. More respondents than enrolled:
 * width 0, flagged N_GT_ROSTER.
 *
 * <p>Reference: Cochran (1977), Sampling Techniques, 3rd ed., section 2.6.
 */
public final class MeanInterval {

    private MeanInterval() {}

    public static Outcome<Interval> of(Moments moments) {
        return scaled(moments, 1);
    }

    /** @param enrolled how many people the finite population has */
    public static Outcome<Interval> of(Moments moments, long enrolled) {
        double unseen = enrolled <= 0 ? 0 : Math.max(0, 1 - (double) moments.n() / enrolled);
        Outcome<Interval> interval = scaled(moments, Math.sqrt(unseen));
        return moments.n() > enrolled ? interval.with(Flag.N_GT_ROSTER) : interval;
    }

    private static Outcome<Interval> scaled(Moments moments, double factor) {
        long n = moments.n();
        if (n < 2) {
            return Outcome.none(n == 0 ? Reason.NO_DATA : Reason.N_LT_2, n);
        }
        double half = Confidence.t(n - 1.0) * Math.sqrt(moments.variance() / n) * factor;
        Outcome<Interval> interval = Outcome.of(Interval.around(moments.mean(), half), n);
        return moments.isConstant() ? interval.with(Flag.ZERO_VARIANCE) : interval;
    }
}
