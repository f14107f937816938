package org.rapport.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.ConditionalSchoolEffect;
import org.rapport.statistics.ConditionalSchoolModel;
import org.rapport.statistics.ConditionalSchoolModel.School;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Reason;

/** The eleven schools of the synthetic survey with made-up rosters. The model itself is held against lme4 elsewhere. */
class ConditionalSchoolEffectsTest {
    private static final Pool POOL = SyntheticSurvey.students(1).pool();
    private static final Predicate<Basis> EVERYTHING = basis -> true;
    private static final String MEAN = "c1 school-effect.conditional.mean";
    private static final String EXPECTED = "c1 school-effect.conditional.expected";

    @Test
    void aSchoolStandsBesideSchoolsOfItsSizeAndGrades() {
        Eligible eligible = rosters(school -> people("5", 40 + 7L * school, "6", 80 - 6L * (school % 4)));
        List<School> alike = POOL.schools().stream()
                .map(school -> new School(
                        school.scores(0), sizeAndLevel(eligible.of(school.unit().id()))))
                .toList();
        ConditionalSchoolModel model = ConditionalSchoolModel.of(alike).get();
        ConditionalSchoolEffect effect = model.effectOf(alike.get(3));
        ConditionalSchoolEffects effects = new ConditionalSchoolEffects(POOL, eligible, EVERYTHING);

        Map<String, Estimate> found = school(effects, 3);
        assertThat(found.get(MEAN).value()).isEqualTo(effect.mean());
        assertThat(found.get(MEAN + ".lower").value())
                .isEqualTo(effect.interval().lower());
        assertThat(found.get(EXPECTED).value()).isEqualTo(effect.expected());
        assertThat(found.get("c1 school-effect.conditional.above").value()).isEqualTo(effect.probabilityAbove());
        assertThat(found.get(MEAN).n()).isEqualTo(alike.get(3).scores().n());
        assertThat(found.get("c1 school-effect.conditional.grades").value()).isEqualTo(1);
        assertThat(found(Unit.ALL, effects::addPool)
                        .get("c1 school-effect.conditional.explained")
                        .value())
                .isEqualTo(model.explained());
    }

    private static List<Double> sizeAndLevel(Map<String, Long> people) {
        long fifth = people.getOrDefault("5", 0L);
        long sixth = people.getOrDefault("6", 0L);
        return List.of(Math.log(fifth + sixth), (5.0 * fifth + 6.0 * sixth) / (fifth + sixth));
    }

    @Test
    void whatIsExpectedDoesNotDependOnSchoolsThatAreHidden() {
        Eligible eligible = rosters(school -> people("5", 40 + 7L * school, "6", 80));
        String hidden = POOL.schools().getFirst().unit().id();
        Predicate<Basis> shown = basis -> !basis.unit().id().equals(hidden);
        Pool without = new Pool(SyntheticSurvey.students(1).instrument());
        SyntheticSurvey survey = SyntheticSurvey.students(1);
        survey.schools().forEach((code, tallies) -> {
            if (!code.equals(hidden)) {
                without.addSchool(Unit.school(code), Unit.district("epsilon"), survey.layout(), tallies);
            }
        });

        ConditionalSchoolEffects effects = new ConditionalSchoolEffects(POOL, eligible, shown);
        assertThat(school(effects, 5).get(EXPECTED))
                .isEqualTo(school(new ConditionalSchoolEffects(without, eligible, EVERYTHING), 5)
                        .get(EXPECTED));
        assertThat(school(effects, 5).get(EXPECTED))
                .isNotEqualTo(school(new ConditionalSchoolEffects(POOL, eligible, EVERYTHING), 5)
                        .get(EXPECTED));
        assertThat(school(effects, 0)).isEmpty();
    }

    @Test
    void withoutARosterOfEverySchoolThereIsAReasonAndNotTheMeanOfAll() {
        SortedMap<String, SortedMap<String, Long>> all =
                new TreeMap<>(rosters(school -> people(50L + school)).bySchool());
        assertThat(school(new ConditionalSchoolEffects(POOL, new Eligible("", all), EVERYTHING), 3)
                        .get(MEAN)
                        .hasValue())
                .isTrue();
        all.remove(all.firstKey());
        Estimate none = school(new ConditionalSchoolEffects(POOL, new Eligible("", all), EVERYTHING), 3)
                .get(MEAN);
        assertThat(none.reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void gradesThatAreTheSameEverywhereOrNoNumbersLeaveTheSizeAlone() {
        Estimate sizeAlone = expected(rosters(school -> people(40 + 20L * school)), "");
        assertThat(expected(rosters(school -> people("5", 20 + 10L * school, "6", 20 + 10L * school)), "grade"))
                .isEqualTo(sizeAlone);
        assertThat(expected(rosters(school -> people("fifth", 30L + school, "sixth", 10 + 19L * school)), "grade"))
                .isEqualTo(sizeAlone);
        assertThat(expected(rosters(school -> people("5", 30L + school, "6", 10 + 19L * school)), "grade"))
                .isNotEqualTo(sizeAlone);
    }

    @Test
    void whereRostersTellNoGradesThatIsSaid() {
        Eligible eligible =
                new Eligible("", rosters(school -> people(50L + school)).bySchool());
        ConditionalSchoolEffects effects = new ConditionalSchoolEffects(POOL, eligible, EVERYTHING);
        assertThat(school(effects, 3).get("c1 school-effect.conditional.grades").value())
                .isZero();
    }

    private static Estimate expected(Eligible eligible, String breakdown) {
        return school(new ConditionalSchoolEffects(POOL, new Eligible(breakdown, eligible.bySchool()), EVERYTHING), 3)
                .get(EXPECTED);
    }

    @Test
    void schoolsOfOneSizeAreNotToldApart() {
        assertThat(school(new ConditionalSchoolEffects(POOL, rosters(any -> people("5", 60L, "6", 60L)), EVERYTHING), 3)
                        .get(MEAN)
                        .reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }

    private interface Roster {
        SortedMap<String, Long> of(int school);
    }

    private static Eligible rosters(Roster roster) {
        SortedMap<String, SortedMap<String, Long>> bySchool = new TreeMap<>();
        for (int school = 0; school < POOL.schools().size(); school++) {
            bySchool.put(POOL.schools().get(school).unit().id(), roster.of(school));
        }
        return new Eligible("grade", bySchool);
    }

    private static SortedMap<String, Long> people(String one, long ofOne, String other, long ofOther) {
        return new TreeMap<>(Map.of(one, ofOne, other, ofOther));
    }

    private static SortedMap<String, Long> people(long people) {
        return new TreeMap<>(Map.of("", people));
    }

    private static Map<String, Estimate> school(ConditionalSchoolEffects effects, int school) {
        String code = POOL.schools().get(school).unit().id();
        return found(Unit.school(code), findings -> effects.addSchool(findings, code));
    }

    private static Map<String, Estimate> found(Unit unit, Consumer<Findings> adding) {
        Findings findings = Findings.about(RespondentGroup.STUDENTS, unit);
        adding.accept(findings);
        Map<String, Estimate> estimates = new HashMap<>();
        for (Finding finding : findings.all()) {
            estimates.put(finding.variable() + " " + finding.statistic(), finding.estimate());
        }
        return estimates;
    }
}
