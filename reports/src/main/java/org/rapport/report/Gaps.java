package org.rapport.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.GapReading;
import org.rapport.statistics.GapReading.Band;
import org.rapport.statistics.Reason;

/** Reads the gaps between groups of a unit: docs/methodology.md 7, by {@link GapReading}. */
final class Gaps {

    private Gaps() {}

    /** Empty where nobody computed it. */
    static Optional<Gap> of(Figures unit, RespondentGroup respondents, Subgroup subgroup, String scaleId) {
        return unit.foundInterval(respondents, subgroup, scaleId, "gap").map(difference -> {
            Interval g = unit.interval(respondents, subgroup, scaleId, "gap.g");
            Band band = Band.ofStandardized(g.exactValue().orElse(0));
            return new Gap(
                    difference,
                    g,
                    band,
                    switch (difference.value()) {
                        case Cell.Reported reported ->
                            reading(unit, respondents, subgroup, scaleId, reported.value(), g);
                        case Cell.Undefined none ->
                            none.why() == Reason.NOT_COMPARABLE ? Gap.Reading.NOT_COMPARABLE : Gap.Reading.UNDEFINED;
                        case Cell.Suppressed hidden -> Gap.Reading.NOT_SHOWN;
                        case Cell.Banded banded -> Gap.Reading.NOT_SHOWN;
                    });
        });
    }

    private static Gap.Reading reading(
            Figures unit, RespondentGroup respondents, Subgroup subgroup, String scaleId, double gap, Interval g) {
        OptionalDouble p = Interval.exact(unit.cell(respondents, subgroup, scaleId, "gap.p"));
        OptionalDouble equivalence = Interval.exact(unit.cell(respondents, subgroup, scaleId, "gap.equivalence-p"));
        if (g.exactValue().isEmpty()) {
            return Gap.Reading.INCONCLUSIVE;
        }
        Band band = Band.ofStandardized(g.exactValue().getAsDouble());
        return switch (GapReading.of(p.orElse(1), band, equivalence.orElse(1))) {
            case FINDING -> gap > 0 ? Gap.Reading.HIGHER : Gap.Reading.LOWER;
            case NO_RELEVANT_DIFFERENCE -> Gap.Reading.NO_RELEVANT_DIFFERENCE;
            case INCONCLUSIVE -> Gap.Reading.INCONCLUSIVE;
        };
    }
}
