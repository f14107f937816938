package org.rapport.comparison;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many people could answer in each school, and in each of its grades.
 *
 * @param breakdown the breakdown whose subgroups the grades are; empty where grades are not known
 * @param bySchool school code to option code of the breakdown to people; one empty code where grades are not known
 */
public record Eligible(String breakdown, SortedMap<String, SortedMap<String, Long>> bySchool) {

    public Eligible {
        bySchool = Collections.unmodifiableSortedMap(new TreeMap<>(bySchool));
    }

    /** People of a school, by grade; nobody where the school's roster is not known. */
    Map<String, Long> of(String school) {
        return bySchool.getOrDefault(school, Collections.emptySortedMap());
    }
}
