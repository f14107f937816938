package org.rapport.submission;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ShowWhen;

/** Which items a respondent's own answers show. */
public final class ShownItems {

    private ShownItems() {}

    /**
     * The ids of the items that are asked of a respondent, in the order of the instrument.
     *
     * @param gradeBand empty where none is known
     * @param choices item id to option code; what an answer has hidden again does not show anything else
     */
    public static Set<String> of(Instrument instrument, String gradeBand, Map<String, String> choices) {
        Set<String> shown = new LinkedHashSet<>();
        for (Item item : instrument.items()) {
            if (item.isAskedIn(gradeBand.isEmpty() ? null : gradeBand) && isOpen(item.showWhen(), shown, choices)) {
                shown.add(item.id());
            }
        }
        return shown;
    }

    private static boolean isOpen(@Nullable ShowWhen showWhen, Set<String> shown, Map<String, String> choices) {
        return showWhen == null
                || (shown.contains(showWhen.item())
                        && showWhen.codes().contains(choices.getOrDefault(showWhen.item(), "")));
    }
}
