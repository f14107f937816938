package org.rapport.statistics;

/** A confidence interval, in the unit of what it belongs to. */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
            throw new IllegalArgumentException("An interval is finite and in order, got " + lower + " to " + upper);
        }
    }

    /** The estimate plus and minus half its width. */
    static Interval around(double estimate, double half) {
        return new Interval(estimate - half, estimate + half);
    }

    public Interval times(double factor) {
        return factor < 0 ? new Interval(upper * factor, lower * factor) : new Interval(lower * factor, upper * factor);
    }
}
