package org.rapport.instrument;

import java.util.List;

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
}
