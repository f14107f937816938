package org.rapport.report;

import java.util.OptionalDouble;
import org.rapport.disclosure.Cell;

/** A number with the ends of its 95 % interval, each as far as it may be shown. */
public record Interval(Cell value, Cell lower, Cell upper) {

    /** Whether the number and both ends are shown exactly. */
    public boolean isComplete() {
        return value instanceof Cell.Reported && lower instanceof Cell.Reported && upper instanceof Cell.Reported;
    }

    public OptionalDouble exactValue() {
        return exact(value);
    }

    public OptionalDouble exactLower() {
        return exact(lower);
    }

    public OptionalDouble exactUpper() {
        return exact(upper);
    }

    /** How this stands to another: clearly different only where the two intervals do not touch. */
    public Standing against(Interval other) {
        if (!isComplete() || !other.isComplete()) {
            return Standing.NOT_SHOWN;
        }
        if (exactLower().getAsDouble() > other.exactUpper().getAsDouble()) {
            return Standing.CLEARLY_HIGHER;
        }
        return exactUpper().getAsDouble() < other.exactLower().getAsDouble()
                ? Standing.CLEARLY_LOWER
                : Standing.NO_CLEAR_DIFFERENCE;
    }

    static OptionalDouble exact(Cell cell) {
        return cell instanceof Cell.Reported reported ? OptionalDouble.of(reported.value()) : OptionalDouble.empty();
    }
}
