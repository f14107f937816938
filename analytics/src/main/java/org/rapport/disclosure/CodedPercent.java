package org.rapport.disclosure;

import java.util.Optional;

/**
 * A percentage as it may be shown for a group of this size: near 0 and 100 only as "at most" and "at least", because an
 * extreme percentage tells what nearly everybody answered.
 *
 * <p>Coded within k percent of either end: k = 20 for 10–19 people, 10 for 20–39, 5 for 40–99, 2 for 100–299, 1 for 300 and
 * more; in between whole percents, halves up. All in whole numbers: 100 x ≤ k n, 100 x ≥ (100 − k) n.
 *
 * <p>Reference: Seastrom (2010), SLDS Technical Brief 3, NCES 2011-603.
 *
 * @param lower percent
 * @param upper percent; the same as {@code lower} for a percentage that is shown as it is
 */
public record CodedPercent(int lower, int upper) {

    public CodedPercent {
        if (lower < 0 || upper > 100 || lower > upper) {
            throw new IllegalArgumentException("A percentage from " + lower + " to " + upper);
        }
    }

    /**
     * Empty if the group is too small for any percentage.
     *
     * @param favorable people in the group who gave the answer
     * @param count people in the group
     * @param least the least number of people in a shown group
     */
    public static Optional<CodedPercent> of(long favorable, long count, int least) {
        if (favorable < 0 || favorable > count) {
            throw new IllegalArgumentException(favorable + " of " + count + " people");
        }
        return count < least || count == 0 ? Optional.empty() : Optional.of(coded(favorable, count));
    }

    private static CodedPercent coded(long favorable, long count) {
        int margin = margin(count);
        if (100 * favorable <= margin * count) {
            return new CodedPercent(0, margin);
        }
        if (100 * favorable >= (100 - margin) * count) {
            return new CodedPercent(100 - margin, 100);
        }
        int whole = (int) ((200 * favorable + count) / (2 * count));
        return new CodedPercent(whole, whole);
    }

    private static int margin(long count) {
        if (count < 20) {
            return 20;
        }
        if (count < 40) {
            return 10;
        }
        if (count < 100) {
            return 5;
        }
        return count < 300 ? 2 : 1;
    }

    /** Whether it says no more than "at most" or "at least". */
    public boolean isCoded() {
        return lower < upper;
    }
}
