package org.rapport.aggregate;

import java.util.List;
import java.util.Objects;
import org.rapport.instrument.Item;

/**
 * Some of a unit's respondents: those who chose one option of a breakdown, or everybody.
 *
 * @param breakdown the breakdown's name; empty for everybody
 * @param code the option code; empty for everybody
 */
public record Subgroup(String breakdown, String code) implements Comparable<Subgroup> {

    public static final Subgroup EVERYBODY = new Subgroup("", "");

    /** The subgroups that a breakdown item forms, in the order of its options. */
    public static List<Subgroup> of(Item breakdownItem) {
        String breakdown = Objects.requireNonNull(breakdownItem.breakdown());
        return Objects.requireNonNull(breakdownItem.options()).options().stream()
                .map(option -> new Subgroup(breakdown, option.code()))
                .toList();
    }

    public boolean isEverybody() {
        return breakdown.isEmpty();
    }

    @Override
    public int compareTo(Subgroup other) {
        int byBreakdown = breakdown.compareTo(other.breakdown);
        return byBreakdown != 0 ? byBreakdown : code.compareTo(other.code);
    }
}
