package org.rapport.statistics;

/**
 * How much a scale's mean would change without the flagged respondents, in standard deviations of all respondents' scores:
 * (mean without − mean of all) / SD.
 *
 * <p>Nobody: NO_DATA. One respondent: N_LT_2. Everybody flagged: NOT_IDENTIFIED. All scores equal: ZERO_VARIANCE.
 *
 * <p>Reference: Curran (2016), Journal of Experimental Social Psychology 66, 4–19, doi:10.1016/j.jesp.2015.07.006.
 */
public final class QualitySensitivity {

    /** A shift beyond this, either way, belongs in the report. */
    public static final double NOTEWORTHY = 0.05;

    private QualitySensitivity() {}

    /**
     * @param all the scores of all respondents
     * @param unflagged the scores of those without a sign of careless answering
     */
    public static Estimate shift(Moments all, Moments unflagged) {
        if (all.n() < 2) {
            return Estimate.none(all.n() == 0 ? Reason.NO_DATA : Reason.N_LT_2, all.n());
        }
        if (unflagged.n() == 0) {
            return Estimate.none(Reason.NOT_IDENTIFIED, all.n());
        }
        return all.isConstant()
                ? Estimate.none(Reason.ZERO_VARIANCE, all.n())
                : Estimate.of((unflagged.mean() - all.mean()) / Math.sqrt(all.variance()), all.n());
    }
}
