package org.rapport.report;

import org.rapport.disclosure.Cell;
import org.rapport.statistics.GapReading.Band;
import org.rapport.statistics.Reason;

/**
 * How far a group lies from all other respondents of the unit.
 *
 * @param difference of means, the group minus the others
 * @param band the size of Hedges' g
 */
public record Gap(Interval difference, Interval g, Band band, Reading reading) {

    private static final Interval NOTHING = new Interval(
            new Cell.Undefined(Reason.NO_DATA), new Cell.Undefined(Reason.NO_DATA), new Cell.Undefined(Reason.NO_DATA));

    /** Stands where nobody computed a gap. */
    static final Gap NONE = new Gap(NOTHING, NOTHING, Band.NONE, Reading.NOT_SHOWN);

    /** What may be said. */
    public enum Reading {
        HIGHER,
        LOWER,
        NO_RELEVANT_DIFFERENCE,
        INCONCLUSIVE,
        /** The questions do not work alike for the groups. */
        NOT_COMPARABLE,
        /** There is no such number for these answers. */
        UNDEFINED,
        NOT_SHOWN;

        public boolean isClear() {
            return this == HIGHER || this == LOWER;
        }

        /** Whether a comparison was made at all. */
        public boolean isMade() {
            return isClear() || this == NO_RELEVANT_DIFFERENCE || this == INCONCLUSIVE;
        }
    }
}
