package org.rapport.session;

import java.util.List;
import org.rapport.instrument.Item;
import org.rapport.instrument.Section;

/**
 * What is asked at once: one item, or the items of a short page.
 *
 * @param id the item's id, or the section's for a short page
 * @param part the number of the section among those that are shown, from 1
 */
record Screen(String id, Section section, int part, List<Item> items) {}
