package org.rapport.comparison;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.rapport.aggregate.Subgroup;

/**
 * Whether nearly everybody told to which group of a breakdown they belong. A group stands beside everybody else; where a question
 * was asked of some grades only, everybody else would be the other grades, too, so that such units make no comparison.
 */
final class Coverage {
    private static final double NEARLY_EVERYBODY = 0.8;

    private Coverage() {}

    /** The subgroups with respondents, of those breakdowns that nearly everybody answered. */
    static List<Subgroup> comparable(Iterable<Subgroup> subgroups, ToLongFunction<Subgroup> respondents) {
        Map<String, Long> told = new TreeMap<>();
        subgroups.forEach(subgroup -> told.merge(subgroup.breakdown(), respondents.applyAsLong(subgroup), Long::sum));
        double everybody = respondents.applyAsLong(Subgroup.EVERYBODY);
        List<Subgroup> comparable = new java.util.ArrayList<>();
        for (Subgroup subgroup : subgroups) {
            if (!subgroup.isEverybody()
                    && respondents.applyAsLong(subgroup) > 0
                    && told.getOrDefault(subgroup.breakdown(), 0L) >= NEARLY_EVERYBODY * everybody) {
                comparable.add(subgroup);
            }
        }
        return comparable;
    }
}
