package org.rapport.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;
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
        Findings findings = Findings.about(RespondentGroup.STUDENTS, Unit.ALL);
        new Participation(SURVEY.pool(), eligible).add(findings, Unit.ALL);
        return findings.all().stream()
                .collect(Collectors.toMap(
                        finding -> finding.variable() + " " + finding.statistic(), finding -> finding));
    }
}
