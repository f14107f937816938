package org.rapport.statistics;

/** The two Rasch-family models for graded answers. */
public enum CreditModel {
    /** Every item has its own steps. */
    PARTIAL_CREDIT,
    /** All items share one set of steps around their own location. */
    RATING_SCALE
}
