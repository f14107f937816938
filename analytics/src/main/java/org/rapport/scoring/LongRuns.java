package org.rapport.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.QualityFlags;

/**
 * The one sign of careless answering that packed answers show: a long run of the same value over the items in the order in which
 * they are asked, before keying, unanswered ones left out ({@link org.rapport.statistics.Longstring}). A run is long from ten
 * answers on, and from two fifths of the items that the respondent was shown. How fast somebody answered is not stored, on purpose:
 * times would tell respondents apart.
 */
final class LongRuns {
    private static final int MISSING = Integer.MIN_VALUE;

    private final int[] answerIndexes;
    private final int[] options; // of each item
    private final int[][] values; // item, stored answer
    private final int[] longFrom; // by the number of items shown

    LongRuns(Instrument instrument) {
        AnswerCodec codec = new AnswerCodec(instrument);
        List<Item> items = instrument.items().stream().filter(Item::isReported).toList();
        this.answerIndexes =
                items.stream().mapToInt(item -> codec.index(item.id())).toArray();
        this.options = items.stream().mapToInt(item -> options(item).size()).toArray();
        this.values = items.stream().map(LongRuns::values).toArray(int[][]::new);
        this.longFrom = IntStream.rangeClosed(0, items.size())
                .map(shown -> QualityFlags.forItems(shown).longstring())
                .toArray();
    }

    private static List<ResponseOption> options(Item item) {
        return Objects.requireNonNull(item.options()).options();
    }

    private static int[] values(Item item) {
        int[] values = new int[256];
        Arrays.fill(values, MISSING);
        List<ResponseOption> options = options(item);
        for (int option = 0; option < options.size(); option++) {
            Integer value = options.get(option).value();
            values[option + 1] = value == null ? MISSING : value;
        }
        return values;
    }

    /** Whether any item was answered. */
    boolean isRespondent(byte[] answers) {
        for (int item = 0; item < answerIndexes.length; item++) {
            int stored = answers[answerIndexes[item]] & 0xFF;
            if (stored != AnswerCodec.NOT_SHOWN && stored <= options[item]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the longest run is a sign. */
    boolean isLong(byte[] answers) {
        int shown = 0;
        for (int index : answerIndexes) {
            shown += answers[index] == AnswerCodec.NOT_SHOWN ? 0 : 1;
        }
        return longest(answers) >= longFrom[shown];
    }

    /** The length of the longest run. */
    int longest(byte[] answers) {
        int previous = MISSING;
        int run = 0;
        int longest = 0;
        for (int item = 0; item < values.length; item++) {
            int value = values[item][answers[answerIndexes[item]] & 0xFF];
            if (value != MISSING) {
                run = value == previous ? run + 1 : 1;
                longest = Math.max(longest, run);
                previous = value;
            }
        }
        return longest;
    }
}
