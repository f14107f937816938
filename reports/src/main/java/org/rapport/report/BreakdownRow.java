package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.Cell;

/**
 * One group of respondents.
 *
 * @param n respondents of the group
 * @param means one for each column
 */
public record BreakdownRow(String code, String label, Cell n, List<Interval> means) {

    public BreakdownRow {
        means = List.copyOf(means);
    }
}
