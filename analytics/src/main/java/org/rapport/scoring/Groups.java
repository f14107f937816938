package org.rapport.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.response.AnswerCodec;

/**
 * The groups of an instrument's respondents.
 *
 * <p>{@link #compared}: the categories of each breakdown, the languages, the grade bands. Who chose an option that only says why
 * there is no answer (“prefer not to say”) did not tell the breakdown and belongs to none of its groups. Where a breakdown of the
 * instrument bears the name {@code language} or {@code grade-band} it takes the place of the one that would be worked out.
 *
 * <p>{@link #reported}: every option of each breakdown, as results are broken down.
 */
public final class Groups {
    public static final String LANGUAGE = "language";
    public static final String GRADE_BAND = "grade-band";

    private static final int NONE = -1;

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, int[]> byBreakdown = new HashMap<>();
    private final int[] answerIndexes;
    private final int[][] groupOf; // breakdown, stored answer
    private final Map<String, Integer> languages;
    private final Map<String, Integer> bands;

    private Groups(Instrument instrument, boolean compared) {
        AnswerCodec codec = new AnswerCodec(instrument);
        List<Item> breakdowns = instrument.breakdownItems();
        this.answerIndexes =
                breakdowns.stream().mapToInt(item -> codec.index(item.id())).toArray();
        this.groupOf = new int[breakdowns.size()][];
        for (int breakdown = 0; breakdown < groupOf.length; breakdown++) {
            groupOf[breakdown] = categories(breakdowns.get(breakdown), compared);
        }
        this.languages = marks(LANGUAGE, compared ? instrument.languages() : List.of());
        this.bands =
                marks(GRADE_BAND, compared ? List.copyOf(instrument.gradeBands().keySet()) : List.of());
    }

    /** The groups that are compared with one another. */
    public static Groups compared(Instrument instrument) {
        return new Groups(instrument, true);
    }

    /** The subgroups that results are broken down by. */
    public static Groups reported(Instrument instrument) {
        return new Groups(instrument, false);
    }

    private int[] categories(Item item, boolean compared) {
        int[] ofAnswer = new int[256];
        Arrays.fill(ofAnswer, NONE);
        String breakdown = Objects.requireNonNull(item.breakdown());
        List<ResponseOption> options = Objects.requireNonNull(item.options()).options();
        int first = groups.size();
        for (int option = 0; option < options.size(); option++) {
            if (!compared || options.get(option).missing() == null) {
                ofAnswer[option + 1] = groups.size();
                groups.add(new Group(breakdown, options.get(option).code()));
            }
        }
        byBreakdown.put(breakdown, IntStream.range(first, groups.size()).toArray());
        return ofAnswer;
    }

    private Map<String, Integer> marks(String breakdown, List<String> codes) {
        Map<String, Integer> marks = new HashMap<>();
        if (codes.size() > 1 && !byBreakdown.containsKey(breakdown)) {
            int first = groups.size();
            for (String code : codes) {
                marks.put(code, groups.size());
                groups.add(new Group(breakdown, code));
            }
            byBreakdown.put(breakdown, IntStream.range(first, groups.size()).toArray());
        }
        return marks;
    }

    /** All groups; positions in this list stand for them elsewhere. */
    public List<Group> all() {
        return List.copyOf(groups);
    }

    int size() {
        return groups.size();
    }

    /** The positions of all groups of the same breakdown, the group itself among them. */
    int[] beside(int group) {
        return byBreakdown
                .getOrDefault(groups.get(group).breakdown(), new int[0])
                .clone();
    }

    /** Most groups a row can belong to. */
    int most() {
        return answerIndexes.length + 2;
    }

    /** Writes the positions of the groups that a row belongs to to the front of {@code into}, and tells how many there are. */
    int read(byte[] answers, String language, String gradeBand, int[] into) {
        int next = 0;
        for (int breakdown = 0; breakdown < answerIndexes.length; breakdown++) {
            int group = groupOf[breakdown][answers[answerIndexes[breakdown]] & 0xFF];
            if (group != NONE) {
                into[next++] = group;
            }
        }
        next = mark(languages.get(language), into, next);
        return mark(bands.get(gradeBand), into, next);
    }

    private static int mark(@Nullable Integer group, int[] into, int next) {
        if (group == null) {
            return next;
        }
        into[next] = group;
        return next + 1;
    }
}
