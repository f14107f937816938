package org.rapport.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.rapport.aggregate.Breakdowns;
import org.rapport.aggregate.Exposure;
import org.rapport.aggregate.SchoolTallies;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;

/** A few schools in one or two districts whose respondents answer two items and tell two categories, or do not. */
final class SmallDistrict {

    static final Instrument INSTRUMENT = InstrumentFile.read(Map.of("instrument.yaml", """
            instrument: small
            version: 1.0.0
            respondents: students
            languages: [en]
            responseOptions:
              frequency:
                - {code: never, value: 1}
                - {code: seldom, value: 2}
                - {code: often, value: 3}
                - {code: always, value: 4}
              three: [{code: a}, {code: b}, {code: c}]
              two: [{code: d}, {code: e}]
            sections:
              - id: all
                items:
                  - {id: one, options: frequency}
                  - {id: two, options: frequency}
                  - {id: first, options: three, breakdown: x}
                  - {id: second, options: two, breakdown: y}
            scales:
              both: {minimumAnswered: 1, items: [one, {id: two, keyed: reverse}]}
            """, "en.yaml", """
            language: en
            standing: reviewed
            title: Small
            sections: {all: All}
            scales: {both: {name: Both, description: Both items.}}
            options:
              frequency: {never: Never, seldom: Seldom, often: Often, always: Always}
              three: {a: A, b: B, c: C}
              two: {d: D, e: E}
            items: {one: One?, two: Two?, first: First?, second: Second?}
            breakdowns: {x: X, y: Y}
            """));

    static final TallyLayout LAYOUT = new TallyLayout(INSTRUMENT);
    static final List<String> VARIABLES = Exposure.variables(LAYOUT);

    private final Map<String, SchoolTallies> schools = new TreeMap<>();
    private final Map<String, String> districtOf = new HashMap<>();

    SmallDistrict school(String code, String district) {
        schools.put(code, new SchoolTallies(INSTRUMENT, LAYOUT));
        districtOf.put(code, district);
        return this;
    }

    /** @param answers the stored bytes of one, two, x and y: 1 is the first option, 0 stands for no answer */
    SmallDistrict people(int people, String school, int... answers) {
        byte[] packed = new byte[answers.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) (answers[i] == 0 ? 255 : answers[i]);
        }
        for (int person = 0; person < people; person++) {
            schools.get(school).add(packed);
        }
        return this;
    }

    Lattice lattice() {
        return new Lattice(VARIABLES, Exposure.parts(LAYOUT), Breakdowns.of(INSTRUMENT), districtOf, exposures());
    }

    private Map<Unit, Map<Subgroup, Exposure>> exposures() {
        Map<Unit, Map<Subgroup, Tally>> tallies = new TreeMap<>();
        schools.forEach((code, school) -> {
            tallies.put(Unit.school(code), school.tallies());
            add(tallies, Unit.district(districtOf.get(code)), school.tallies());
            add(tallies, Unit.ALL, school.tallies());
        });
        Map<Unit, Map<Subgroup, Exposure>> exposures = new TreeMap<>();
        tallies.forEach((unit, bySubgroup) -> {
            Map<Subgroup, Exposure> found = new TreeMap<>();
            bySubgroup.forEach((subgroup, tally) -> found.put(subgroup, Exposure.of(LAYOUT, tally)));
            exposures.put(unit, found);
        });
        return exposures;
    }

    private static void add(Map<Unit, Map<Subgroup, Tally>> tallies, Unit pool, Map<Subgroup, Tally> more) {
        Map<Subgroup, Tally> sums = tallies.computeIfAbsent(pool, any -> new TreeMap<>());
        more.forEach((subgroup, tally) -> {
            if (sums.containsKey(subgroup)) {
                sums.get(subgroup).add(tally);
            } else {
                sums.put(subgroup, tally.copy());
            }
        });
    }

    /** One to six schools of 1 to 60 people, in which categories, silence and agreement are common or rare. */
    static SmallDistrict random(long seed) {
        Random random = new Random(seed * 7919);
        SmallDistrict district = new SmallDistrict();
        int schools = 1 + random.nextInt(6);
        int districts = 1 + random.nextInt(2);
        double silence = random.nextInt(3) * 0.1;
        double agreement = random.nextInt(4) * 0.3;
        for (int school = 0; school < schools; school++) {
            String code = "s" + school;
            district.school(code, "d" + random.nextInt(districts));
            double[] lean = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            int usual = 1 + random.nextInt(4);
            int people = 1 + random.nextInt(random.nextBoolean() ? 14 : 60);
            for (int person = 0; person < people; person++) {
                int x = random.nextDouble() < lean[0] ? 1 : random.nextDouble() < lean[1] ? 2 : 3;
                int y = random.nextDouble() < lean[2] ? 1 : 2;
                district.people(
                        1,
                        code,
                        answer(random, usual, agreement, silence),
                        answer(random, usual, agreement, silence),
                        random.nextDouble() < silence ? 0 : x,
                        random.nextDouble() < silence ? 0 : y);
            }
        }
        return district;
    }

    private static int answer(Random random, int usual, double agreement, double silence) {
        if (random.nextDouble() < silence / 2) {
            return 0;
        }
        return random.nextDouble() < agreement ? usual : 1 + random.nextInt(4);
    }
}
