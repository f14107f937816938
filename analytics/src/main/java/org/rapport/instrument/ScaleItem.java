package org.rapport.instrument;

import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An item in its role on a scale. Keying belongs to the scale, not to the item.
 *
 * @param reverse scored as min + max of the declared values − value
 * @param pairsWith the item of the other respondent group that asks about the same act, as {@code instrument-id/item-id}
 */
public record ScaleItem(
        Item item, boolean reverse, @Nullable String pairsWith) {

    /** The score of a value after keying: itself, or min + max − value of the declared values. */
    public int keyed(int value) {
        if (!reverse || item.options() == null) {
            return value;
        }
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (ResponseOption option : item.options().scored()) {
            if (option.value() != null) {
                lowest = Math.min(lowest, option.value());
                highest = Math.max(highest, option.value());
            }
        }
        return lowest + highest - value;
    }

    /** The scores that its options can have. */
    IntStream keyedValues() {
        return item.options() == null
                ? IntStream.empty()
                : item.options().scored().stream()
                        .map(ResponseOption::value)
                        .filter(Objects::nonNull)
                        .mapToInt(this::keyed);
    }
}
