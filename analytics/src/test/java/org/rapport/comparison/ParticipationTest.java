package org.rapport.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.FavorableSums;
import org.rapport.statistics.Reason;

/** Who stands for whom: rosters beside the answers of the synthetic survey, its two languages in the part of grades. */
class ParticipationTest {
    private static final SyntheticSurvey SURVEY = SyntheticSurvey.students(1);

    @Test
    void whereEverybodyAnsweredTheWeightedMeanIsThePlainOne() {
        Map<String, Finding> found = found(eligible(1, 1));
        assertThat(found.get("responses weights.design-effect").estimate().value())
                .isCloseTo(1, within(1e-12));
        double plain = SURVEY.pool().scores(0).values().stream()
                .reduce(org.rapport.statistics.Moments.NONE, org.rapport.statistics.Moments::merge)
                .mean();
        assertThat(found.get("c1 mean-weighted").estimate().value()).isCloseTo(plain, within(1e-12));
    }

    @Test
    void whereOneLanguageAnsweredHalfAsOftenItsAnswersCountTwice() {
        Map<String, Finding> found = found(eligible(2, 4));
        double weighted = found.get("c1 mean-weighted").estimate().value();
        double sum = 0;
        double people = 0;
        for (PoolSchool school : SURVEY.pool().schools()) {
            for (int twice = 0; twice < 2; twice++) {
                var scores = school.scores(new Subgroup("language", twice == 0 ? "A" : "B"), 0);
                sum += (twice + 1) * scores.n() * scores.mean();
                people += (twice + 1) * scores.n();
            }
        }
        // the weights 2 and 4 fit both margins, schools and languages, so that raking ends there
        assertThat(weighted).isCloseTo(sum / people, within(1e-6));
        assertThat(found.get("responses weights.design-effect").estimate().value())
                .isGreaterThan(1.05);
        assertThat(found.get("responses representativeness").estimate().value()).isBetween(0.7, 0.85);
    }

    @Test
    void aSchoolsWeightedNumbersStandForItsGrades() {
        PoolSchool school = SURVEY.pool().school(Unit.school("S005")).orElseThrow();
        Findings findings = Findings.about(RespondentGroup.STUDENTS, school.unit());
        new Participation(SURVEY.pool(), eligible(2, 4), basis -> true).addSchool(findings, "S005");
        Map<String, Finding> found = byName(findings);
        FavorableSums ofA =
                school.group(new Subgroup("language", "A")).favorable().getFirst();
        FavorableSums ofB =
                school.group(new Subgroup("language", "B")).favorable().getFirst();
        assertThat(found.get("c1 favorable-weighted").estimate().value())
                .isCloseTo(
                        100.0 * (2 * ofA.favorable() + 4 * ofB.favorable()) / (2 * ofA.answers() + 4 * ofB.answers()),
                        within(1e-9));
        assertThat(found.get("responses representativeness").estimate().hasValue())
                .isTrue();
    }

    @Test
    void aSchoolWithoutGradesOnItsRosterIsToldAsItAnswered() {
        SortedMap<String, SortedMap<String, Long>> people = new TreeMap<>();
        SURVEY.pool().schools().forEach(school -> people.put(school.unit().id(), new TreeMap<>(Map.of("", 400L))));
        Findings findings = Findings.about(RespondentGroup.STUDENTS, Unit.school("S005"));
        new Participation(SURVEY.pool(), new Eligible("", people), basis -> true).addSchool(findings, "S005");
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void withoutARosterNothingIsClaimed() {
        assertThat(found(new Eligible("", new TreeMap<>()))).isEmpty();
    }

    @Test
    void gradesThatFollowFromTheSchoolAreLeftToIt() {
        SortedMap<String, SortedMap<String, Long>> oneGradeEach = new TreeMap<>();
        boolean other = false;
        for (PoolSchool school : SURVEY.pool().schools()) {
            long people = 2 * school.respondents(Subgroup.EVERYBODY) + 3;
            oneGradeEach.put(school.unit().id(), new TreeMap<>(Map.of(other ? "A" : "B", people)));
            other = !other;
        }
        Finding even = found(new Eligible("language", oneGradeEach)).get("responses representativeness");
        assertThat(even.estimate().reason()).isNotEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void weightedNumbersStayBackWhereTheyWouldGiveFewHiddenCellsAway() {
        Predicate<Basis> oneSchoolHidesItsGrades = shownBut(
                basis -> basis.unit().id().equals("S005") && basis.variable().equals("c1") && !isEverybody(basis));
        Finding weighted = found(eligible(2, 4), oneSchoolHidesItsGrades).get("c1 mean-weighted");
        assertThat(weighted.bases())
                .extracting(basis -> basis.unit().id() + basis.subgroup().code())
                .containsExactly("", "S005A", "S005B");
        Finding other = found(eligible(2, 4), oneSchoolHidesItsGrades).get("c2 mean-weighted");
        assertThat(other.bases()).hasSize(1);
    }

    @Test
    void amongManyHiddenCellsNoneCanBeWorkedOut() {
        Predicate<Basis> threeSchoolsHideTheirGrades = shownBut(
                basis -> List.of("S003", "S004", "S005").contains(basis.unit().id()) && !isEverybody(basis));
        assertThat(found(eligible(2, 4), threeSchoolsHideTheirGrades)
                        .get("c1 mean-weighted")
                        .bases())
                .hasSize(1);
        Predicate<Basis> twoSchoolsAreHidden =
                shownBut(basis -> List.of("S003", "S004").contains(basis.unit().id()));
        assertThat(found(eligible(2, 4), twoSchoolsAreHidden)
                        .get("c1 mean-weighted")
                        .bases())
                .as("four cells, one known sum")
                .hasSize(1);
        Predicate<Basis> oneSchoolIsHidden = shownBut(basis -> basis.unit().id().equals("S003"));
        assertThat(found(eligible(2, 4), oneSchoolIsHidden)
                        .get("responses representativeness")
                        .bases())
                .hasSize(3);
    }

    private static Predicate<Basis> shownBut(Predicate<Basis> hidden) {
        return hidden.negate();
    }

    private static boolean isEverybody(Basis basis) {
        return basis.subgroup().isEverybody();
    }

    /** As many people as answered, times a factor for each language. */
    private static Eligible eligible(int timesA, int timesB) {
        SortedMap<String, SortedMap<String, Long>> people = new TreeMap<>();
        for (PoolSchool school : SURVEY.pool().schools()) {
            people.put(
                    school.unit().id(),
                    new TreeMap<>(Map.of(
                            "A", timesA * school.respondents(new Subgroup("language", "A")),
                            "B", timesB * school.respondents(new Subgroup("language", "B")))));
        }
        return new Eligible("language", people);
    }

    private static Map<String, Finding> found(Eligible eligible) {
        return found(eligible, basis -> true);
    }

    private static Map<String, Finding> found(Eligible eligible, Predicate<Basis> shown) {
        Findings findings = Findings.about(RespondentGroup.STUDENTS, Unit.ALL);
        new Participation(SURVEY.pool(), eligible, shown).addPool(findings, Unit.ALL);
        return byName(findings);
    }

    private static Map<String, Finding> byName(Findings findings) {
        return findings.all().stream()
                .collect(Collectors.toMap(
                        finding -> finding.variable() + " " + finding.statistic(), finding -> finding));
    }
}
