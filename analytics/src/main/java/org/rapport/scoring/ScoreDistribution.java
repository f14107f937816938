package org.rapport.scoring;

import java.util.List;
import java.util.TreeMap;
import org.rapport.statistics.ItemBank;
import org.rapport.statistics.JoinedBins;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.WarmLikelihoodEstimate;

/**
 * Where the respondents of the pool lie on the reporting scale: how many in each band of {@link #WIDTH} points, bands of fewer than
 * {@link #FEWEST} joined with their neighbours. Counted over patterns, since equal answers score equally. Who is scored, and by
 * which items, is as in {@link ScaleScoring}.
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
        ItemBank bank = use.bank().bank();
        WarmLikelihoodEstimate warm = new WarmLikelihoodEstimate(bank.steps());
        int[] positions = coding.positions(bank.items());
        TreeMap<Long, Long> bands = new TreeMap<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            long scored = 0;
            int raw = 0;
            for (int item = 0; item < positions.length; item++) {
                int category = patterns.category(pattern, positions[item]);
                if (category != ResponsePatterns.MISSING && (use.anchors() >>> item & 1) == 1) {
                    scored |= 1L << item;
                    raw += use.bank().recoding().get(item).get(category);
                }
            }
            if (Long.bitCount(patterns.answered(pattern)) >= coding.scale().minimumAnswered()
                    && Long.bitCount(scored) >= ScaleScoring.FEWEST_ANCHORS) {
                double score = bank.reportingScale().score(warm.of(scored, raw).theta());
                long band = Math.clamp((long) Math.floor(score / WIDTH), LOWEST, HIGHEST);
                bands.merge(band, patterns.count(pattern), Long::sum);
            }
        }
        return JoinedBins.of(bands, WIDTH, FEWEST);
    }
}
