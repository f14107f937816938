package org.rapport.session;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;

/**
 * What a code opens.
 *
 * @param code in its normal form
 * @param administration its number in the database
 * @param confidential whether roster categories go along with the answers; otherwise the survey is anonymous
 * @param school its number in the database
 * @param grade the grade on the code; null where the roster gave none
 * @param instrument the instrument's number in the database
 * @param closes when the survey closes; null where no end is set
 */
record Invitation(
        String code,
        int administration,
        boolean confidential,
        int school,
        String schoolName,
        RespondentGroup respondents,
        @Nullable Integer grade,
        int instrument,
        @Nullable Instant closes) {

    /** The name that the grade has as a breakdown. */
    static final String GRADE = "grade";

    /**
     * What the school's list knows of the respondent and goes along with the answers: name of a breakdown to the code of a
     * category. Nothing where the survey is anonymous. Whatever else a list may tell one day has its place here.
     */
    Map<String, String> categories() {
        return confidential && grade != null ? Map.of(GRADE, String.valueOf(grade)) : Map.of();
    }
}
