package org.rapport.aggregate;

/**
 * Some of a unit's respondents: those who chose one option of a breakdown, or everybody.
 *
 * @param breakdown the breakdown's name; empty for everybody
 * @param code the option code; empty for everybody
 */
public record Subgroup(String breakdown, String code) implements Comparable<Subgroup> {

    public static final Subgroup EVERYBODY = new Subgroup("", "");

    public boolean isEverybody() {
        return breakdown.isEmpty();
    }

    @Override
    public int compareTo(Subgroup other) {
        int byBreakdown = breakdown.compareTo(other.breakdown);
        return byBreakdown != 0 ? byBreakdown : code.compareTo(other.code);
    }
}
