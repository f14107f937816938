package org.rapport.scoring;

import java.util.zip.CRC32;
import org.rapport.statistics.Moments;

/**
 * Means of several scores in the two halves of a school's respondents, for {@link #SPLITS} ways to halve them. One split alone would
 * depend much on who happens to be in which half. Which half somebody belongs to follows from the answers alone, so that it is the
 * same however often the ballot box deals the rows anew.
 */
final class SplitHalves {
    static final int SPLITS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int variables;
    private final int[] n;
    private final long[] sums;

    SplitHalves(int variables) {
        this.variables = variables;
        this.n = new int[2 * SPLITS * variables];
        this.sums = new long[n.length];
    }

    /** The halves of a respondent: bit i for split i. */
    static int halves(byte[] answers) {
        CRC32 hash = new CRC32();
        hash.update(answers);
        return (int) (hash.getValue() * SPREAD >>> Long.SIZE - SPLITS); // the top bits depend on all others
    }

    /** @param values {@link ScaleMean#NONE} where there is no score */
    void add(int halves, int[] values) {
        for (int split = 0; split < SPLITS; split++) {
            int start = (2 * split + (halves >>> split & 1)) * variables;
            for (int variable = 0; variable < variables; variable++) {
                if (values[variable] != ScaleMean.NONE) {
                    n[start + variable]++;
                    sums[start + variable] += values[variable];
                }
            }
        }
    }

    /** The mean of a variable in one half, with how many respondents it is of; no spread is kept. */
    Moments mean(int split, int half, int variable) {
        int position = (2 * split + half) * variables + variable;
        return n[position] == 0
                ? Moments.NONE
                : new Moments(n[position], ScaleMean.UNIT * sums[position] / n[position], 0);
    }
}
