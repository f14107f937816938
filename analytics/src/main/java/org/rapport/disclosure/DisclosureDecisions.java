package org.rapport.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;

/** What {@link DisclosureCheck} decided for one respondent group: what is hidden, and why. */
public final class DisclosureDecisions {
    private final Lattice lattice;
    private final Map<String, Integer> variables = new HashMap<>();
    private final List<@Nullable Suppression[]> hidden;

    DisclosureDecisions(Lattice lattice, List<@Nullable Suppression[]> hidden) {
        this.lattice = lattice;
        this.hidden = hidden;
        for (int variable = 0; variable < lattice.variables().size(); variable++) {
            variables.put(lattice.variables().get(variable), variable);
        }
    }

    /** Why a variable of a group is not shown; null where it is. A group that nobody asked about is not shown. */
    public @Nullable Suppression hidden(Unit unit, Subgroup subgroup, String variable) {
        int group = lattice.position(unit, subgroup);
        Integer index = variables.get(variable);
        return group < 0 || index == null ? Suppression.TOO_FEW : hidden.get(index)[group];
    }
}
