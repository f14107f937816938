package org.rapport.statistics;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of one statistic: a value, or the reason why there is none. Never NaN, never infinite.
 *
 * @param value null exactly when there is a reason
 * @param reason null exactly when there is a value
 * @param flags what a reader should know beside the value
 * @param n the number of respondents (or of units, as the statistic says) it rests on
 */
public record Estimate(@Nullable Double value, @Nullable Reason reason, Set<Flag> flags, long n) {

    public Estimate {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("An estimate has a value or a reason, got " + value + " and " + reason);
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("An estimate is finite, got " + value);
        }
        flags = Set.copyOf(flags);
    }

    public static Estimate of(double value, long n, Flag... flags) {
        return new Estimate(value == 0.0 ? 0.0 : value, null, Set.of(flags), n); // no negative zero
    }

    public static Estimate none(Reason reason, long n, Flag... flags) {
        return new Estimate(null, reason, Set.of(flags), n);
    }

    public boolean hasValue() {
        return value != null;
    }
}
