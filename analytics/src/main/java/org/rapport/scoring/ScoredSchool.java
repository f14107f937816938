package org.rapport.scoring;

import java.util.Map;

/**
 * What the rows of one school say about its scale scores and about how they were answered.
 *
 * @param respondents with at least one answered item
 * @param longRuns respondents with a long run of one answer
 * @param everybody the moments of everybody's scale scores
 * @param groups the same of each subgroup in which somebody has a score
 */
public record ScoredSchool(long respondents, long longRuns, ScaleMoments everybody, Map<Group, ScaleMoments> groups) {

    public ScoredSchool {
        groups = Map.copyOf(groups);
    }
}
