package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.Cell;

/**
 * One group of respondents.
 *
 * @param answered whether its people answered the question that forms the groups; false for "prefer not to say"
 * @param n respondents of the group
 * @param means one for each column
 * @param gaps from all other respondents, one for each column; empty where no groups are compared
 */
public record BreakdownRow(String code, String label, boolean answered, Cell n, List<Interval> means, List<Gap> gaps) {

    public BreakdownRow {
        means = List.copyOf(means);
        gaps = List.copyOf(gaps);
    }
}
