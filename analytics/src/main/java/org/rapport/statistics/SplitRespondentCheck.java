package org.rapport.statistics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Whether an association between schools survives when predictor and outcome come from different students: the correlation,
 * over schools, of the predictor's mean in one half of the students with the outcome's mean in the other. Mood, style and
 * courtesy of a single respondent cannot raise it. No unit; and once more divided by √(λ_x λ_y), the reliabilities of the
 * half-school means, for what it would be without sampling error (then it may exceed 1).
 *
 * <p>Schools without both halves are left out. Fewer than three: NOT_IDENTIFIED. Means all equal: ZERO_VARIANCE.
 *
 * <p>Reference: Podsakoff, MacKenzie, Lee and Podsakoff (2003), Journal of Applied Psychology 88, 879–903,
 * doi:10.1037/0021-9010.88.5.879; Lüdtke et al. (2009), Contemporary Educational Psychology 34, 120–131.
 */
public final class SplitRespondentCheck {

    private static final int LEAST_SCHOOLS = 3;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private SplitRespondentCheck() {}

    /**
     * One school's halves.
     *
     * @param predictor of the students in the first half
     * @param outcome of the students in the second half
     */
    public record School(Moments predictor, Moments outcome) {}

    /** Which half a respondent belongs to: the same every time, and no pattern in the keys shows. */
    public static boolean isInFirstHalf(String respondentKey) {
        CRC32 hash = new CRC32();
        hash.update(respondentKey.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() * GOLDEN >= 0; // the top bit depends on all others
    }

    /** The correlation as observed. */
    public static Estimate correlation(List<School> schools) {
        CoMoments means = new CoMoments(2);
        schools.stream()
                .filter(school -> school.predictor().n() > 0 && school.outcome().n() > 0)
                .forEach(school ->
                        means.add(school.predictor().mean(), school.outcome().mean()));
        if (means.n() < LEAST_SCHOOLS) {
            return Estimate.none(Reason.NOT_IDENTIFIED, means.n());
        }
        return CorrelationMatrix.of(means.products())
                .map(r -> Estimate.of(r.withOutcome()[0], means.n()))
                .orElseGet(() -> Estimate.none(Reason.ZERO_VARIANCE, means.n()));
    }

    /**
     * The correlation without sampling error; NOT_IDENTIFIED where a reliability is 0.
     *
     * @param predictorReliability of a school's half mean of the predictor, 0 to 1
     * @param outcomeReliability of a school's half mean of the outcome, 0 to 1
     */
    public static Estimate disattenuated(List<School> schools, double predictorReliability, double outcomeReliability) {
        Estimate observed = correlation(schools);
        double reliability = predictorReliability * outcomeReliability;
        if (observed.value() == null || reliability <= 0) {
            return observed.value() == null ? observed : Estimate.none(Reason.NOT_IDENTIFIED, observed.n());
        }
        return Estimate.of(observed.value() / Math.sqrt(reliability), observed.n());
    }
}
