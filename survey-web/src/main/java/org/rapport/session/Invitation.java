package org.rapport.session;

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
 */
record Invitation(
        String code,
        int administration,
        boolean confidential,
        int school,
        String schoolName,
        RespondentGroup respondents,
        @Nullable Integer grade,
        int instrument) {

    boolean forTeachers() {
        return respondents == RespondentGroup.TEACHERS;
    }
}
