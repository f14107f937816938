package org.rapport.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapport.aggregate.Exposure;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;

/**
 * The findings about one unit that have passed the disclosure gate. Reports are built from nothing else, and only this package
 * can make one: a report over unchecked numbers does not compile.
 */
public final class PublishableResults {

    /** The address of a number within a unit. */
    public record Key(RespondentGroup respondents, Subgroup subgroup, String variable, String statistic) {}

    private final Unit unit;
    private final DisclosurePolicy policy;
    private final Map<Key, Cell> cells;

    /** @param cells not touched by the caller any more */
    PublishableResults(Unit unit, DisclosurePolicy policy, Map<Key, Cell> cells) {
        this.unit = unit;
        this.policy = policy;
        this.cells = Collections.unmodifiableMap(cells);
    }

    public Unit unit() {
        return unit;
    }

    public DisclosurePolicy policy() {
        return policy;
    }

    /**
     * The number at an address. A hidden variable is told once, at its {@code n}: any other statistic of it, and any variable of a
     * hidden subgroup, is hidden for the same reason. Where nothing is published at all: {@link Suppression#TOO_FEW}.
     */
    public Cell cell(RespondentGroup respondents, Subgroup subgroup, String variable, String statistic) {
        Cell cell = cells.get(new Key(respondents, subgroup, variable, statistic));
        if (cell != null) {
            return cell;
        }
        if (cells.get(new Key(respondents, subgroup, variable, "n")) instanceof Cell.Suppressed hidden) {
            return hidden;
        }
        return cells.get(new Key(respondents, subgroup, Exposure.RESPONSES, "n")) instanceof Cell.Suppressed hidden
                ? hidden
                : new Cell.Suppressed(Suppression.TOO_FEW);
    }

    /** The number over all respondents of a group. */
    public Cell cell(RespondentGroup respondents, String variable, String statistic) {
        return cell(respondents, Subgroup.EVERYBODY, variable, statistic);
    }

    /** All published cells in their order of computation. */
    public Map<Key, Cell> cells() {
        return cells;
    }

    /** The subgroups that have any cell, in order. */
    public List<Subgroup> subgroups(RespondentGroup respondents) {
        Set<Subgroup> found = new TreeSet<>();
        for (Key key : cells.keySet()) {
            if (key.respondents() == respondents) {
                found.add(key.subgroup());
            }
        }
        return List.copyOf(found);
    }
}
