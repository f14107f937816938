package org.rapport.report;

import java.util.Optional;

/**
 * Teachers' mean minus students' mean with a 95 % interval, by recovery of the variance estimates from the two intervals:
 * {@code d − √((a − a.lower)² + (b.upper − b)²)} to {@code d + √((a.upper − a)² + (b − b.lower)²)}, for independent a and b.
 * Zou and Donner (2008), https://doi.org/10.1002/sim.3095.
 */
public record Difference(double value, double lower, double upper) {

    /** The difference a − b; empty where one of the two is not shown with its interval. */
    public static Optional<Difference> between(Interval a, Interval b) {
        if (!a.isComplete() || !b.isComplete()) {
            return Optional.empty();
        }
        double ofA = a.exactValue().getAsDouble();
        double ofB = b.exactValue().getAsDouble();
        double down =
                Math.hypot(ofA - a.exactLower().getAsDouble(), b.exactUpper().getAsDouble() - ofB);
        double up = Math.hypot(
                a.exactUpper().getAsDouble() - ofA, ofB - b.exactLower().getAsDouble());
        return Optional.of(new Difference(ofA - ofB, ofA - ofB - down, ofA - ofB + up));
    }
}
