package org.rapport.report;

import java.util.List;

/** Items that were asked together. */
public record AskedSection(String name, List<AskedItem> items) {

    public AskedSection {
        items = List.copyOf(items);
    }
}
