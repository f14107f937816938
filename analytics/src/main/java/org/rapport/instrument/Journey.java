package org.rapport.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of one respondent through an instrument, worked out from the answers alone: no cursor is stored, so none can be lost or
 * wrong. An answer that is changed changes the way; answers to items that are no longer shown stay behind and do not count.
 */
public final class Journey {

    private final Map<String, String> answers;
    private final List<Item> items;
    private final List<Item> known;
    private final List<Screen> screens;

    private Journey(Map<String, String> answers, List<Item> items, List<Item> known, List<Screen> screens) {
        this.answers = answers;
        this.items = items;
        this.known = known;
        this.screens = screens;
    }

    /** The way of somebody of whom nothing is known beforehand. */
    public static Journey of(Instrument instrument, @Nullable String gradeBand, Map<String, String> answers) {
        return of(instrument, gradeBand, Map.of(), answers);
    }

    /**
     * The way that these answers make.
     *
     * @param gradeBand the respondent's grade band; null where the instrument has none or it is not known, and everything is asked
     * @param known item id to option code for items that need no asking: they stand on no screen and count like answers
     * @param answers item id to option code or free text; an empty text stands for an item that was seen and passed over
     */
    public static Journey of(
            Instrument instrument, @Nullable String gradeBand, Map<String, String> known, Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        all.putAll(known);
        Map<String, Item> shown = new LinkedHashMap<>();
        List<Screen> screens = new ArrayList<>();
        for (Section section : instrument.sections()) {
            List<Item> asked = new ArrayList<>();
            for (Item item : section.items()) {
                if (item.isAskedIn(gradeBand) && isShown(item, shown, all)) {
                    shown.put(item.id(), item);
                    if (!known.containsKey(item.id())) {
                        asked.add(item);
                    }
                }
            }
            screens.addAll(Screen.of(section, asked));
        }
        List<Item> unasked = shown.values().stream()
                .filter(item -> known.containsKey(item.id()))
                .toList();
        return new Journey(Map.copyOf(all), List.copyOf(shown.values()), unasked, List.copyOf(screens));
    }

    private static boolean isShown(Item item, Map<String, Item> earlier, Map<String, String> answers) {
        ShowWhen condition = item.showWhen();
        return condition == null
                || (earlier.containsKey(condition.item())
                        && condition.codes().contains(answers.getOrDefault(condition.item(), "")));
    }

    /** The items that count, in order: those that are shown and those that are known. */
    public List<Item> items() {
        return items;
    }

    /** The items that count without having been asked, in order. */
    public List<Item> known() {
        return known;
    }

    public boolean isShown(String itemId) {
        return screen(itemId).isPresent();
    }

    /** The screens in order. */
    public List<Screen> screens() {
        return screens;
    }

    /** The screen on which an item is shown, if it is. */
    public Optional<Screen> screen(String itemId) {
        return screens.stream().filter(screen -> screen.shows(itemId)).findFirst();
    }

    /** The first screen with an item that was neither answered nor passed over; none when all have been seen. */
    public Optional<Screen> next() {
        return screens.stream().filter(screen -> !isDone(screen)).findFirst();
    }

    /** The screen after the one that shows an item. */
    public Optional<Screen> next(String itemId) {
        return neighbour(itemId, 1);
    }

    /** The screen before the one that shows an item. */
    public Optional<Screen> previous(String itemId) {
        return neighbour(itemId, -1);
    }

    private Optional<Screen> neighbour(String itemId, int step) {
        int index = screen(itemId).map(screens::indexOf).orElse(-1);
        boolean exists = index >= 0 && index + step >= 0 && index + step < screens.size();
        return exists ? Optional.of(screens.get(index + step)) : Optional.empty();
    }

    /** Whether an item may be looked at: it is shown, and every screen before its own has been seen. */
    public boolean mayVisit(String itemId) {
        Optional<Screen> screen = screen(itemId);
        Optional<Screen> next = next();
        return screen.isPresent() && (next.isEmpty() || screens.indexOf(screen.get()) <= screens.indexOf(next.get()));
    }

    /** Whether every shown item was answered or passed over, the compulsory ones answered. */
    public boolean isComplete() {
        return next().isEmpty();
    }

    private boolean isDone(Screen screen) {
        return screen.items().stream().allMatch(this::isDone);
    }

    private boolean isDone(Item item) {
        return item.required() ? isAnswered(item) : answers.containsKey(item.id());
    }

    private boolean isAnswered(Item item) {
        String answer = answers.getOrDefault(item.id(), "");
        ResponseOptions options = item.options();
        return options == null ? !answer.isBlank() : options.option(answer).isPresent();
    }

    /** The answers that count, by item in the order of the file: those to shown and known items, without the empty and the wrong. */
    public Map<String, String> answers() {
        Map<String, String> counting = new LinkedHashMap<>();
        for (Item item : items) {
            if (isAnswered(item)) {
                counting.put(item.id(), answers.getOrDefault(item.id(), ""));
            }
        }
        return counting;
    }

    /** How far the respondent has come, for each section that shows anything. */
    public List<SectionProgress> progress() {
        Map<Section, List<Item>> bySection = new LinkedHashMap<>();
        for (Screen screen : screens) {
            bySection
                    .computeIfAbsent(screen.section(), section -> new ArrayList<>())
                    .addAll(screen.items());
        }
        return bySection.entrySet().stream()
                .map(entry -> progress(entry.getKey(), entry.getValue()))
                .toList();
    }

    private SectionProgress progress(Section section, List<Item> shown) {
        int seen = (int) shown.stream().filter(this::isDone).count();
        return new SectionProgress(section, seen, shown.size());
    }
}
