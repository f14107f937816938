package org.rapport.report;

/**
 * An answer that can be chosen, as the chart shows it.
 *
 * @param side where it is drawn, seen from the middle
 * @param favorable whether it counts as favorable
 */
public record OptionLabel(String code, String label, Side side, boolean favorable) {

    /** Which side of the chart's centre an option lies on. */
    public enum Side {
        LOW,
        /** Straddles the centre. */
        MIDDLE,
        HIGH
    }
}
