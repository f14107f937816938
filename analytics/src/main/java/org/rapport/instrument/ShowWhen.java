package org.rapport.instrument;

import java.util.List;

/**
 * An item is shown only after one of these answers to an earlier item.
 *
 * @param item the id of the earlier item
 * @param codes the option codes that show it
 */
public record ShowWhen(String item, List<String> codes) {}
