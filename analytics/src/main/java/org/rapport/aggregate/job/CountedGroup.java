package org.rapport.aggregate.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Breakdowns;
import org.rapport.aggregate.Exposure;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.GroupFindings;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.Lattice;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.RespondentGroup;

/**
 * The counted answers of one respondent group: schools are read from the store one at a time, districts and everybody are their
 * sums and stay in memory.
 */
final class CountedGroup {
    private final int administration;
    private final StoredInstrument stored;
    private final TallyLayout layout;
    private final Tallies tallies;
    private final Map<Integer, School> schools = new HashMap<>();
    private final Map<Unit, Map<Subgroup, Tally>> pools = new TreeMap<>();
    private final Map<Unit, Map<Subgroup, Exposure>> exposures = new TreeMap<>();
    private final Map<Unit, Long> enrolled = new HashMap<>();

    CountedGroup(int administration, StoredInstrument stored, List<School> schools, Tallies tallies) {
        this.administration = administration;
        this.stored = stored;
        this.layout = new TallyLayout(stored.instrument());
        this.tallies = tallies;
        schools.forEach(school -> this.schools.put(school.id(), school));
        tallies.bySchool(administration, stored, layout, Integer.MIN_VALUE, Integer.MAX_VALUE, this::addSchool);
        pools.forEach(this::expose);
        sumEnrolment(schools);
    }

    private void addSchool(int schoolId, Map<Subgroup, Tally> counted) {
        School school = schools.get(schoolId);
        if (school != null) {
            expose(Unit.school(school.code()), counted);
            addTo(Unit.district(school.districtCode()), counted);
            addTo(Unit.ALL, counted);
        }
    }

    private void expose(Unit unit, Map<Subgroup, Tally> counted) {
        Map<Subgroup, Exposure> bySubgroup = new TreeMap<>();
        counted.forEach((subgroup, tally) -> bySubgroup.put(subgroup, Exposure.of(layout, tally)));
        exposures.put(unit, bySubgroup);
    }

    private void addTo(Unit pool, Map<Subgroup, Tally> counted) {
        Map<Subgroup, Tally> sums = pools.computeIfAbsent(pool, any -> new TreeMap<>());
        counted.forEach((subgroup, tally) -> {
            Tally sum = sums.get(subgroup);
            if (sum == null) {
                sums.put(subgroup, tally.copy());
            } else {
                sum.add(tally);
            }
        });
    }

    /** A pool's enrolment is known only when that of each of its schools is. */
    private void sumEnrolment(List<School> all) {
        Map<Unit, Long> sums = new HashMap<>();
        Map<Unit, Boolean> gaps = new HashMap<>();
        for (School school : all) {
            Integer people = enrolled(school);
            for (Unit pool : List.of(Unit.district(school.districtCode()), Unit.ALL)) {
                sums.merge(pool, people == null ? 0L : people, Long::sum);
                gaps.merge(pool, people == null, Boolean::logicalOr);
            }
        }
        sums.forEach((pool, sum) -> {
            if (!gaps.getOrDefault(pool, true)) {
                enrolled.put(pool, sum);
            }
        });
    }

    private @Nullable Integer enrolled(School school) {
        return respondents() == RespondentGroup.STUDENTS ? school.studentsEnrolled() : school.teachersEnrolled();
    }

    RespondentGroup respondents() {
        return stored.instrument().respondents();
    }

    /** All sums that bind what is published about this respondent group. */
    Lattice lattice() {
        Map<String, String> districtOf = new HashMap<>();
        schools.values().forEach(school -> districtOf.put(school.code(), school.districtCode()));
        return new Lattice(
                Exposure.variables(layout),
                Exposure.parts(layout),
                Breakdowns.of(stored.instrument()),
                districtOf,
                exposures);
    }

    /** The findings about each school of a range that has answers. */
    void findingsBySchool(int first, int last, BiConsumer<School, List<Finding>> taker) {
        tallies.bySchool(administration, stored, layout, first, last, (id, counted) -> {
            School school = schools.get(id);
            if (school != null) {
                Integer people = enrolled(school);
                Long known = people == null ? null : Long.valueOf(people);
                taker.accept(school, findings(Unit.school(school.code()), counted, known));
            }
        });
    }

    /** The findings about each district and about all. */
    void findingsByPool(BiConsumer<Unit, List<Finding>> taker) {
        pools.forEach((pool, counted) -> taker.accept(pool, findings(pool, counted, enrolled.get(pool))));
    }

    private List<Finding> findings(Unit unit, Map<Subgroup, Tally> counted, @Nullable Long people) {
        return counted.entrySet().stream()
                .flatMap(entry -> GroupFindings.of(
                        respondents(),
                        unit,
                        entry.getKey(),
                        layout,
                        entry.getValue(),
                        entry.getKey().isEverybody() ? people : null)
                        .stream())
                .toList();
    }
}
