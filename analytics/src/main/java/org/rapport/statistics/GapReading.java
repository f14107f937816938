package org.rapport.statistics;

/**
 * What may be said about a gap. A gap is a finding only if its adjusted p-value is below .05 and it is at least small;
 * "no relevant difference" needs an equivalence test with p below .05; everything else is inconclusive.
 *
 * <p>Bands of |g|: below .10 none, .10 small, .25 moderate, .50 large. Of percentage points: below 5 none, 5 small, 10
 * moderate, 20 large. Cohen's labels are too coarse for schools: Kraft (2020), doi:10.3102/0013189X20912798.
 */
public enum GapReading {
    FINDING,
    NO_RELEVANT_DIFFERENCE,
    INCONCLUSIVE;

    /** The size of a gap, whatever its sign. */
    public enum Band {
        NONE,
        SMALL,
        MODERATE,
        LARGE;

        public static Band ofStandardized(double g) {
            return of(Math.abs(g), 0.10, 0.25, 0.50);
        }

        public static Band ofPercentagePoints(double points) {
            return of(Math.abs(points), 5, 10, 20);
        }

        private static Band of(double size, double small, double moderate, double large) {
            return size < small ? NONE : size < moderate ? SMALL : size < large ? MODERATE : LARGE;
        }
    }

    /**
     * @param adjustedP after {@link BenjaminiHochberg} over the family
     * @param equivalenceP of {@link EquivalenceTest}
     */
    public static GapReading of(double adjustedP, Band band, double equivalenceP) {
        if (adjustedP < 0.05 && band != Band.NONE) {
            return FINDING;
        }
        return equivalenceP < 0.05 ? NO_RELEVANT_DIFFERENCE : INCONCLUSIVE;
    }
}
