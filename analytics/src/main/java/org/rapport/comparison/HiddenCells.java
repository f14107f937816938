package org.rapport.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Subgroup;

/**
 * Whether numbers that weigh schools and grades could give away those that are hidden. For each scale a weighted mean is one more
 * equation for the hidden cells of a pool, and so are the two numbers on its weights; the wider pool tells as many again. Unknown
 * are the size of each hidden cell and a mean for each scale, less one where their sum is known: the cells of a school that is
 * shown, and those of all hidden schools together. From three unknown sizes on there are more unknown numbers than equations; with
 * fewer, the weighted numbers stay back.
 */
final class HiddenCells {
    private static final int ENOUGH_UNKNOWN = 3;

    private final Pool pool;
    private final Eligible eligible;
    private final Predicate<Basis> shown;

    HiddenCells(Pool pool, Eligible eligible, Predicate<Basis> shown) {
        this.pool = pool;
        this.eligible = eligible;
        this.shown = shown;
    }

    /** The cells for whose sake a variable's weighted numbers over these schools stay back; none where they may be told. */
    List<Basis> atStake(List<PoolSchool> schools, String variable) {
        List<Basis> hidden = new ArrayList<>();
        int unknown = 0;
        int inHiddenSchools = 0;
        for (PoolSchool school : schools) {
            List<Basis> cells = cells(school, variable);
            Basis everybody = new Basis(pool.respondents(), school.unit(), Subgroup.EVERYBODY, variable);
            if (shown.test(everybody)) {
                cells.removeIf(shown);
                unknown += unknown(cells.size());
            } else {
                inHiddenSchools += cells.size();
            }
            hidden.addAll(cells);
        }
        unknown += unknown(inHiddenSchools);
        return unknown < ENOUGH_UNKNOWN ? hidden : List.of();
    }

    private static int unknown(int cells) {
        return cells > 1 ? cells - 1 : cells;
    }

    /** The grades of a school that answered; the school where grades are not known. */
    private List<Basis> cells(PoolSchool school, String variable) {
        List<Basis> cells = new ArrayList<>();
        for (String grade : eligible.of(school.unit().id()).keySet()) {
            Subgroup subgroup = Strata.subgroup(eligible.breakdown(), grade);
            if (school.respondents(subgroup) > 0) {
                cells.add(new Basis(pool.respondents(), school.unit(), subgroup, variable));
            }
        }
        return cells;
    }
}
