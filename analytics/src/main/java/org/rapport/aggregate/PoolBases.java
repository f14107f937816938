package org.rapport.aggregate;

import java.util.List;
import java.util.stream.Stream;
import org.rapport.instrument.RespondentGroup;

/** What findings about the pool rest on. */
final class PoolBases {

    private PoolBases() {}

    /** Everybody's answers to some variables. */
    static List<Basis> everybody(RespondentGroup respondents, Stream<String> variables) {
        return variables
                .map(variable -> of(respondents, Subgroup.EVERYBODY, variable))
                .toList();
    }

    /**
     * A comparison of a subgroup with the others. Groups by language or grade band are no subgroups that results are broken down by, so
     * there is nothing that could be subtracted from anything.
     */
    static List<Basis> compared(RespondentGroup respondents, Subgroup focal, boolean isBrokenDown, String variable) {
        Basis everybody = of(respondents, Subgroup.EVERYBODY, variable);
        return isBrokenDown ? List.of(of(respondents, focal, variable), everybody) : List.of(everybody);
    }

    private static Basis of(RespondentGroup respondents, Subgroup subgroup, String variable) {
        return new Basis(respondents, Unit.ALL, subgroup, variable);
    }
}
