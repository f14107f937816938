package org.rapport.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.Section;
import org.rapport.submission.ShownItems;

/**
 * The screens of one respondent, worked out from the answers: there is no stored place that could go stale.
 *
 * @param screens every screen of the grade band, in order, whether or not the answers show it
 * @param shown the ids of the items that the answers show
 * @param answered the ids of the items that have an answer
 */
record Route(List<Screen> screens, Set<String> shown, Set<String> answered) {

    /**
     * @param gradeBand empty where none is known
     * @param choices item id to option code
     * @param texts item id to free text
     */
    static Route of(Instrument instrument, String gradeBand, Map<String, String> choices, Map<String, String> texts) {
        String band = gradeBand.isEmpty() ? null : gradeBand;
        Set<String> answered = new HashSet<>(choices.keySet());
        answered.addAll(texts.keySet());
        return new Route(screens(instrument, band), ShownItems.of(instrument, gradeBand, choices), answered);
    }

    private static List<Screen> screens(Instrument instrument, @Nullable String band) {
        List<Screen> screens = new ArrayList<>();
        int part = 0;
        for (Section section : instrument.sections()) {
            List<Item> items = section.items().stream()
                    .filter(item -> item.isAskedIn(band))
                    .toList();
            if (items.isEmpty()) {
                continue;
            }
            part++;
            if (section.layout() == Section.Layout.SHORT_PAGE) {
                screens.add(new Screen(section.id(), section, part, items));
            } else {
                for (Item item : items) {
                    screens.add(new Screen(item.id(), section, part, List.of(item)));
                }
            }
        }
        return screens;
    }

    boolean shows(Item item) {
        return shown.contains(item.id());
    }

    boolean shows(Screen screen) {
        return screen.items().stream().anyMatch(this::shows);
    }

    /** The screens that the answers show, in order. */
    List<Screen> open() {
        return screens.stream().filter(this::shows).toList();
    }

    Optional<Screen> screen(String id) {
        return open().stream().filter(screen -> screen.id().equals(id)).findFirst();
    }

    Optional<Screen> after(Screen screen) {
        List<Screen> open = open();
        int next = open.indexOf(screen) + 1;
        return next < open.size() ? Optional.of(open.get(next)) : Optional.empty();
    }

    Optional<Screen> before(Screen screen) {
        List<Screen> open = open();
        int previous = open.indexOf(screen) - 1;
        return previous >= 0 ? Optional.of(open.get(previous)) : Optional.empty();
    }

    /** Where a respondent goes on: after the last screen with an answer; empty when that was the last one. */
    Optional<Screen> resume() {
        List<Screen> open = open();
        int last = -1;
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).items().stream().anyMatch(item -> answered.contains(item.id()))) {
                last = i;
            }
        }
        return last + 1 < open.size() ? Optional.of(open.get(last + 1)) : Optional.empty();
    }

    /** The first shown screen whose compulsory item has no answer. */
    Optional<Screen> firstRequired() {
        return open().stream()
                .filter(screen -> screen.items().stream()
                        .anyMatch(item -> item.required() && shows(item) && !answered.contains(item.id())))
                .findFirst();
    }
}
