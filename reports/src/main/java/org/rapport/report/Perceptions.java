package org.rapport.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.Perception.Position;
import org.rapport.statistics.Reason;

/** Reads the two views of a characteristic: docs/methodology.md 8. */
final class Perceptions {

    private static final double UNUSUAL = 1.96;

    private Perceptions() {}

    /** Empty where nobody computed it. */
    static Optional<Perception> of(Figures unit, String scaleId) {
        RespondentGroup who = RespondentGroup.STUDENTS;
        return unit.foundInterval(who, Subgroup.EVERYBODY, scaleId, "perception-gap")
                .map(gap -> {
                    Cell none = new Cell.Undefined(Reason.NO_DATA);
                    Cell position =
                            unit.found(who, scaleId, "perception-position").orElse(none);
                    Cell error =
                            unit.found(who, scaleId, "perception-position.sd").orElse(none);
                    return new Perception(gap, position, error, reading(position, error));
                });
    }

    private static Position reading(Cell position, Cell error) {
        OptionalDouble value = Interval.exact(position);
        OptionalDouble sd = Interval.exact(error);
        if (value.isEmpty() || sd.isEmpty()) {
            return Position.NOT_SHOWN;
        }
        if (Math.abs(value.getAsDouble()) <= UNUSUAL * sd.getAsDouble()) {
            return Position.AS_ELSEWHERE;
        }
        return value.getAsDouble() > 0 ? Position.TEACHERS_HIGHER : Position.TEACHERS_LOWER;
    }

    /** Whether the interval of the gap leaves out 0. */
    static Standing standing(Interval gap) {
        if (!gap.isComplete()) {
            return Standing.NOT_SHOWN;
        }
        if (gap.exactLower().getAsDouble() > 0) {
            return Standing.CLEARLY_HIGHER;
        }
        return gap.exactUpper().getAsDouble() < 0 ? Standing.CLEARLY_LOWER : Standing.NO_CLEAR_DIFFERENCE;
    }
}
