package org.rapport.aggregate;

/**
 * Whose respondents a finding describes.
 *
 * @param id the school's or the district's code; empty for {@link Scope#ALL}
 */
public record Unit(Scope scope, String id) implements Comparable<Unit> {

    public static final Unit ALL = new Unit(Scope.ALL, "");

    public static Unit district(String code) {
        return new Unit(Scope.DISTRICT, code);
    }

    public static Unit school(String code) {
        return new Unit(Scope.SCHOOL, code);
    }

    @Override
    public int compareTo(Unit other) {
        int byScope = scope.compareTo(other.scope);
        return byScope != 0 ? byScope : id.compareTo(other.id);
    }
}
