package org.rapport.report;

import org.rapport.disclosure.Cell;

/**
 * Teachers beside students on one characteristic.
 *
 * @param gap teachers minus students, in points of the percentage of the maximum possible
 * @param position how much higher teachers stand among teachers than students among students
 * @param error of the position
 */
public record Perception(Interval gap, Cell position, Cell error, Position reading) {

    /** The position in words. */
    public enum Position {
        TEACHERS_HIGHER,
        AS_ELSEWHERE,
        TEACHERS_LOWER,
        NOT_SHOWN
    }
}
