package org.rapport.instrument;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Items that measure one construct; its score is the mean of the answered items after reverse keying.
 *
 * @param id for example {@code emotional-attachment}
 * @param minimumAnswered a score exists only with at least so many answered items
 */
public record Scale(String id, int minimumAnswered, List<ScaleItem> items) {

    public Scale {
        items = List.copyOf(items);
        if (minimumAnswered < 1) {
            throw new IllegalArgumentException(
                    "A score needs an answered item, got minimumAnswered " + minimumAnswered);
        }
    }

    /** The lowest score that an answer can have after keying. */
    public int lowest() {
        return keyedValues().min().orElseThrow();
    }

    /** How many different scores an answer can have, those between included. */
    public int categories() {
        return keyedValues().max().orElseThrow() - lowest() + 1;
    }

    private IntStream keyedValues() {
        return items.stream().flatMapToInt(ScaleItem::keyedValues);
    }
}
