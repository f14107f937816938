package org.rapport.instrument;

/** Why there is no scored answer. */
public enum MissingReason {
    /** Seen and left unanswered. */
    SKIPPED,
    /** Never shown: another grade band, a {@code showWhen}, or not part of the file that was imported. */
    NOT_SHOWN,
    DONT_KNOW,
    PREFER_NOT_TO_SAY,
    /** After the last item that was answered in a survey that was not finished. */
    BREAK_OFF
}
