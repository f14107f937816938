package org.rapport.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Wilson's score interval of a proportion, with effective sample size; proportions run from 0 to 1.
 *
 * <p>With n* the effective sample size and z the normal quantile: (p̂ + z²/2n* ± z √(p̂(1 − p̂)/n* + z²/4n*²)) / (1 + z²/n*).
 * n* = n / deff, and for a finite population of N enrolled people times (N − 1)/(N − n). Everybody answered: [p̂, p̂].
 * The lower end is exactly 0 when nobody, the upper exactly 1 when everybody is favorable.
 *
 * <p>Nobody: NO_DATA. One answer: an interval, wide. More respondents than enrolled: as if all answered, N_GT_ROSTER.
 *
 * <p>References: Wilson (1927), doi:10.1080/01621459.1927.10502953; Brown, Cai and DasGupta (2001),
 * doi:10.1214/ss/1009213286; Korn and Graubard (1998), Survey Methodology 24, 193–201 (effective sample size).
 *
 * @param effectiveN null when everybody answered
 * @param lowerLogical the lower end, but not below x/N: those who answered are known
 * @param upperLogical the upper end, but not above (N − n + x)/N
 */
public record WilsonInterval(
        double proportion,
        double lower,
        double upper,
        @Nullable Double effectiveN,
        double lowerLogical,
        double upperLogical) {

    /** About the process behind the respondents: no finite population. */
    public static Outcome<WilsonInterval> of(long favorable, long n) {
        return of(favorable, n, null, 1, Confidence.LEVEL);
    }

    /** About the people enrolled now. */
    public static Outcome<WilsonInterval> of(long favorable, long n, long enrolled) {
        return of(favorable, n, enrolled, 1, Confidence.LEVEL);
    }

    /**
     * @param enrolled size of the finite population, null for none
     * @param deff design effect, above 0; 1 for a simple random sample
     */
    public static Outcome<WilsonInterval> of(
            long favorable, long n, @Nullable Long enrolled, double deff, double confidence) {
        if (favorable < 0 || favorable > n || !(deff > 0)) {
            throw new IllegalArgumentException(
                    "0 ≤ favorable ≤ n and deff > 0, got " + favorable + " of " + n + ", deff " + deff);
        }
        if (n == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        double p = (double) favorable / n;
        if (enrolled == null) {
            return Outcome.of(ofEffective(p, n / deff, confidence), n);
        }
        if (enrolled <= n) {
            Outcome<WilsonInterval> certain = Outcome.of(new WilsonInterval(p, p, p, null, p, p), n);
            return enrolled < n ? certain.with(Flag.N_GT_ROSTER) : certain;
        }
        return Outcome.of(finite(favorable, n, enrolled, deff, confidence), n);
    }

    private static WilsonInterval finite(long favorable, long n, long enrolled, double deff, double confidence) {
        double effective = n / deff * (enrolled - 1) / (enrolled - n);
        WilsonInterval wide = ofEffective((double) favorable / n, effective, confidence);
        return new WilsonInterval(
                wide.proportion,
                wide.lower,
                wide.upper,
                effective,
                Math.max(wide.lower, (double) favorable / enrolled),
                Math.min(wide.upper, (double) (enrolled - (n - favorable)) / enrolled));
    }

    /** @param effectiveN above 0, not necessarily whole */
    static WilsonInterval ofEffective(double p, double effectiveN, double confidence) {
        double z = Confidence.z(confidence);
        double shrink = 1 + z * z / effectiveN;
        double centre = (p + z * z / (2 * effectiveN)) / shrink;
        double half = z / shrink * Math.sqrt(p * (1 - p) / effectiveN + z * z / (4 * effectiveN * effectiveN));
        double lower = p == 0 ? 0 : Math.max(0, centre - half);
        double upper = p == 1 ? 1 : Math.min(1, centre + half);
        return new WilsonInterval(p, lower, upper, effectiveN, lower, upper);
    }
}
