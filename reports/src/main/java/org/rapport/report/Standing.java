package org.rapport.report;

/** How one estimate stands to another. */
public enum Standing {
    CLEARLY_HIGHER,
    NO_CLEAR_DIFFERENCE,
    CLEARLY_LOWER,
    /** At least one of the two is not shown. */
    NOT_SHOWN
}
