package org.rapport.report;

/**
 * One finding in plain sentences.
 *
 * @param title the finding itself
 * @param text what it rests on
 * @param finding false where it says that nothing stands out
 */
public record Headline(Kind kind, String title, String text, boolean finding) {

    /** What a headline is about, the most important first. */
    public enum Kind {
        CHANGE,
        COMPARISON,
        CHARACTERISTICS,
        EVERY_STUDENT,
        GROUPS,
        BOTH_SIDES,
        ITEMS,
        NOTHING_SHOWN
    }
}
