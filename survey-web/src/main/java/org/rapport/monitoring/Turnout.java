package org.rapport.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * How many people of one respondent group of a school have taken part.
 *
 * @param enrolled how many there are; null when nobody said
 * @param codes how many access codes were made
 * @param started have begun and not sent in
 * @param answered have sent in, or came with an import
 * @param declined said that they do not want to take part
 */
public record Turnout(@Nullable Integer enrolled, int codes, int started, int answered, int declined) {

    public static final Turnout NOBODY = new Turnout(0, 0, 0, 0, 0);

    /** Everybody who may answer: the enrolment, or the codes where nobody said; never fewer than have answered. */
    public int eligible() {
        return Math.max(answered, enrolled == null || enrolled == 0 ? codes : enrolled);
    }

    /**
     * Response rate in whole percent: AAPOR RR5, completed of all eligible, rounded down so that 100 means everybody. 0 when
     * nobody is eligible.
     */
    public int percent() {
        return eligible() == 0 ? 0 : (int) (100L * answered / eligible());
    }

    /** Both groups of people together; the enrolment is known only when both are. */
    public Turnout plus(Turnout other) {
        Integer both = enrolled == null || other.enrolled == null ? null : Integer.valueOf(enrolled + other.enrolled);
        return new Turnout(
                both,
                codes + other.codes,
                started + other.started,
                answered + other.answered,
                declined + other.declined);
    }
}
