package org.rapport.aggregate;

import java.util.List;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.Moments;

/**
 * The scale scores of one group of respondents, as comparisons need them.
 *
 * @param respondents with at least one answered item
 * @param scales number, mean and spread of the scores of each scale, in the order of the instrument
 */
public record GroupScores(long respondents, List<Moments> scales) {

    public static GroupScores of(TallyLayout layout, Tally tally) {
        return new GroupScores(
                tally.respondents(),
                layout.scales().stream()
                        .map(scale -> scale.scores(tally).moments())
                        .toList());
    }

    /** Co-moments of the items of each scale over its complete cases; everybody's tally only. */
    public static List<CoMoments> completeCases(TallyLayout layout, Tally everybody) {
        return layout.scales().stream().map(scale -> scale.complete(everybody)).toList();
    }
}
