package org.rapport.statistics;

import java.util.stream.IntStream;

/**
 * How many rare answers one respondent gives to unrelated questions, in answers: one is a rare person, three are mischief.
 * Such respondents gather in small minority categories and distort just the gaps that matter, so gaps of groups below 5 %
 * are always worked out without them, too.
 *
 * <p>Fewer than four questions asked: NOT_IDENTIFIED. None of them answered: NO_DATA.
 *
 * <p>Reference: Robinson-Cimpian (2014), Educational Researcher 43, 171–185, doi:10.3102/0013189X14534297.
 */
public final class MischievousResponding {

    /** So many rare answers are flagged. */
    public static final int CONSPICUOUS = 3;

    private static final int LEAST_QUESTIONS = 4;

    private MischievousResponding() {}

    /**
     * @param answered whether each screening question was answered
     * @param rare whether the answer was one that hardly anybody can give truthfully
     */
    public static Estimate of(boolean[] answered, boolean[] rare) {
        long n = IntStream.range(0, answered.length).filter(i -> answered[i]).count();
        if (answered.length < LEAST_QUESTIONS) {
            return Estimate.none(Reason.NOT_IDENTIFIED, n);
        }
        long count = IntStream.range(0, answered.length)
                .filter(i -> answered[i] && rare[i])
                .count();
        return n == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(count, n);
    }
}
