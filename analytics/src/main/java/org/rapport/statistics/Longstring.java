package org.rapport.statistics;

/**
 * Longest run of the same answer one after the other, in answers: the mark of somebody who ticks down a column.
 *
 * <p>Over raw answers before reverse keying, in the order of presentation; missing answers (NaN) are left out and do not end
 * a run. No answer: NO_DATA.
 *
 * <p>Long runs alone prove nothing where all items are keyed alike: some are simply content.
 *
 * <p>Reference: Johnson (2005), Journal of Research in Personality 39, 103–129, doi:10.1016/j.jrp.2004.09.009.
 */
public final class Longstring {

    private Longstring() {}

    public static Estimate of(double... answers) {
        double previous = Double.NaN;
        int run = 0;
        int longest = 0;
        int answered = 0;
        for (double answer : answers) {
            if (!Double.isNaN(answer)) {
                run = answer == previous ? run + 1 : 1;
                longest = Math.max(longest, run);
                previous = answer;
                answered++;
            }
        }
        return answered == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(longest, answered);
    }
}
