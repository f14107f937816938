package org.rapport.statistics;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Percentage of favorable answers among all answers to the items of a scale, 0 to 100: a ratio R = Σx/Σm of sums over
 * units (respondents of a school, schools of a district), so that answers of one person are not taken as independent.
 *
 * <p>se = √(U/(U − 1) · Σ(u − ū)²) with u = (x − R·m)/Σm; deff = se² / (R(1 − R)/Σm); the interval is Wilson's with
 * n* = Σm/deff.
 *
 * <p>No answer: NO_DATA. One unit: no standard error, N_LT_2. All or none favorable, or every unit with the same share:
 * the design effect is not defined, no interval, ZERO_VARIANCE.
 *
 * <p>References: Cochran (1977), Sampling Techniques, section 2.11; Korn and Graubard (1998), Survey Methodology 24.
 *
 * @param percent 100 R
 * @param standardError in percentage points; null with one unit
 * @param designEffect null when not defined
 * @param effectiveN null when not defined
 * @param interval 95 %, in percent
 */
public record ScalePercentFavorable(
        double percent,
        @Nullable Double standardError,
        @Nullable Double designEffect,
        @Nullable Double effectiveN,
        Outcome<Interval> interval) {

    /** About the process behind the respondents. */
    public static Outcome<ScalePercentFavorable> of(FavorableSums sums) {
        return of(sums, null);
    }

    /**
     * About the people enrolled now: n* is multiplied by (N − 1)/(N − U); [R, R] when all units answered.
     *
     * @param enrolled number of units in the population; null for no finite population
     */
    public static Outcome<ScalePercentFavorable> of(FavorableSums sums, @Nullable Long enrolled) {
        if (sums.units() == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        double r = (double) sums.favorable() / sums.answers();
        Double se = sums.units() < 2 ? null : standardError(sums);
        Double deff = se == null || se == 0 || r == 0 || r == 1 ? null : se * se / (r * (1 - r) / sums.answers());
        Double effective = deff == null ? null : sums.answers() / deff;
        Outcome<Interval> interval = interval(r, effective, sums.units(), enrolled);
        return Outcome.of(
                new ScalePercentFavorable(100 * r, se == null ? null : 100 * se, deff, effective, interval),
                sums.units());
    }

    private static Outcome<Interval> interval(
            double r, @Nullable Double effective, long units, @Nullable Long enrolled) {
        if (effective == null) {
            return Outcome.none(units < 2 ? Reason.N_LT_2 : Reason.ZERO_VARIANCE, units);
        }
        if (enrolled != null && enrolled <= units) {
            Outcome<Interval> certain = Outcome.of(new Interval(100 * r, 100 * r), units);
            return enrolled < units ? certain.with(Flag.N_GT_ROSTER) : certain;
        }
        double finite = enrolled == null ? 1 : (enrolled - 1.0) / (enrolled - units);
        WilsonInterval wilson = WilsonInterval.ofEffective(r, effective * finite, Confidence.LEVEL);
        return Outcome.of(new Interval(100 * wilson.lower(), 100 * wilson.upper()), units);
    }

    /** Σu = 0 and Σu² = (M²Σx² − 2XMΣxm + X²Σm²)/M⁴, whole numbers until the last division. */
    private static double standardError(FavorableSums sums) {
        BigInteger x = BigInteger.valueOf(sums.favorable());
        BigInteger m = BigInteger.valueOf(sums.answers());
        BigInteger squares = m.multiply(m)
                .multiply(BigInteger.valueOf(sums.favorableSquares()))
                .subtract(x.multiply(m).multiply(BigInteger.valueOf(2 * sums.products())))
                .add(x.multiply(x).multiply(BigInteger.valueOf(sums.answerSquares())));
        double all = sums.answers();
        double u2 = squares.doubleValue() / (all * all) / (all * all);
        return Math.sqrt(sums.units() / (sums.units() - 1.0) * u2);
    }
}
