package org.rapport.report;

import org.rapport.disclosure.Cell;

/**
 * A school beside the average of all schools that took part.
 *
 * @param estimate its mean drawn towards that average by its unreliability, with its prediction interval
 * @param reliability of its mean, 0 to 1
 * @param above probability that it lies above that average
 */
public record PoolComparison(Interval estimate, Cell reliability, Cell above, Verdict verdict) {

    /** What may be said. */
    public enum Verdict {
        ABOVE,
        NOT_DISTINGUISHABLE,
        BELOW,
        /** Too few responses to separate this school from the average. */
        TOO_FEW_RESPONSES,
        /** The estimate is hidden or not defined. */
        NOT_SHOWN
    }
}
