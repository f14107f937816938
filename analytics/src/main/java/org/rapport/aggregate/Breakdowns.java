package org.rapport.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;

/** The breakdowns that an instrument's demographic items form. */
public final class Breakdowns {

    private Breakdowns() {}

    /** The subgroups of each breakdown by its name, both in the order of the instrument. */
    public static Map<String, List<Subgroup>> of(Instrument instrument) {
        Map<String, List<Subgroup>> breakdowns = new LinkedHashMap<>();
        for (Item item : instrument.breakdownItems()) {
            breakdowns.put(java.util.Objects.requireNonNull(item.breakdown()), Subgroup.of(item));
        }
        return breakdowns;
    }
}
