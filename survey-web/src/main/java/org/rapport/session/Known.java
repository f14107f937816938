package org.rapport.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.GradeBand;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;

/**
 * What is known of a respondent before the first question.
 *
 * @param gradeBand decides on wording and items; empty where it is not known (yet) or the instrument has none
 * @param answers item id to option code, for demographic items that need no asking
 */
record Known(String gradeBand, Map<String, String> answers) {

    Known {
        answers = Map.copyOf(answers);
    }

    /** The grade band; null where there is none. */
    @Nullable
    String band() {
        return gradeBand.isEmpty() ? null : gradeBand;
    }

    /** What the code tells: the band always, as it changes words only; categories where they may go along with the answers. */
    static Known from(Instrument instrument, Invitation invitation) {
        Integer grade = invitation.grade();
        return new Known(grade == null ? "" : bandOf(instrument, grade), answers(instrument, invitation.categories()));
    }

    /** With the grade that the respondent has chosen; the band stays empty where the instrument has no such grade. */
    Known withGrade(Instrument instrument, int grade) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.putAll(answers(instrument, Map.of(Invitation.GRADE, String.valueOf(grade))));
        return new Known(bandOf(instrument, grade), more);
    }

    /** Whether the respondent must say the grade first, because the words depend on it and the code does not tell it. */
    boolean needsGrade(Instrument instrument) {
        return gradeBand.isEmpty() && !instrument.gradeBands().isEmpty();
    }

    /** The grade, where the instrument asks for it and it is known; otherwise 0. */
    int grade(Instrument instrument) {
        return instrument.breakdownItems().stream()
                .filter(item -> Invitation.GRADE.equals(item.breakdown()) && answers.containsKey(item.id()))
                .mapToInt(item -> Integer.parseInt(answers.getOrDefault(item.id(), "0")))
                .findFirst()
                .orElse(0);
    }

    /** @param categories name of a breakdown to the code of a category; a code that the item does not have is left out, and asked */
    private static Map<String, String> answers(Instrument instrument, Map<String, String> categories) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Item item : instrument.breakdownItems()) {
            String code = categories.get(item.breakdown());
            if (code != null
                    && item.options() != null
                    && item.options().option(code).isPresent()) {
                answers.put(item.id(), code);
            }
        }
        return answers;
    }

    private static String bandOf(Instrument instrument, int grade) {
        return instrument.gradeBands().values().stream()
                .filter(band -> band.grades().contains(grade))
                .map(GradeBand::id)
                .findFirst()
                .orElse("");
    }

    /** The grades that a respondent may choose from. */
    static int[] grades(Instrument instrument) {
        return instrument.gradeBands().values().stream()
                .flatMapToInt(band -> band.grades().stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .toArray();
    }
}
