package org.rapport.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;

/** The one way from findings to {@link PublishableResults}: every finding becomes a cell that shows no more than the policy allows. */
public final class Gate {
    private final DisclosurePolicy policy;
    private final Map<RespondentGroup, DisclosureDecisions> patterns;

    public Gate(DisclosurePolicy policy, Map<RespondentGroup, DisclosureDecisions> patterns) {
        this.policy = policy;
        this.patterns = Map.copyOf(patterns);
    }

    /** @param findings about this unit, of all its respondent groups and subgroups */
    public PublishableResults pass(Unit unit, List<Finding> findings) {
        Map<PublishableResults.Key, Cell> cells = new LinkedHashMap<>();
        for (Finding finding : findings) {
            cell(unit, finding).ifPresent(cell -> cells.put(key(finding), cell));
        }
        return new PublishableResults(unit, policy, cells);
    }

    private static PublishableResults.Key key(Finding finding) {
        return new PublishableResults.Key(
                finding.respondents(), finding.subgroup(), finding.variable(), finding.statistic());
    }

    private Optional<Cell> cell(Unit unit, Finding finding) {
        DisclosureDecisions pattern = patterns.get(finding.respondents());
        @Nullable
        Suppression hidden =
                pattern == null ? Suppression.TOO_FEW : pattern.hidden(unit, finding.subgroup(), finding.variable());
        if (hidden != null) { // told once, at the variable's n
            return finding.statistic().equals("n") ? Optional.of(new Cell.Suppressed(hidden)) : Optional.empty();
        }
        if (!policy.countsShown()) {
            return PublicCoding.cell(finding);
        }
        return Optional.of(shown(finding));
    }

    static Cell shown(Finding finding) {
        Double value = finding.estimate().value();
        return value != null
                ? new Cell.Reported(
                        value, finding.estimate().n(), finding.estimate().flags())
                : new Cell.Undefined(
                        java.util.Objects.requireNonNull(finding.estimate().reason()));
    }
}
