package org.rapport.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapport.aggregate.GroupScores;
import org.rapport.aggregate.Subgroup;
import org.rapport.statistics.ResponsePropensities.PopulationCell;

/** The cells of the population of a pool, school by grade, with those who answered in each. */
final class Strata {
    /** With more schools the model of responding has grades only: a coefficient for each school would take too long. */
    private static final int MOST_SCHOOLS = 200;

    /**
     * Some of a school's people. Those who did not tell their grade have no people of their own: they stand for their school.
     *
     * @param grade the option code of the grade; empty for those who did not tell, or where grades are not known
     * @param eligible people; 0 for those who did not tell
     */
    record Stratum(String school, String grade, long eligible, GroupScores group) {

        long responded() {
            return group.respondents();
        }
    }

    private final List<Stratum> strata = new ArrayList<>();

    /** Empty where the roster of any school is not known, or where a grade answers that is not on it. */
    static Optional<Strata> of(List<PoolSchool> schools, Eligible eligible) {
        Strata all = new Strata();
        for (PoolSchool school : schools) {
            Map<String, Long> people = eligible.of(school.unit().id());
            if (people.isEmpty()) {
                return Optional.empty();
            }
            all.addSchool(school, eligible.breakdown(), people);
        }
        return all.strata.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private void addSchool(PoolSchool school, String breakdown, Map<String, Long> people) {
        GroupScores rest = school.group(Subgroup.EVERYBODY);
        for (Map.Entry<String, Long> grade : people.entrySet()) {
            GroupScores group = school.group(subgroup(breakdown, grade.getKey()));
            rest = rest.without(group);
            add(new Stratum(school.unit().id(), grade.getKey(), grade.getValue(), group));
        }
        if (rest.respondents() > 0) {
            add(new Stratum(school.unit().id(), "", 0, rest));
        }
    }

    /** Those of a grade; everybody where grades are not known. */
    static Subgroup subgroup(String breakdown, String grade) {
        return grade.isEmpty() ? Subgroup.EVERYBODY : new Subgroup(breakdown, grade);
    }

    private void add(Stratum stratum) {
        if (stratum.eligible > 0 || stratum.responded() > 0) {
            strata.add(stratum);
        }
    }

    /** Those with respondents. */
    List<Stratum> answered() {
        return strata.stream().filter(stratum -> stratum.responded() > 0).toList();
    }

    long eligible() {
        return strata.stream().mapToLong(Stratum::eligible).sum();
    }

    /** People by school. */
    Map<String, Double> schools() {
        Map<String, Double> people = new TreeMap<>();
        strata.forEach(stratum -> people.merge(stratum.school, (double) stratum.eligible, Double::sum));
        return people;
    }

    /** People by grade. */
    Map<String, Double> grades() {
        Map<String, Double> people = new TreeMap<>();
        strata.forEach(stratum -> people.merge(stratum.grade, (double) stratum.eligible, Double::sum));
        return people;
    }

    /** Whether a model of responding can have both schools and grades. */
    boolean hasBoth() {
        return isBySchool() && grades().size() > 1;
    }

    private boolean isBySchool() {
        return schools().size() > 1 && schools().size() <= MOST_SCHOOLS;
    }

    /** For the model of responding; more respondents than people count as everybody. */
    List<PopulationCell> cells(boolean withGrades) {
        boolean bySchool = isBySchool();
        boolean byGrade = withGrades && grades().size() > 1;
        List<PopulationCell> cells = new ArrayList<>();
        for (Stratum stratum : strata) {
            if (stratum.eligible > 0) {
                Map<String, String> categories = new LinkedHashMap<>();
                if (bySchool) {
                    categories.put("school", stratum.school);
                }
                if (byGrade) {
                    categories.put("grade", stratum.grade);
                }
                cells.add(new PopulationCell(
                        categories, stratum.eligible, Math.min(stratum.responded(), stratum.eligible)));
            }
        }
        return cells;
    }
}
