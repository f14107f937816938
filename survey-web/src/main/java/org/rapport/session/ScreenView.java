package org.rapport.session;

import java.util.List;

/**
 * A screen as it is shown.
 *
 * @param id the id of its first item
 * @param part the number of its section, from 1
 */
public record ScreenView(String id, int part, String partName, List<ItemView> items) {

    public boolean isShown() {
        return items.stream().anyMatch(ItemView::shown);
    }
}
