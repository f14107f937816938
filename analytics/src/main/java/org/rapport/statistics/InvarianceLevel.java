package org.rapport.statistics;

/** What is held equal across groups, each level on top of the one before. */
public enum InvarianceLevel {
    /** The same items belong to the same factors. */
    CONFIGURAL,
    /** Equal loadings: relations between constructs may be compared. */
    METRIC,
    /** Equal loadings and intercepts: means of constructs may be compared. */
    SCALAR
}
