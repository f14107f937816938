package org.rapport.report;

import java.util.List;

/**
 * One question as it was asked.
 *
 * @param wordings the wording, and where grade bands have other words, one for each
 * @param options the labels in the order shown; empty for free text
 */
public record AskedItem(String id, List<String> wordings, List<String> options) {

    public AskedItem {
        wordings = List.copyOf(wordings);
        options = List.copyOf(options);
    }
}
