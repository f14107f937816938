package org.rapport.statistics;

/** Why a statistic has no value. */
public enum Reason {
    NO_DATA,
    /** A spread, an interval or a standard error needs two. */
    N_LT_2,
    /** A calibration needs 250 respondents. */
    N_LT_250,
    /** A reliability needs two items (omega three). */
    K_LT_2,
    NOT_IDENTIFIED,
    ZERO_VARIANCE,
    CLUSTERS_LT_2,
    /** The optimiser did not converge; its last iterate is never shown. */
    NO_CONVERGENCE,
    /** Raking: a category with people in the population and none among the respondents. */
    EMPTY_MARGIN,
    /** Multilevel alpha: a between-school variance that is not positive. */
    NEGATIVE_BETWEEN_VARIANCE,
    /** Relative importance: a predictor that does not vary explains nothing and correlates with nothing. */
    CONSTANT_PREDICTOR,
    /** The items do not work alike for the groups, so the comparison is not made. */
    NOT_COMPARABLE,
    /** Item response models: a response category below the highest one that nobody chose; collapse it first. */
    EMPTY_CATEGORY
}
