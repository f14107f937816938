package org.rapport.statistics;

/**
 * Standard deviation of one respondent's raw answers (divisor n − 1), in the unit of the items: 0 for somebody who always
 * answers the same, high for somebody who answers at random.
 *
 * <p>No answer: NO_DATA. One answer: N_LT_2.
 *
 * <p>Reference: Dunn, Heggestad, Shanock and Theilgard (2018), Journal of Business and Psychology 33, 105–121,
 * doi:10.1007/s10869-016-9479-0.
 */
public final class IntraIndividualVariability {

    private IntraIndividualVariability() {}

    /** @param answers raw, before reverse keying; NaN if missing */
    public static Estimate of(double... answers) {
        Moments moments = Moments.of(answers);
        if (moments.n() < 2) {
            return Estimate.none(moments.n() == 0 ? Reason.NO_DATA : Reason.N_LT_2, moments.n());
        }
        return Estimate.of(Math.sqrt(moments.variance()), moments.n());
    }
}
