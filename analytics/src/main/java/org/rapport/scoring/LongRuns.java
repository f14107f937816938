package org.rapport.scoring;

import java.util.stream.IntStream;
import org.rapport.statistics.QualityFlags;

/**
 * The one sign of careless answering by which single respondents are told apart: a long run of the same value over the items in the
 * order in which they are asked, before keying, unanswered ones left out ({@link org.rapport.statistics.Longstring}). A run is long
 * from ten answers on, and from two fifths of the items that the respondent was shown. How fast somebody answered is not stored, on
 * purpose: times would tell respondents apart.
 */
final class LongRuns {
    private final RawAnswers raw;
    private final int[] longFrom; // by the number of items shown

    LongRuns(RawAnswers raw) {
        this.raw = raw;
        this.longFrom = IntStream.rangeClosed(0, raw.items())
                .map(shown -> QualityFlags.forItems(shown).longstring())
                .toArray();
    }

    /** Whether the longest run is a sign. */
    boolean isLong(byte[] answers) {
        return longest(answers) >= longFrom[raw.shown(answers)];
    }

    /** The length of the longest run. */
    int longest(byte[] answers) {
        int previous = RawAnswers.MISSING;
        int run = 0;
        int longest = 0;
        for (int item = 0; item < raw.items(); item++) {
            int value = raw.value(item, answers);
            if (value != RawAnswers.MISSING) {
                run = value == previous ? run + 1 : 1;
                longest = Math.max(longest, run);
                previous = value;
            }
        }
        return longest;
    }
}
