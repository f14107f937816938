package org.rapport.statistics;

import java.util.function.Function;

/**
 * The result of a statistic that is more than one number: what was found, or the reason why there is nothing.
 * The single-number form is {@link Estimate}.
 */
public sealed interface Outcome<T> {

    /** What was found. */
    record Found<T>(T value) implements Outcome<T> {}

    /** Nothing, and why. */
    record None<T>(Reason reason) implements Outcome<T> {}

    static <T> Outcome<T> found(T value) {
        return new Found<>(value);
    }

    static <T> Outcome<T> none(Reason reason) {
        return new None<>(reason);
    }

    default boolean isFound() {
        return this instanceof Found<T>;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Found<T> found -> found(function.apply(found.value()));
            case None<T> none -> none(none.reason());
        };
    }

    /**
     * @throws IllegalStateException naming the reason, when there is nothing
     */
    default T orElseThrow() {
        return switch (this) {
            case Found<T> found -> found.value();
            case None<T> none -> throw new IllegalStateException("There is no value: " + none.reason());
        };
    }
}
