package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.statistics.Moments;

/** The items of an instrument that ask about the same act as an item of the other respondent group. */
public final class PairedItems {

    private PairedItems() {}

    /** Each once, as the first scale that pairs it keys it. */
    public static List<ScaleItem> of(Instrument instrument) {
        List<ScaleItem> paired = new ArrayList<>();
        Set<Item> seen = new HashSet<>();
        for (Scale scale : instrument.scales()) {
            for (ScaleItem item : scale.items()) {
                if (item.pairsWith() != null
                        && range(item).getMax() > range(item).getMin()
                        && seen.add(item.item())) {
                    paired.add(item);
                }
            }
        }
        return paired;
    }

    /** By item id, after keying, in percent of the maximum possible (0 to 100). */
    public static Map<String, Moments> percent(List<ScaleItem> paired, TallyLayout layout, Tally tally) {
        Map<String, ItemLayout> byId = new LinkedHashMap<>();
        layout.items().forEach(item -> byId.put(item.item().id(), item));
        Map<String, Moments> percent = new LinkedHashMap<>();
        for (ScaleItem item : paired) {
            ItemLayout counted = byId.get(item.item().id());
            if (counted != null) {
                percent.put(
                        item.item().id(), percent(item, counted.histogram(tally).moments()));
            }
        }
        return percent;
    }

    private static Moments percent(ScaleItem item, Moments values) {
        IntSummaryStatistics range = range(item);
        double step = 100.0 / (range.getMax() - range.getMin());
        return item.reverse()
                ? values.scaled(range.getMax() * step, -step)
                : values.scaled(-range.getMin() * step, step);
    }

    private static IntSummaryStatistics range(ScaleItem item) {
        return Objects.requireNonNull(item.item().options()).scored().stream()
                .map(ResponseOption::value)
                .filter(Objects::nonNull)
                .mapToInt(value -> value)
                .summaryStatistics();
    }
}
