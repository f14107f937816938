package org.rapport.report;

import java.util.List;
import java.util.Set;
import org.rapport.disclosure.Suppression;
import org.rapport.instrument.RespondentGroup;

/**
 * Scores by groups of respondents.
 *
 * @param name the breakdown's name in the instrument
 * @param columns the scales, with the score of everybody
 * @param notComparable names of the scales whose questions do not work alike for these groups
 * @param hidden why there are marks in place of numbers; empty where there are none
 */
public record Breakdown(
        String name,
        String heading,
        RespondentGroup respondents,
        List<BreakdownColumn> columns,
        List<BreakdownRow> rows,
        List<String> notComparable,
        Set<Suppression> hidden) {

    public Breakdown {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notComparable = List.copyOf(notComparable);
        hidden = Set.copyOf(hidden);
    }

    /** Whether its groups were compared with all others. */
    public boolean isCompared() {
        return rows.stream().anyMatch(row -> !row.gaps().isEmpty());
    }
}
