package org.rapport.scoring;

import org.rapport.statistics.ResponsePatterns;

/**
 * A respondent's score: the mean of the answered items' keyed values, if enough are answered, as a whole multiple of {@link #UNIT}.
 * 27,720 is divisible by every number up to 12, so that means of up to twelve answers are exact, and their sums do not depend on the
 * order of the rows; means of more answers are rounded to it.
 */
final class ScaleMean {
    private static final int PARTS = 27_720;

    static final double UNIT = 1.0 / PARTS;
    static final int NONE = Integer.MIN_VALUE;

    private final ScaleCoding coding;

    ScaleMean(ScaleCoding coding) {
        this.coding = coding;
    }

    /** The score in units, or {@link #NONE}. */
    int of(byte[] answers) {
        int answered = 0;
        int sum = 0;
        for (int item = 0; item < coding.size(); item++) {
            int category = coding.category(item, answers);
            if (category != ResponsePatterns.MISSING) {
                answered++;
                sum += coding.value(item, category);
            }
        }
        return answered < coding.scale().minimumAnswered() ? NONE : (int) Math.round((double) sum * PARTS / answered);
    }
}
