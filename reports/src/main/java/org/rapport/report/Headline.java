package org.rapport.report;

/**
 * One finding in plain sentences.
 *
 * @param title the finding itself
 * @param text what it rests on
 */
public record Headline(Kind kind, String title, String text) {

    /** What a headline is about. */
    public enum Kind {
        CHARACTERISTICS,
        BOTH_SIDES,
        COMPARISON,
        EVERY_STUDENT,
        ITEMS,
        GROUPS,
        NOTHING_SHOWN
    }
}
