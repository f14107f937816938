package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.FavorableSums;
import org.rapport.statistics.Moments;

/**
 * The scale scores of one group of respondents, as comparisons need them.
 *
 * @param respondents with at least one answered item
 * @param scales number, mean and spread of the scores of each scale, in the order of the instrument
 * @param favorable the answers to the items of each scale
 */
public record GroupScores(long respondents, List<Moments> scales, List<FavorableSums> favorable) {

    public static GroupScores of(TallyLayout layout, Tally tally) {
        return new GroupScores(
                tally.respondents(),
                layout.scales().stream()
                        .map(scale -> scale.scores(tally).moments())
                        .toList(),
                layout.scales().stream()
                        .map(scale -> GroupFindings.favorableSums(scale, tally))
                        .toList());
    }

    /** Those of nobody. */
    public static GroupScores nobody(int scales) {
        return new GroupScores(
                0, Collections.nCopies(scales, Moments.NONE), Collections.nCopies(scales, FavorableSums.NONE));
    }

    /** Those who are not in a part of the group. */
    public GroupScores without(GroupScores part) {
        List<Moments> scores = new ArrayList<>();
        List<FavorableSums> answers = new ArrayList<>();
        for (int scale = 0; scale < scales.size(); scale++) {
            scores.add(scales.get(scale).without(part.scales.get(scale)));
            answers.add(favorable.get(scale).without(part.favorable.get(scale)));
        }
        return new GroupScores(respondents - part.respondents, scores, answers);
    }

    /** Co-moments of the items of each scale over its complete cases; everybody's tally only. */
    public static List<CoMoments> completeCases(TallyLayout layout, Tally everybody) {
        return layout.scales().stream().map(scale -> scale.complete(everybody)).toList();
    }
}
