package org.rapport.statistics;

/**
 * What may be said about a characteristic's part of R²: no order among parts whose intervals overlap, and nothing at all when
 * the characteristics together explain less than 5 %.
 */
public enum AssociationReading {
    /** Its interval lies above an equal share of R². */
    KEY,
    /** Its interval lies above 0. */
    CONTRIBUTING,
    /** Its interval reaches 0, or R² is too small. */
    UNCLEAR;

    /**
     * @param part interval of one part of R²
     * @param explained R²
     * @param predictors how many share it
     */
    public static AssociationReading of(Interval part, double explained, int predictors) {
        if (explained < RelativeImportance.LEAST_EXPLAINED || part.lower() <= 0) {
            return UNCLEAR;
        }
        return part.lower() > explained / predictors ? KEY : CONTRIBUTING;
    }
}
