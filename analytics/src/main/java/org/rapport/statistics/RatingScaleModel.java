package org.rapport.statistics;

import java.util.Arrays;

/**
 * Rating scale model by marginal maximum likelihood: the {@link PartialCreditModel} with δ_ih = b_i + t_h, Σ t_h = 0, for
 * items with the same number of categories. It is preferred when {@link #preferred} says that the free steps do not pay.
 *
 * <p>No value: as for the partial credit model; also items with different numbers of categories ({@code NOT_IDENTIFIED}).
 *
 * <p>Reference: Andrich (1978), Psychometrika 43, 561–573, doi:10.1007/BF02293814.
 */
public final class RatingScaleModel {

    private RatingScaleModel() {}

    public static Outcome<Calibration> calibrate(ResponsePatterns patterns) {
        long formats = Arrays.stream(patterns.frequencies())
                .mapToInt(f -> f.length)
                .distinct()
                .count();
        return formats > 1
                ? Outcome.none(Reason.NOT_IDENTIFIED, patterns.respondents())
                : CreditModelCalibration.of(CreditModel.RATING_SCALE, patterns);
    }

    /** BIC(rating scale) ≤ BIC(partial credit), for two calibrations on the same answers. */
    public static boolean preferred(Calibration ratingScale, Calibration partialCredit) {
        return ratingScale.bic() <= partialCredit.bic();
    }
}
