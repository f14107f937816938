package org.rapport.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.response.AnswerCodec;

/** The answers of a draft as a journey takes them: option codes and texts, empty for an item that was passed over. */
public final class DraftAnswers {

    private DraftAnswers() {}

    /**
     * @param packed one byte an item, 0 where there is no answer yet
     * @param texts item id to free text
     */
    public static Map<String, String> of(Instrument instrument, byte[] packed, Map<String, String> texts) {
        Map<String, String> answers = new LinkedHashMap<>(new AnswerCodec(instrument).unpack(packed));
        List<Item> items = instrument.items();
        for (int index = 0; index < packed.length; index++) {
            if (Byte.toUnsignedInt(packed[index]) == AnswerCodec.SKIPPED) {
                answers.put(items.get(index).id(), "");
            }
        }
        answers.putAll(texts);
        return answers;
    }
}
