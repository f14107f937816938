package org.rapport.statistics;

/** What a reader should know beside a value. */
public enum Flag {
    ZERO_VARIANCE,
    CONSTANT_ITEM,
    NEGATIVE_ALPHA,
    HEYWOOD,
    TAU2_ZERO,
    /** Satterthwaite degrees of freedom below four: no p-value is printed. */
    DF_LT_4,
    /** More respondents than enrolled. */
    N_GT_ROSTER,
    FEW_SCHOOLS
}
