package org.rapport.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.response.AnswerCodec;

/** Reads what browsers send as answers; what is not an answer to an item of the instrument is refused. */
final class AnswerForms {

    static final int LONGEST_TEXT = 1000;

    /** The byte of an answer that was taken back. */
    private static final int NONE = 0;

    private final AnswerCodec codec;
    private final Map<String, Item> items = new HashMap<>();

    AnswerForms(Instrument instrument) {
        this.codec = new AnswerCodec(instrument);
        instrument.items().forEach(item -> items.put(item.id(), item));
    }

    /**
     * @param given an option code or a text; empty for an item that was passed over; null for an answer that was taken back
     * @return empty where the instrument has no such item or option
     */
    Optional<GivenAnswer> answer(String itemId, @Nullable String given, long stamp) {
        return Optional.ofNullable(items.get(itemId)).flatMap(item -> answer(item, given, stamp));
    }

    private Optional<GivenAnswer> answer(Item item, @Nullable String given, long stamp) {
        int index = codec.index(item.id());
        if (item.kind() == Item.Kind.FREE_TEXT) {
            boolean passedOver = given != null && given.isBlank();
            String text = given == null ? "" : clean(given);
            return Optional.of(new GivenAnswer(index, item.id(), passedOver ? AnswerCodec.SKIPPED : NONE, text, stamp));
        }
        if (given == null || given.isBlank()) {
            int value = given == null ? NONE : AnswerCodec.SKIPPED;
            return Optional.of(new GivenAnswer(index, item.id(), value, null, stamp));
        }
        boolean known = item.options() != null && item.options().option(given).isPresent();
        return known
                ? Optional.of(new GivenAnswer(index, item.id(), codec.optionByte(index, given), null, stamp))
                : Optional.empty();
    }

    /** Without control characters, which PostgreSQL or a workbook would stumble over, and not longer than the page allows. */
    private static String clean(String text) {
        String clean = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }
}
