package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.Cell;

/**
 * One item's answers.
 *
 * @param n respondents with a scored answer
 * @param shares one for each option, in the order of the legend
 * @param comparison percent favorable of the wider unit; undefined where there is none
 */
public record ItemResult(
        String id,
        String wording,
        Cell n,
        List<OptionShare> shares,
        Interval favorable,
        Cell mean,
        Cell median,
        Cell comparison) {

    public ItemResult {
        shares = List.copyOf(shares);
    }
}
