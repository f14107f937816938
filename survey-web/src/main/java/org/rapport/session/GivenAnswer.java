package org.rapport.session;

import org.jspecify.annotations.Nullable;

/**
 * An answer on its way into the draft.
 *
 * @param index the item's fixed index
 * @param item the item's id
 * @param value the byte to store; see {@link org.rapport.response.AnswerCodec}
 * @param text the free text, empty for none; null for a choice
 * @param stamp when the respondent gave it, in milliseconds since 1970
 */
record GivenAnswer(
        int index, String item, int value, @Nullable String text, long stamp) {}
