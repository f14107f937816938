package org.rapport.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.response.AnswerCodec;

/** The values of a packed row's answers as they were given, before keying, item by item in the order in which they are asked. */
final class RawAnswers {
    static final int MISSING = Integer.MIN_VALUE;

    private final int[] answerIndexes;
    private final int[] options; // of each item
    private final int[][] values; // item, stored answer

    RawAnswers(Instrument instrument) {
        AnswerCodec codec = new AnswerCodec(instrument);
        List<Item> items = instrument.items().stream().filter(Item::isReported).toList();
        this.answerIndexes =
                items.stream().mapToInt(item -> codec.index(item.id())).toArray();
        this.options = items.stream().mapToInt(item -> options(item).size()).toArray();
        this.values = items.stream().map(RawAnswers::values).toArray(int[][]::new);
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

    int items() {
        return values.length;
    }

    /** The value of the answer to an item, or {@link #MISSING}. */
    int value(int item, byte[] answers) {
        return values[item][answers[answerIndexes[item]] & 0xFF];
    }

    /** How many items the respondent was shown. */
    int shown(byte[] answers) {
        int shown = 0;
        for (int index : answerIndexes) {
            shown += answers[index] == AnswerCodec.NOT_SHOWN ? 0 : 1;
        }
        return shown;
    }

    /** Whether any item was answered, be it by an option without a value. */
    boolean isRespondent(byte[] answers) {
        for (int item = 0; item < answerIndexes.length; item++) {
            int stored = answers[answerIndexes[item]] & 0xFF;
            if (stored != AnswerCodec.NOT_SHOWN && stored <= options[item]) {
                return true;
            }
        }
        return false;
    }
}
