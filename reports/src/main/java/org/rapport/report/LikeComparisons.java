package org.rapport.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;

/** Reads how a school stands to schools of its size and grades: docs/methodology.md 4.3. */
final class LikeComparisons {

    private LikeComparisons() {}

    /** Empty where there were too few schools to know what is expected of its like. */
    static Optional<LikeComparison> of(Figures unit, RespondentGroup respondents, String scaleId) {
        Optional<Interval> estimate =
                unit.foundInterval(respondents, Subgroup.EVERYBODY, scaleId, "school-effect.conditional.mean");
        Cell above = unit.cell(respondents, scaleId, "school-effect.conditional.above");
        OptionalDouble certainty = Interval.exact(above);
        if (estimate.isEmpty() || certainty.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble grades = Interval.exact(unit.cell(respondents, scaleId, "school-effect.conditional.grades"));
        return Optional.of(new LikeComparison(
                grades.orElse(0) > 0,
                estimate.get(),
                unit.cell(respondents, scaleId, "school-effect.conditional.expected"),
                above,
                PoolComparisons.standing(certainty.getAsDouble())));
    }
}
