package org.rapport.instrument;

import java.util.List;

/**
 * What a respondent sees at once: one item, or a few items of a short page.
 *
 * @param section the section it belongs to
 * @param items at least one, in the order of the file
 */
public record Screen(Section section, List<Item> items) {

    public Screen {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A screen shows an item, got none in section " + section.id());
        }
    }

    /** The id by which the screen is addressed: that of its first item. */
    public String id() {
        return items.getFirst().id();
    }

    boolean shows(String itemId) {
        return items.stream().anyMatch(item -> item.id().equals(itemId));
    }
}
