package org.rapport.report.chart;

import java.util.Optional;
import org.rapport.report.Interval;
import org.rapport.report.Range;

/** The colours of a heat map, one for each seventh of a scale's range from low to high. */
public enum Shade {
    LOWEST("#b35806", "#ffffff"),
    LOWER("#f1a340", "#1e2a30"),
    LOW("#f8d3a0", "#1e2a30"),
    MIDDLE("#ececea", "#1e2a30"),
    HIGH("#c3e0dd", "#1e2a30"),
    HIGHER("#7fbfb9", "#1e2a30"),
    HIGHEST("#0b6b6b", "#ffffff");

    private final String ground;
    private final String ink;

    Shade(String ground, String ink) {
        this.ground = ground;
        this.ink = ink;
    }

    public String ground() {
        return ground;
    }

    /** What is legible on the ground. */
    public String ink() {
        return ink;
    }

    /** The colour of a score; none where it is not shown. */
    public static Optional<Shade> of(Range range, Interval mean) {
        return mean.exactValue().isEmpty()
                ? Optional.empty()
                : Optional.of(values()[
                        (int) Math.min(6, range.fraction(mean.exactValue().getAsDouble()) * 7)]);
    }
}
