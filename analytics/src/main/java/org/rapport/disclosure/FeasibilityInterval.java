package org.rapport.disclosure;

/**
 * What an outsider can infer about a hidden count: that it lies between two bounds.
 *
 * @param upper positive infinity if nothing limits it
 */
public record FeasibilityInterval(double lower, double upper) {

    public FeasibilityInterval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("An interval from " + lower + " to " + upper);
        }
    }

    static FeasibilityInterval exactly(double value) {
        return new FeasibilityInterval(value, value);
    }

    /** Its length, in people; 0 when the count is known exactly. */
    public double width() {
        return upper - lower;
    }
}
