package org.rapport.aggregate;

import java.util.List;
import java.util.Objects;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.response.AnswerCodec;

/** Where an item's frequencies lie in a {@link Tally}: not shown, break-off, skipped, then one count an option. */
final class ItemLayout {
    private static final int NOT_SHOWN = 0;
    private static final int BREAK_OFF = 1;
    private static final int SKIPPED = 2;
    static final int OPTIONS = 3;

    /** The reasons that have a counter of their own, before the options: break-off and skipped. */
    static final int REASONS = 2;

    private final Item item;
    private final List<ResponseOption> options;
    private final int answerIndex;
    private final int start;
    private final int[] positionOf = new int[256];

    ItemLayout(Item item, int answerIndex, int start) {
        this.item = item;
        this.options = Objects.requireNonNull(item.options()).options();
        this.answerIndex = answerIndex;
        this.start = start;
        java.util.Arrays.fill(positionOf, start + SKIPPED);
        positionOf[AnswerCodec.NOT_SHOWN] = start + NOT_SHOWN;
        positionOf[AnswerCodec.BREAK_OFF] = start + BREAK_OFF;
        for (int option = 0; option < options.size(); option++) {
            positionOf[option + 1] = start + OPTIONS + option;
        }
    }

    Item item() {
        return item;
    }

    int start() {
        return start;
    }

    int answerIndex() {
        return answerIndex;
    }

    int length() {
        return OPTIONS + options.size();
    }

    /** Where an answer of this item is counted. */
    int position(byte answer) {
        return positionOf[answer & 0xFF];
    }

    long notShown(Tally tally) {
        return tally.count(start + NOT_SHOWN);
    }

    /** Seen and unanswered, or after the point of breaking off. */
    long skipped(Tally tally) {
        return tally.count(start + SKIPPED) + tally.count(start + BREAK_OFF);
    }

    long count(Tally tally, int option) {
        return tally.count(start + OPTIONS + option);
    }

    /** Respondents with a scored answer. */
    long n(Tally tally) {
        long n = 0;
        for (int option = 0; option < options.size(); option++) {
            if (options.get(option).value() != null) {
                n += count(tally, option);
            }
        }
        return n;
    }

    long favorable(Tally tally) {
        long favorable = 0;
        for (int option = 0; option < options.size(); option++) {
            if (item.favorable().contains(options.get(option).code())) {
                favorable += count(tally, option);
            }
        }
        return favorable;
    }

    /** The values and how often each was chosen. */
    Histogram histogram(Tally tally) {
        List<ResponseOption> scored =
                options.stream().filter(option -> option.value() != null).toList();
        double[] values = new double[scored.size()];
        long[] counts = new long[scored.size()];
        int next = 0;
        for (int option = 0; option < options.size(); option++) {
            Integer value = options.get(option).value();
            if (value != null) {
                values[next] = value;
                counts[next++] = count(tally, option);
            }
        }
        return new Histogram(values, counts);
    }
}
