package org.rapport.scoring;

import java.util.List;
import java.util.TreeMap;
import org.rapport.statistics.JoinedBins;
import org.rapport.statistics.ResponsePatterns;

/**
 * Where the respondents of the pool lie on the reporting scale: how many in each band of {@link #WIDTH} points, bands of fewer than
 * {@link #FEWEST} joined with their neighbours. Counted over patterns, since equal answers score equally.
 */
public final class ScoreDistribution {
    static final double WIDTH = 25;
    static final long FEWEST = 30;

    /** From 100 to below 125, and from 475 to below 500: they hold those outside, too. */
    private static final long LOWEST = 4;

    private static final long HIGHEST = 19;

    private ScoreDistribution() {}

    /** @param patterns of everybody, in the categories of the coding */
    public static List<JoinedBins.Bin> of(BankUse use, ScaleCoding coding, ResponsePatterns patterns) {
        ScaleScoring scoring = new ScaleScoring(use.bank(), coding, use.anchors());
        TreeMap<Long, Long> bands = new TreeMap<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            int score = scoring.score(patterns, pattern);
            if (score != ScaleScoring.NONE) {
                long band = (long) Math.floor(score * ScaleScoring.UNIT / WIDTH);
                bands.merge(Math.clamp(band, LOWEST, HIGHEST), patterns.count(pattern), Long::sum);
            }
        }
        return JoinedBins.of(bands, WIDTH, FEWEST);
    }
}
