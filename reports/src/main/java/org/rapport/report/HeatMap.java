package org.rapport.report;

import java.util.List;
import org.rapport.instrument.RespondentGroup;

/**
 * Schools by scales, in alphabetical order: a map, not a league table.
 *
 * @param columns the scales with the score of the whole
 * @param besidePool whether schools stand beside the average of all schools, not beside the whole
 */
public record HeatMap(
        RespondentGroup respondents, List<BreakdownColumn> columns, List<HeatRow> rows, boolean besidePool) {

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
