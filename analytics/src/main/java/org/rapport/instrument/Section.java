package org.rapport.instrument;

import java.util.List;

/**
 * Items that are asked together.
 *
 * @param id for example {@code with-adults}
 * @param layout how its items are laid out on screens
 */
public record Section(String id, Layout layout, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }

    public enum Layout {
        /** One item a screen: the default. */
        ONE_ITEM,
        /** A short page of items that share their options, each a fieldset of its own. */
        SHORT_PAGE
    }
}
