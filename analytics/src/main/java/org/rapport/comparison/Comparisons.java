package org.rapport.comparison;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Subgroup;
import org.rapport.statistics.Reason;

/**
 * Which groups may be compared, and which are shown at all: adjusting for many comparisons counts only those that somebody will
 * see, so that no shown number depends on how many groups are hidden.
 *
 * @param scales asks for the reason why the scores of a group may not be compared on a scale
 * @param shown whether a variable of a group passes the disclosure check
 */
public record Comparisons(Scales scales, Predicate<Basis> shown) {

    /** Whether the items of a scale work alike for a group. */
    @FunctionalInterface
    public interface Scales {
        /** Null where the group may be compared, or where nobody knows. */
        @Nullable
        Reason whyNot(Subgroup subgroup, String scale);
    }
}
