package org.rapport.instrument;

import java.util.List;
import java.util.stream.IntStream;

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

    /** More items than this make a page long on a phone. */
    static final int MOST_ITEMS_OF_A_SHORT_PAGE = 5;

    /**
     * The screens on which items of a section are shown: one each, or dealt out evenly over short pages of at most five.
     *
     * @param items those of the section that are shown, in the order of the file
     */
    public static List<Screen> of(Section section, List<Item> items) {
        int most = section.layout() == Section.Layout.SHORT_PAGE ? MOST_ITEMS_OF_A_SHORT_PAGE : 1;
        int pages = Math.ceilDiv(items.size(), most);
        return IntStream.range(0, pages)
                .mapToObj(page -> items.subList(items.size() * page / pages, items.size() * (page + 1) / pages))
                .map(ofPage -> new Screen(section, ofPage))
                .toList();
    }

    /** The id by which the screen is addressed: that of its first item. */
    public String id() {
        return items.getFirst().id();
    }

    boolean shows(String itemId) {
        return items.stream().anyMatch(item -> item.id().equals(itemId));
    }
}
