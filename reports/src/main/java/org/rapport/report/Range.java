package org.rapport.report;

/**
 * The lowest and the highest score a scale can give.
 *
 * @param lowestLabel the words of the lowest option; empty where the items of the scale do not share their options
 */
public record Range(int lowest, int highest, String lowestLabel, String highestLabel) {

    public Range {
        if (lowest >= highest) {
            throw new IllegalArgumentException("A range runs upward, got " + lowest + " to " + highest);
        }
    }

    public double midpoint() {
        return (lowest + highest) / 2.0;
    }

    /** Where a score lies between the lowest (0) and the highest (1). */
    public double fraction(double score) {
        return Math.clamp((score - lowest) / (highest - lowest), 0.0, 1.0);
    }

    boolean sameNumbersAs(Range other) {
        return lowest == other.lowest && highest == other.highest;
    }
}
