package org.rapport.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Basis;
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
            cell(finding).ifPresent(cell -> cells.put(key(finding), cell));
        }
        return new PublishableResults(unit, policy, cells);
    }

    private static PublishableResults.Key key(Finding finding) {
        return new PublishableResults.Key(
                finding.respondents(), finding.subgroup(), finding.variable(), finding.statistic());
    }

    private Optional<Cell> cell(Finding finding) {
        @Nullable
        Suppression own =
                hidden(new Basis(finding.respondents(), finding.unit(), finding.subgroup(), finding.variable()));
        @Nullable
        Suppression hidden = finding.bases().stream()
                .map(this::hidden)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (hidden != null) { // a hidden variable is told once, at its n
            boolean toldHere = own == null || finding.statistic().equals("n");
            return toldHere ? Optional.of(new Cell.Suppressed(hidden)) : Optional.empty();
        }
        if (!policy.countsShown()) {
            return PublicCoding.cell(finding);
        }
        return Optional.of(shown(finding));
    }

    private @Nullable Suppression hidden(Basis basis) {
        DisclosureDecisions pattern = patterns.get(basis.respondents());
        return pattern == null ? Suppression.TOO_FEW : pattern.hidden(basis.unit(), basis.subgroup(), basis.variable());
    }

    static Cell shown(Finding finding) {
        Double value = finding.estimate().value();
        return value != null
                ? new Cell.Reported(
                        value, finding.estimate().n(), finding.estimate().flags())
                : new Cell.Undefined(Objects.requireNonNull(finding.estimate().reason()));
    }
}
