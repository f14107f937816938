package org.rapport.instrument;

import java.util.ArrayList;
import java.util.List;

/**
 * Warns an author where questions that teachers answer about themselves could point at a colleague. It reckons with people spread
 * evenly over the options; real staffs are spread less evenly, so that no warning is no promise.
 */
public final class ThinBreakdowns {

    /** Fewer in one category than this, and its numbers will be hidden in every report. */
    static final int LEAST_IN_A_CATEGORY = 10;

    /** Fewer than this with the same answers to all breakdowns, and a colleague who knows them may guess who it is. */
    static final int LEAST_IN_A_COMBINATION = 5;

    private ThinBreakdowns() {}

    /**
     * The warnings for a teachers' instrument; none for students, whose groups the disclosure check guards.
     *
     * @param staffSize how many teachers answer at one school, at least 1
     */
    public static List<Warning> warnings(Instrument instrument, int staffSize) {
        if (staffSize < 1) {
            throw new IllegalArgumentException("A staff has at least one member, got " + staffSize);
        }
        List<Warning> warnings = new ArrayList<>();
        if (instrument.respondents() == RespondentGroup.TEACHERS) {
            for (Item item : instrument.breakdownItems()) {
                addThin(warnings, item, staffSize);
            }
            addThinCombinations(warnings, instrument.breakdownItems(), staffSize);
        }
        return List.copyOf(warnings);
    }

    private static void addThin(List<Warning> warnings, Item item, int staffSize) {
        long categories = categories(item);
        if (staffSize < LEAST_IN_A_CATEGORY * categories) {
            warnings.add(new Warning(
                    "the " + categories + " categories of \"" + item.id() + "\" leave about " + staffSize / categories
                            + " of " + staffSize + " teachers each, fewer than " + LEAST_IN_A_CATEGORY,
                    "ask with fewer options, or leave the item out of surveys of small staffs"));
        }
    }

    private static void addThinCombinations(List<Warning> warnings, List<Item> breakdowns, int staffSize) {
        long combinations =
                breakdowns.stream().mapToLong(ThinBreakdowns::categories).reduce(1, Math::multiplyExact);
        if (breakdowns.size() > 1 && staffSize < LEAST_IN_A_COMBINATION * combinations) {
            warnings.add(new Warning(
                    "together the breakdowns have " + combinations + " combinations for " + staffSize
                            + " teachers, so that one may point at a person",
                    "ask fewer of them, or with fewer options"));
        }
    }

    /** The options that say something about a person: all but the refusals. */
    private static long categories(Item item) {
        ResponseOptions options = item.options();
        return options == null
                ? 1
                : Math.max(
                        1,
                        options.options().stream()
                                .filter(option -> option.missing() == null)
                                .count());
    }
}
