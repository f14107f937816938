package org.rapport.statistics;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether two groups may be compared on a scale: the gate before any gap between language versions, genders, grade bands or
 * other groups. Decided by {@link DifferentialItemFunctioning} over the complete cases of both.
 */
public sealed interface Comparability {

    /** Every item works alike: the score of all items may be compared. */
    record OnAllItems() implements Comparability {}

    /** Only without the items at these positions, or with their difficulties taken per group. */
    record WithoutItems(SortedSet<Integer> items) implements Comparability {
        public WithoutItems {
            items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
        }
    }

    /** So many items differ that fewer than two are left to rely on. */
    record NotOnThisScale(SortedSet<Integer> items) implements Comparability {
        public NotOnThisScale {
            items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
        }
    }

    /**
     * Nothing is known.
     *
     * @param reason {@code N_LT_2} for fewer than {@link DifferentialItemFunctioning#FEWEST} complete cases in a group, else
     *     why an item could not be tested
     */
    record Unknown(Reason reason) implements Comparability {}

    /** Whether a gap may be shown at all. */
    default boolean mayBeCompared() {
        return this instanceof OnAllItems || this instanceof WithoutItems;
    }

    static Comparability of(ResponsePatterns reference, ResponsePatterns focal) {
        long fewest =
                Math.min(reference.complete().respondents(), focal.complete().respondents());
        return fewest < DifferentialItemFunctioning.FEWEST
                ? new Unknown(Reason.N_LT_2)
                : of(DifferentialItemFunctioning.between(reference, focal));
    }

    /** An item whose test has no value counts against the comparison, not for it. */
    static Comparability of(DifferentialItemFunctioning dif) {
        for (DifferentialItemFunctioning.ItemDif item : dif.first()) {
            Reason reason = item.regression().reason();
            if (reason != null) {
                return new Unknown(reason);
            }
        }
        if (dif.notComparable()) {
            return new NotOnThisScale(dif.flagged());
        }
        return dif.flagged().isEmpty() ? new OnAllItems() : new WithoutItems(dif.flagged());
    }
}
