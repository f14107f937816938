package org.rapport.aggregate;

import java.util.List;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Estimate;

/**
 * One number about one group of respondents, before the disclosure gate.
 *
 * @param variable an item id or a scale id, or {@code responses} for counts of respondents
 * @param statistic its stable name, for example {@code percent-favorable}; see docs/findings.md
 * @param bases from what it is worked out; it is shown only where all of these are. A number about one group rests on that
 *     group's variable; a gap rests on both groups, a comparison of students and teachers on both
 */
public record Finding(
        RespondentGroup respondents,
        Unit unit,
        Subgroup subgroup,
        String variable,
        String statistic,
        Estimate estimate,
        List<Basis> bases) {

    public Finding {
        bases = List.copyOf(bases);
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("The finding " + statistic + " of " + variable + " rests on nothing");
        }
    }

    /** A finding that rests on the variable of the group it is about, and on nothing else. */
    public Finding(
            RespondentGroup respondents,
            Unit unit,
            Subgroup subgroup,
            String variable,
            String statistic,
            Estimate estimate) {
        this(
                respondents,
                unit,
                subgroup,
                variable,
                statistic,
                estimate,
                List.of(new Basis(respondents, unit, subgroup, variable)));
    }
}
