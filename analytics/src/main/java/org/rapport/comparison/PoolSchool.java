package org.rapport.comparison;

import java.util.List;
import java.util.Map;
import org.rapport.aggregate.GroupScores;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.Moments;

/**
 * What a school brings into the comparison.
 *
 * @param groups the scores of everybody and of each subgroup
 * @param complete for each scale the co-moments of its items over the complete cases
 * @param paired everybody's answers to the items that the other respondent group is asked, too, in percent of the maximum possible
 */
record PoolSchool(
        Unit unit,
        Unit district,
        Map<Subgroup, GroupScores> groups,
        List<CoMoments> complete,
        Map<String, Moments> paired) {

    /** What a group brings; nobody where it has no respondents. */
    GroupScores group(Subgroup subgroup) {
        return groups.getOrDefault(subgroup, GroupScores.nobody(complete.size()));
    }

    /** The scores of a group on a scale. */
    Moments scores(Subgroup subgroup, int scale) {
        GroupScores group = groups.get(subgroup);
        return group == null ? Moments.NONE : group.scales().get(scale);
    }

    /** How many of a group answered. */
    long respondents(Subgroup subgroup) {
        GroupScores group = groups.get(subgroup);
        return group == null ? 0 : group.respondents();
    }

    /** The scores of everybody on a scale. */
    Moments scores(int scale) {
        return scores(Subgroup.EVERYBODY, scale);
    }
}
