package org.rapport.report;

import java.util.List;

/**
 * A scale with its items. Items of no scale form a last detail with an empty id.
 *
 * @param blocks items that share respondents, options and keying
 */
public record ScaleDetail(String id, String name, String description, List<ItemBlock> blocks) {

    public ScaleDetail {
        blocks = List.copyOf(blocks);
    }
}
