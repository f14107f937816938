package org.rapport.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;

/** The two waves of the synthetic survey, its two languages in the part of grades, raked to one roster. */
class RakedChangesTest {
    private static final SyntheticSurvey NOW = SyntheticSurvey.students(2);
    private static final SyntheticSurvey THEN = SyntheticSurvey.students(1);
    private static final Predicate<Basis> EVERYTHING = basis -> true;

    /** What src/test/r/raked-change.R prints. */
    @ParameterizedTest
    @CsvSource({
        "'',   c1, 0.171987803771716,     0.020132965894257,  0.323842641649174",
        "'',   c2, 0.0674918359675094,   -0.177694895943607,  0.312678567878626",
        "'',   c3, 0.125651296802174,    -0.0472717733173823, 0.29857436692173",
        "'',   c4, 0.057285398097314,    -0.0839191830038079, 0.198489979198436",
        "S003, c1, 0.0376693237000865,   -0.315012031761899,  0.390350679162072",
        "S005, c1, -0.00119409832898709, -0.271041097961629,  0.268652901303655",
    })
    void changesAfterRakingAreThoseOfR(String school, String scale, double change, double lower, double upper) {
        Map<String, Double> found = school.isEmpty()
                ? found(EVERYTHING, published(), Unit.ALL)
                : found(EVERYTHING, published(), Unit.school(school));
        assertThat(found.get(scale + " change-weighted")).isCloseTo(change, within(1e-10));
        assertThat(found.get(scale + " change-weighted.lower")).isCloseTo(lower, within(1e-10));
        assertThat(found.get(scale + " change-weighted.upper")).isCloseTo(upper, within(1e-10));
    }

    @Test
    void aHiddenGradeKeepsTheRakedChangeOfItsSchoolBackInWhicheverWaveItWasHidden() {
        Basis grade = new Basis(RespondentGroup.STUDENTS, Unit.school("S005"), new Subgroup("language", "B"), "c1");
        assertThat(found(basis -> !basis.equals(grade), published(), Unit.school("S005")))
                .doesNotContainKey("c1 change-weighted")
                .containsKey("c2 change-weighted");
        Map<Basis, EarlierWave.Published> hiddenThen = published();
        hiddenThen.remove(grade);
        assertThat(found(EVERYTHING, hiddenThen, Unit.school("S005"))).doesNotContainKey("c1 change-weighted");
        assertThat(found(EVERYTHING, hiddenThen, Unit.ALL)).doesNotContainKey("c1 change-weighted");
        assertThat(found(EVERYTHING, published(), Unit.school("S005"))).containsKey("c1 change-weighted");
    }

    @Test
    void schoolsThatWereHiddenThenAreNotPartOfThePoolsChange() {
        Map<Basis, EarlierWave.Published> published = published();
        published.keySet().removeIf(basis -> basis.unit().equals(Unit.school("S003")));
        assertThat(found(EVERYTHING, published, Unit.ALL).get("c1 change-weighted"))
                .isNotCloseTo(0.171987803771716, within(1e-6));
    }

    @Test
    void aSchoolWithoutGradesOnItsRosterHasNoRakedChange() {
        SortedMap<String, SortedMap<String, Long>> people = new TreeMap<>();
        people.put("S005", new TreeMap<>(Map.of("", 200L)));
        Findings findings = Findings.about(RespondentGroup.STUDENTS, Unit.school("S005"));
        new RakedChanges(NOW.pool(), new EarlierWave(THEN.pool(), published()), new Eligible("", people), EVERYTHING)
                .addSchool(findings, "S005");
        assertThat(findings.all()).isEmpty();
    }

    private static Map<String, Double> found(
            Predicate<Basis> shown, Map<Basis, EarlierWave.Published> published, Unit unit) {
        var changes = new RakedChanges(NOW.pool(), new EarlierWave(THEN.pool(), published), eligible(), shown);
        Findings findings = Findings.about(RespondentGroup.STUDENTS, unit);
        if (unit.equals(Unit.ALL)) {
            changes.addPool(findings, unit);
        } else {
            changes.addSchool(findings, unit.id());
        }
        Map<String, Double> values = new HashMap<>();
        for (Finding finding : findings.all()) {
            values.put(
                    finding.variable() + " " + finding.statistic(),
                    finding.estimate().value());
        }
        return values;
    }

    /** The roster of the R script. */
    private static Eligible eligible() {
        SortedMap<String, SortedMap<String, Long>> people = new TreeMap<>();
        for (PoolSchool school : THEN.pool().schools()) {
            people.put(
                    school.unit().id(),
                    new TreeMap<>(Map.of(
                            "A", 2 * school.respondents(new Subgroup("language", "A")) + 1,
                            "B", 3 * school.respondents(new Subgroup("language", "B")) + 1)));
        }
        return new Eligible("language", people);
    }

    /** As if everything had been published. */
    private static Map<Basis, EarlierWave.Published> published() {
        Map<Basis, EarlierWave.Published> published = new HashMap<>();
        for (Subgroup subgroup :
                List.of(Subgroup.EVERYBODY, new Subgroup("language", "A"), new Subgroup("language", "B"))) {
            for (String scale : List.of("c1", "c2", "c3", "c4")) {
                THEN.pool().schools().forEach(school -> publish(published, school.unit(), subgroup, scale));
                publish(published, Unit.ALL, subgroup, scale);
            }
        }
        return published;
    }

    private static void publish(
            Map<Basis, EarlierWave.Published> published, Unit unit, Subgroup subgroup, String scale) {
        published.put(new Basis(RespondentGroup.STUDENTS, unit, subgroup, scale), new EarlierWave.Published(0, null));
    }
}
