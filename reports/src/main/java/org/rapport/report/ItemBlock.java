package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;

/**
 * Items that are drawn beneath one legend.
 *
 * @param reverse whether the scale turns these items round; their options then run from the last to the first
 * @param legend the options from least to most favorable
 */
public record ItemBlock(
        RespondentGroup respondents, boolean reverse, List<OptionLabel> legend, List<ItemResult> items) {

    public ItemBlock {
        legend = List.copyOf(legend);
        items = List.copyOf(items);
    }

    /** Whether any share of any item is shown. */
    public boolean isShown() {
        return items.stream()
                .flatMap(item -> item.shares().stream())
                .anyMatch(share -> share.percent() instanceof Cell.Reported || share.percent() instanceof Cell.Banded);
    }
}
