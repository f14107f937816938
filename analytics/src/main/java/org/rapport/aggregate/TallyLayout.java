package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.Scale;
import org.rapport.response.AnswerCodec;

/**
 * Where the counts of a {@link Tally} lie, for one instrument version. Everything that a respondent adds is a one at some
 * positions, so that a tally is exact, independent of order, and merged by addition.
 *
 * <p>The positions, in order: respondents, empty rows; for each reported item its not-shown, break-off and skipped answers and one
 * position an option; for each scale the four tables of {@link ScaleLayout}. The tables of item pairs come last ({@link #narrow()}),
 * because only the tally of everybody has them.
 */
public final class TallyLayout {
    /** Another number makes every school be counted again: raise it when the same answers are counted at other positions. */
    public static final int VERSION = 1;

    static final int RESPONDENTS = 0;
    static final int EMPTY = 1;

    private final List<ItemLayout> items = new ArrayList<>();
    private final List<ScaleLayout> scales = new ArrayList<>();
    private final int narrow;
    private final int wide;
    private final AnswerWords words;

    public TallyLayout(Instrument instrument) {
        List<Item> all = instrument.items();
        int next = EMPTY + 1;
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).isReported()) {
                ItemLayout layout = new ItemLayout(all.get(index), index, next);
                items.add(layout);
                next += layout.length();
            }
        }
        AnswerCodec codec = new AnswerCodec(instrument);
        for (Scale scale : instrument.scales()) {
            ScaleLayout layout = new ScaleLayout(scale, codec, next);
            scales.add(layout);
            next += layout.length();
        }
        narrow = next;
        for (ScaleLayout scale : scales) {
            next = scale.placePairs(next);
        }
        wide = next;
        words = new AnswerWords(items, scales);
    }

    /** The number of counts in a subgroup's tally. */
    public int narrow() {
        return narrow;
    }

    /** The number of counts in the tally of everybody, which has the tables of item pairs, too. */
    public int wide() {
        return wide;
    }

    List<ItemLayout> items() {
        return items;
    }

    List<ScaleLayout> scales() {
        return scales;
    }

    AnswerWords words() {
        return words;
    }
}
