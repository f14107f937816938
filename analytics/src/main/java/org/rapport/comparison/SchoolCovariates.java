package org.rapport.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Unit;

/**
 * In which respects schools are held to be alike, from their rosters: size, the logarithm of the people who could answer, and
 * level, their mean grade. Each only where it is known of all schools of the pool and is not the same for all.
 */
final class SchoolCovariates {
    private final SortedMap<String, List<Double>> bySchool = new TreeMap<>();
    private boolean withGrades;

    private SchoolCovariates() {}

    static SchoolCovariates of(Pool pool, Eligible eligible) {
        SchoolCovariates covariates = new SchoolCovariates();
        List<String> schools =
                pool.schools().stream().map(PoolSchool::unit).map(Unit::id).toList();
        schools.forEach(school -> covariates.bySchool.put(school, new ArrayList<>()));
        covariates.add(schools, school -> size(eligible.of(school)));
        if (!eligible.breakdown().isEmpty()) {
            covariates.withGrades = covariates.add(schools, school -> level(eligible.of(school)));
        }
        return covariates;
    }

    /** Tells whether it is known of all. */
    private boolean add(List<String> schools, Function<String, @Nullable Double> covariate) {
        Map<String, Double> known = new TreeMap<>();
        for (String school : schools) {
            Double value = covariate.apply(school);
            if (value != null) {
                known.put(school, value);
            }
        }
        boolean isKnown = known.size() == schools.size();
        if (isKnown && known.values().stream().distinct().count() > 1) {
            known.forEach((school, value) ->
                    bySchool.computeIfAbsent(school, any -> new ArrayList<>()).add(value));
        }
        return isKnown;
    }

    private static @Nullable Double size(Map<String, Long> people) {
        long sum = people.values().stream().mapToLong(n -> n).sum();
        return sum > 0 ? Double.valueOf(Math.log(sum)) : null;
    }

    /** Null where a grade is not a number. */
    private static @Nullable Double level(Map<String, Long> people) {
        long sum = 0;
        long all = 0;
        for (Map.Entry<String, Long> grade : people.entrySet()) {
            if (!grade.getKey().matches("-?\\d{1,3}")) {
                return null;
            }
            sum += Long.parseLong(grade.getKey()) * grade.getValue();
            all += grade.getValue();
        }
        return all > 0 ? Double.valueOf((double) sum / all) : null;
    }

    /** Whether schools that are alike have the same mean grade, too. */
    boolean withGrades() {
        return withGrades;
    }

    /** Of a school of the pool, in the same order for each; empty where none can be used. */
    List<Double> of(String school) {
        return List.copyOf(bySchool.getOrDefault(school, List.of()));
    }
}
