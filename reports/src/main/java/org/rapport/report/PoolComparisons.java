package org.rapport.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.PoolComparison.Verdict;

/** Reads how a school stands to the average of all schools: docs/methodology.md 4.3, the rule of {@code SchoolEffect.standing}. */
final class PoolComparisons {

    private static final double CERTAIN = 0.975;
    private static final double LEAST_RELIABLE = 0.60;

    private PoolComparisons() {}

    /** Empty where nobody estimated it. */
    static Optional<PoolComparison> of(Figures unit, RespondentGroup respondents, String scaleId) {
        Optional<Interval> estimate =
                unit.foundInterval(respondents, Subgroup.EVERYBODY, scaleId, "school-effect.mean");
        return estimate.map(mean -> {
            Cell reliability = unit.cell(respondents, scaleId, "school-effect.reliability");
            Cell above = unit.cell(respondents, scaleId, "school-effect.above");
            return new PoolComparison(mean, reliability, above, verdict(reliability, above));
        });
    }

    private static Verdict verdict(Cell reliability, Cell above) {
        OptionalDouble certainty = Interval.exact(above);
        if (certainty.isEmpty()) {
            return Verdict.NOT_SHOWN;
        }
        if (Interval.exact(reliability).orElse(0) < LEAST_RELIABLE) {
            return Verdict.TOO_FEW_RESPONSES;
        }
        return standing(certainty.getAsDouble());
    }

    /** @param p probability of lying above */
    static Verdict standing(double p) {
        return p >= CERTAIN ? Verdict.ABOVE : p <= 1 - CERTAIN ? Verdict.BELOW : Verdict.NOT_DISTINGUISHABLE;
    }
}
