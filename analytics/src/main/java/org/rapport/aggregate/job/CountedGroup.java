package org.rapport.aggregate.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Breakdowns;
import org.rapport.aggregate.Exposure;
import org.rapport.aggregate.PooledTallies;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.aggregate.Unit;
import org.rapport.comparison.Pool;
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
    private final Map<Unit, PooledTallies> pools = new TreeMap<>();
    private final Map<Unit, Map<Subgroup, Exposure>> exposures = new TreeMap<>();
    private final Map<Unit, Long> enrolled = new HashMap<>();
    private final Pool pool;

    CountedGroup(int administration, StoredInstrument stored, List<School> schools, Tallies tallies) {
        this.administration = administration;
        this.stored = stored;
        this.layout = new TallyLayout(stored.instrument());
        this.tallies = tallies;
        this.pool = new Pool(stored.instrument());
        schools.forEach(school -> this.schools.put(school.id(), school));
        bySchool(Integer.MIN_VALUE, Integer.MAX_VALUE, this::addSchool);
        pools.forEach((unit, sums) -> expose(unit, sums.tallies()));
        sumEnrolment(schools);
    }

    private void addSchool(School school, Map<Subgroup, Tally> counted) {
        Unit unit = Unit.school(school.code());
        Unit district = Unit.district(school.districtCode());
        expose(unit, counted);
        pool.addSchool(unit, district, layout, counted);
        for (Unit wider : List.of(district, Unit.ALL)) {
            pools.computeIfAbsent(wider, any -> new PooledTallies(layout)).addSchool(counted);
        }
    }

    private void expose(Unit unit, Map<Subgroup, Tally> counted) {
        Map<Subgroup, Exposure> bySubgroup = new TreeMap<>();
        counted.forEach((subgroup, tally) -> bySubgroup.put(subgroup, Exposure.of(layout, tally)));
        exposures.put(unit, bySubgroup);
    }

    /** A pool's enrolment is known only when that of each of its schools is. */
    private void sumEnrolment(List<School> all) {
        Map<Unit, Long> sums = new HashMap<>();
        Map<Unit, Boolean> gaps = new HashMap<>();
        for (School school : all) {
            Long people = enrolled(school);
            for (Unit wider : List.of(Unit.district(school.districtCode()), Unit.ALL)) {
                sums.merge(wider, people == null ? 0L : people, Long::sum);
                gaps.merge(wider, people == null, Boolean::logicalOr);
            }
        }
        sums.forEach((wider, sum) -> {
            if (!gaps.getOrDefault(wider, true)) {
                enrolled.put(wider, sum);
            }
        });
    }

    @Nullable
    Long enrolled(School school) {
        Integer people =
                respondents() == RespondentGroup.STUDENTS ? school.studentsEnrolled() : school.teachersEnrolled();
        return people == null ? null : Long.valueOf(people);
    }

    @Nullable
    Long enrolled(Unit wider) {
        return enrolled.get(wider);
    }

    RespondentGroup respondents() {
        return stored.instrument().respondents();
    }

    StoredInstrument stored() {
        return stored;
    }

    TallyLayout layout() {
        return layout;
    }

    /** The scores of all schools, for comparisons. */
    Pool pool() {
        return pool;
    }

    /** The tallies of each district and of all. */
    Map<Unit, PooledTallies> pools() {
        return pools;
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

    /** Hands over the tallies of each school of a range that has answers. */
    void bySchool(int first, int last, BiConsumer<School, Map<Subgroup, Tally>> taker) {
        tallies.bySchool(administration, stored, layout, first, last, (id, counted) -> {
            School school = schools.get(id);
            if (school != null) {
                taker.accept(school, counted);
            }
        });
    }
}
