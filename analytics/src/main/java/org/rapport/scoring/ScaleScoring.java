package org.rapport.scoring;

import java.util.HashMap;
import java.util.Map;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.WarmLikelihoodEstimate;

/**
 * Scores one respondent after the other with an item bank: Warm's estimate, on the reporting scale. It depends on nothing but which
 * items were answered and on their raw score, so each is worked out once and looked up from then on.
 *
 * <p>A respondent has a score who has a mean of the scale (enough answered items) and answered at least two anchors. Scores are kept
 * as whole multiples of {@link #UNIT}, so that their sums are exact. Not for use by several threads.
 */
final class ScaleScoring {
    /** 1/65,536 of a point. */
    static final double UNIT = 0x1p-16;

    static final int NONE = Integer.MIN_VALUE;
    private static final int FEWEST_ANCHORS = 2;

    private final ScaleBank bank;
    private final ScaleCoding coding;
    private final WarmLikelihoodEstimate warm;
    private final long[] bit; // of each item of the scale in the bank; 0 where it is no anchor
    private final int[][] recoding;
    private final Map<Long, int[]> known = new HashMap<>();
    private long lastMask;
    private int[] last = new int[0];

    /** @param anchors bit i is set when item i of the bank is used */
    ScaleScoring(ScaleBank bank, ScaleCoding coding, long anchors) {
        this.bank = bank;
        this.coding = coding;
        this.warm = new WarmLikelihoodEstimate(bank.bank().steps());
        this.bit = new long[coding.size()];
        this.recoding = new int[coding.size()][];
        for (int item = 0; item < bit.length; item++) {
            int position = bank.bank().items().indexOf(coding.items().get(item));
            bit[item] = position < 0 ? 0 : anchors & 1L << position;
            recoding[item] = bit[item] == 0
                    ? new int[0]
                    : bank.recoding().get(position).stream()
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
    }

    /** A respondent's score in units, or {@link #NONE}. */
    int score(byte[] answers) {
        int answered = 0;
        long mask = 0;
        int raw = 0;
        for (int item = 0; item < bit.length; item++) {
            int category = coding.category(item, answers);
            if (category != ResponsePatterns.MISSING) {
                answered++;
                mask |= bit[item];
                raw += recoded(item, category);
            }
        }
        return score(answered, mask, raw);
    }

    /** The score of all who gave a pattern, in units, or {@link #NONE}. */
    int score(ResponsePatterns patterns, int pattern) {
        int answered = 0;
        long mask = 0;
        int raw = 0;
        for (int item = 0; item < bit.length; item++) {
            int category = patterns.category(pattern, item);
            if (category != ResponsePatterns.MISSING) {
                answered++;
                mask |= bit[item];
                raw += recoded(item, category);
            }
        }
        return score(answered, mask, raw);
    }

    private int recoded(int item, int category) {
        return bit[item] == 0 ? 0 : recoding[item][category];
    }

    private int score(int answered, long mask, int raw) {
        return answered < coding.scale().minimumAnswered() || Long.bitCount(mask) < FEWEST_ANCHORS
                ? NONE
                : score(mask, raw);
    }

    private int score(long mask, int raw) {
        if (mask != lastMask) {
            last = known.computeIfAbsent(mask, this::scores);
            lastMask = mask;
        }
        return last[raw];
    }

    private int[] scores(long mask) {
        int[] scores = new int[bank.bank().steps().top(mask) + 1];
        for (int raw = 0; raw < scores.length; raw++) {
            double score = bank.bank().reportingScale().score(warm.of(mask, raw).theta());
            scores[raw] = (int) Math.clamp(Math.round(score / UNIT), -Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        return scores;
    }
}
