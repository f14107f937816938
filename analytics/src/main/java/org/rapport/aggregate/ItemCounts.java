package org.rapport.aggregate;

import java.util.List;

/**
 * How many of a group answered an item, and how many of them favorably.
 *
 * @param n respondents with a scored answer
 */
public record ItemCounts(String item, long n, long favorable) {

    /** Of each reported item, in the order of the instrument. */
    public static List<ItemCounts> of(TallyLayout layout, Tally tally) {
        return layout.items().stream()
                .map(item -> new ItemCounts(item.item().id(), item.n(tally), item.favorable(tally)))
                .toList();
    }
}
