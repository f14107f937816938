package org.rapport.session;

import java.util.Map;

/**
 * An unfinished survey.
 *
 * @param instrument the number of the instrument it was begun with
 * @param language BCP 47 tag
 * @param known what is known of the respondent, the grade included where it was chosen at the start
 * @param answers one byte an item as in {@link org.rapport.response.AnswerCodec}; 0 where there is no answer yet
 * @param stamps one an item: when the respondent gave the answer, in milliseconds since 1970; 0 where there is none
 * @param texts item id to free text
 */
record Draft(int instrument, String language, Known known, byte[] answers, Long[] stamps, Map<String, String> texts) {}
