package org.rapport.statistics;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The result of a statistic that consists of several numbers: the numbers, or the reason why there are none.
 *
 * @param value null exactly when there is a reason
 * @param reason null exactly when there is a value
 * @param flags what a reader should know beside the value
 * @param n the number of respondents (or of units, as the statistic says) it rests on
 */
public record Outcome<T>(@Nullable T value, @Nullable Reason reason, Set<Flag> flags, long n) {

    public Outcome {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("An outcome has a value or a reason, got " + value + " and " + reason);
        }
        flags = Set.copyOf(flags);
    }

    public static <T> Outcome<T> of(T value, long n, Flag... flags) {
        return new Outcome<>(value, null, Set.of(flags), n);
    }

    public static <T> Outcome<T> none(Reason reason, long n, Flag... flags) {
        return new Outcome<>(null, reason, Set.of(flags), n);
    }

    public boolean hasValue() {
        return value != null;
    }

    /** The value, for those who have asked {@link #hasValue()}. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("No value: " + reason);
        }
        return value;
    }

    /** One of the numbers, with the same flags and n; or the same reason. */
    public Estimate estimate(ToDoubleFunction<T> number) {
        return value == null
                ? new Estimate(null, reason, flags, n)
                : new Estimate(number.applyAsDouble(value) + 0.0, null, flags, n); // no negative zero
    }

    public <U> Outcome<U> map(Function<T, U> change) {
        return value == null
                ? new Outcome<>(null, reason, flags, n)
                : new Outcome<>(change.apply(value), null, flags, n);
    }

    /** The same with one more flag. */
    public Outcome<T> with(Flag flag) {
        EnumSet<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Outcome<>(value, reason, more, n);
    }
}
