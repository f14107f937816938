package org.rapport.disclosure;

/**
 * How well a hidden count must be protected from an attacker: the interval that can be inferred is at least so wide.
 *
 * @param width in people
 */
public record Requirement(Attacker attacker, double width) {

    /** Slack for the arithmetic of a linear programme. */
    static final double TOLERANCE = 1e-6;

    public Requirement {
        if (!(width > 0)) {
            throw new IllegalArgumentException("Protection needs a positive width, got " + width);
        }
    }

    boolean isMetBy(FeasibilityInterval interval) {
        return interval.width() >= width - TOLERANCE;
    }
}
