package org.rapport.aggregate;

import org.rapport.statistics.FavorableSums;

/** The answers of a group to the items of a scale, and how many of them are favorable. */
public record FavorableAnswers(long favorable, long answers) {
    static final FavorableAnswers NONE = new FavorableAnswers(0, 0);

    static FavorableAnswers of(ScaleLayout scale, Tally tally) {
        FavorableSums sums = GroupFindings.favorableSums(scale, tally);
        return new FavorableAnswers(sums.favorable(), sums.answers());
    }

    /** Those of everybody else. */
    public FavorableAnswers without(FavorableAnswers part) {
        return new FavorableAnswers(favorable - part.favorable, answers - part.answers);
    }
}
