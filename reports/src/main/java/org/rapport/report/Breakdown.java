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
 * @param hidden why there are marks in place of numbers; empty where there are none
 */
public record Breakdown(
        String name,
        String heading,
        RespondentGroup respondents,
        List<BreakdownColumn> columns,
        List<BreakdownRow> rows,
        Set<Suppression> hidden) {

    public Breakdown {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        hidden = Set.copyOf(hidden);
    }
}
