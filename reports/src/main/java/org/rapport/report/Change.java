package org.rapport.report;

import org.rapport.instrument.RespondentGroup;

/**
 * A scale's mean now and in the wave before.
 *
 * @param earlier the mean of the wave before; its interval is complete only where it was published
 * @param change now minus earlier
 * @param improvement whether the change drawn towards the mean change of all schools is a real improvement
 */
public record Change(
        RespondentGroup respondents,
        Interval earlier,
        Interval now,
        Interval change,
        Reading reading,
        boolean improvement) {

    /** What may be said. */
    public enum Reading {
        HIGHER,
        LOWER,
        NO_CLEAR_CHANGE,
        NOT_SHOWN;

        public boolean isClear() {
            return this == HIGHER || this == LOWER;
        }
    }
}
