package org.rapport.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<PublishableResults.Key, Cell> cells = LinkedHashMap.newLinkedHashMap(findings.size());
        Looking looking = new Looking();
        for (Finding finding : findings) {
            Cell cell = cell(finding, looking);
            if (cell != null) {
                cells.put(key(finding), cell);
            }
        }
        return new PublishableResults(unit, policy, cells);
    }

    /** Remembers what was looked up last: findings about one variable come one after the other. */
    private final class Looking {
        private @Nullable Basis last;
        private @Nullable Suppression found;

        @Nullable
        Suppression up(Basis basis) {
            if (!basis.equals(last)) {
                last = basis;
                found = hidden(basis);
            }
            return found;
        }
    }

    /** Whether a variable of a group may be shown, as far as its own number goes. */
    public boolean shows(Basis basis) {
        return hidden(basis) == null;
    }

    private static PublishableResults.Key key(Finding finding) {
        return new PublishableResults.Key(
                finding.respondents(), finding.subgroup(), finding.variable(), finding.statistic());
    }

    private @Nullable Cell cell(Finding finding, Looking looking) {
        @Nullable Suppression hidden = null;
        for (Basis basis : finding.bases()) {
            hidden = hidden == null ? looking.up(basis) : hidden;
        }
        if (hidden != null) {
            return isToldHere(finding) ? new Cell.Suppressed(hidden) : null;
        }
        return policy.countsShown()
                ? shown(finding)
                : PublicCoding.cell(finding).orElse(null);
    }

    /** A hidden variable is told once, at its n; what is hidden for the sake of other groups, where it would stand. */
    private boolean isToldHere(Finding finding) {
        return finding.statistic().equals("n")
                || hidden(new Basis(finding.respondents(), finding.unit(), finding.subgroup(), finding.variable()))
                        == null;
    }

    private @Nullable Suppression hidden(Basis basis) {
        DisclosureDecisions pattern = patterns.get(basis.respondents());
        return pattern == null ? Suppression.TOO_FEW : pattern.hidden(basis.unit(), basis.subgroup(), basis.variable());
    }

    static Cell shown(Finding finding) {
        Double value = finding.estimate().value();
        return value != null
                ? new Cell.Reported(
                        Precision.of(finding.statistic(), value),
                        finding.estimate().n(),
                        finding.estimate().flags())
                : new Cell.Undefined(Objects.requireNonNull(finding.estimate().reason()));
    }
}
