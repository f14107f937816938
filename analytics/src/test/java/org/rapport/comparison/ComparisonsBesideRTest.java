package org.rapport.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.PooledTallies;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Reason;
import tools.jackson.databind.JsonNode;

/** From answers by way of tallies to findings: the numbers of R 4.2.2 (lme4, multilevel, clubSandwich, metafor) come out. */
class ComparisonsBesideRTest {
    private static final SyntheticSurvey STUDENTS = SyntheticSurvey.students(1);
    private static final SyntheticSurvey LATER = SyntheticSurvey.students(2);
    private static final SyntheticSurvey TEACHERS = SyntheticSurvey.teachers();
    private static final Comparisons EVERYTHING = new Comparisons((subgroup, scale) -> null, basis -> true);

    @Test
    void schoolsStandWhereLme4PutsThem() {
        SchoolEffects effects = new SchoolEffects(STUDENTS.pool());
        JsonNode reml = SyntheticSurvey.expected("ML-C1").get("reml");
        Map<String, Double> all = found(Unit.ALL, effects::addPool);
        assertThat(all.get("c1 variance-between")).isCloseTo(number(reml, "tau2"), within(1e-6));
        assertThat(all.get("c1 variance-within")).isCloseTo(number(reml, "sigma2"), within(1e-6));
        assertThat(all.get("c1 icc")).isCloseTo(number(reml, "icc"), within(1e-6));
        for (JsonNode school : reml.get("schools")) {
            String code = school.get("school").asString();
            Map<String, Double> one = found(Unit.school(code), findings -> effects.addSchool(findings, code));
            assertThat(one.get("c1 school-effect.mean")).as(code).isCloseTo(number(school, "eb_mean"), within(1e-6));
            assertThat(one.get("c1 school-effect.reliability"))
                    .as(code)
                    .isCloseTo(number(school, "reliability"), within(1e-6));
            double half = 1.959963984540054 * number(school, "pred_sd_incl_beta0");
            assertThat(one.get("c1 school-effect.mean.upper"))
                    .as(code)
                    .isCloseTo(number(school, "eb_mean") + half, within(1e-6));
        }
    }

    @Test
    void theAnalysisOfVarianceAndTheAgreementAreThoseOfMultilevel() {
        SchoolEffects effects = new SchoolEffects(STUDENTS.pool());
        JsonNode expected = SyntheticSurvey.expected("ML-C1");
        Map<String, Double> all = found(Unit.ALL, effects::addPool);
        assertThat(all.get("c1 icc1")).isCloseTo(number(expected.get("anova"), "icc1"), within(1e-6));
        assertThat(all.get("c1 icc2")).isCloseTo(number(expected.get("anova"), "icc2"), within(1e-6));
        for (JsonNode school : expected.get("rwg").get("groups")) {
            String code = school.get("group").asString();
            Map<String, Double> one = found(Unit.school(code), findings -> effects.addSchool(findings, code));
            if (school.get("n").asInt() < 10) {
                assertThat(one).as(code).doesNotContainKey("c1 agreement.rwg");
            } else {
                assertThat(one.get("c1 agreement.rwg"))
                        .as(code)
                        .isCloseTo(number(school, "rwgj_truncated"), within(1e-6));
                assertThat(one.get("c1 agreement.awg")).as(code).isCloseTo(number(school, "awg"), within(1e-6));
            }
        }
    }

    @Test
    void gapsOverSchoolsAreThoseOfClubSandwich() {
        JsonNode expected = SyntheticSurvey.expected("GAP");
        GapsOverSchools gaps = new GapsOverSchools(STUDENTS.pool(), EVERYTHING);
        Map<String, Double> all =
                found(Unit.ALL, SyntheticSurvey.OTHER_LANGUAGE, findings -> gaps.add(findings, Unit.ALL));
        for (String kind : List.of("within", "pooled")) {
            JsonNode gap = expected.get(kind);
            assertThat(all.get("c1 gap-" + kind)).isCloseTo(number(gap, "beta"), within(1e-6));
            assertThat(all.get("c1 gap-" + kind + ".p")).isCloseTo(number(gap, "p"), within(1e-6));
            assertThat(all.get("c1 gap-" + kind + ".lower"))
                    .isCloseTo(gap.get("ci").get(0).asDouble(), within(1e-6));
        }
    }

    @Test
    void aGapInOneSchoolIsThatOfR() {
        JsonNode expected = SyntheticSurvey.expected("GAP");
        GroupGaps gaps = new GroupGaps(STUDENTS.pool().scales(), STUDENTS.layout(), EVERYTHING);
        Map<Subgroup, Tally> school = STUDENTS.schools().get("S005");
        Map<String, Double> one = found(
                Unit.school("S005"), SyntheticSurvey.OTHER_LANGUAGE, findings -> gaps.addScales(findings, school));
        JsonNode gap = expected.get("one_school");
        assertThat(one.get("c1 gap")).isCloseTo(number(gap, "diff"), within(1e-6));
        assertThat(one.get("c1 gap.g")).isCloseTo(number(gap, "g"), within(1e-6));
        assertThat(one.get("c1 gap.g.lower"))
                .isCloseTo(gap.get("g_ci_ls").get(0).asDouble(), within(1e-6));
        assertThat(one.get("c1 gap.equivalence-p")).isCloseTo(number(gap, "tost_p"), within(1e-6));
        Map<String, Double> items =
                found(Unit.school("S005"), SyntheticSurvey.OTHER_LANGUAGE, findings -> gaps.addItems(findings, school));
        JsonNode points = expected.get("one_school_newcombe");
        assertThat(items.get("c1_1 gap-favorable")).isCloseTo(100 * number(points, "diff"), within(1e-6));
        assertThat(items.get("c1_1 gap-favorable.upper")).isCloseTo(100 * number(points, "upper"), within(1e-6));
    }

    @Test
    void whatMayNotBeComparedIsNotAndSaysSo() {
        Comparisons refusing =
                new Comparisons((subgroup, scale) -> scale.equals("c1") ? Reason.NOT_COMPARABLE : null, basis -> true);
        Findings findings = Findings.about(RespondentGroup.STUDENTS, Unit.school("S005"));
        new GroupGaps(STUDENTS.pool().scales(), STUDENTS.layout(), refusing)
                .addScales(findings, STUDENTS.schools().get("S005"));
        new GapsOverSchools(STUDENTS.pool(), refusing).add(findings, Unit.ALL);
        assertThat(findings.all())
                .filteredOn(finding -> finding.variable().equals("c1"))
                .isNotEmpty()
                .allMatch(finding -> finding.estimate().reason() == Reason.NOT_COMPARABLE);
        assertThat(findings.all())
                .filteredOn(finding ->
                        finding.variable().equals("c2") && finding.statistic().equals("gap"))
                .isNotEmpty()
                .allMatch(finding -> finding.estimate().hasValue());
    }

    @Test
    void theAdjustmentForManyComparisonsCountsOnlyWhatIsShown() {
        Comparisons oneScale = new Comparisons(
                (subgroup, scale) -> null, basis -> basis.variable().equals("c1"));
        GroupGaps gaps = new GroupGaps(STUDENTS.pool().scales(), STUDENTS.layout(), oneScale);
        Findings findings = Findings.about(RespondentGroup.STUDENTS, Unit.school("S005"));
        gaps.addScales(findings, STUDENTS.schools().get("S005"));
        assertThat(findings.all()).extracting(Finding::variable).containsOnly("c1");
    }

    @Test
    void bothSidesStandApartAsInR() {
        JsonNode expected = SyntheticSurvey.expected("PERC-C1");
        BothSides sides = new BothSides(STUDENTS.pool(), TEACHERS.pool());
        for (JsonNode school : expected.get("schools")) {
            String code = school.get("school").asString();
            Map<String, Double> one = found(Unit.school(code), findings -> sides.addSchool(findings, code));
            assertThat(one.get("c1 perception-gap")).as(code).isCloseTo(number(school, "gap"), within(1e-4));
            assertThat(one.get("c1 perception-position"))
                    .as(code)
                    .isCloseTo(number(school, "rel_position_diff"), within(1e-4));
            assertThat(one.get("c1 perception-position.sd"))
                    .as(code)
                    .isCloseTo(number(school, "rel_position_sd"), within(1e-4));
        }
        Map<String, Double> all = found(Unit.ALL, sides::addPool);
        assertThat(all.get("c1 perception-gap")).isCloseTo(number(expected, "mean_gap"), within(1e-4));
        assertThat(all.get("c1 perception-correlation")).isCloseTo(number(expected, "r_observed"), within(1e-4));
        assertThat(all.get("c1 perception-correlation.true"))
                .isCloseTo(number(expected, "r_disattenuated"), within(1e-4));
    }

    /** What src/test/r/perception-items.R prints. */
    @Test
    void bothSidesStandApartItemByItemAsInR() {
        BothSides sides = new BothSides(STUDENTS.pool(), TEACHERS.pool());
        Map<String, Double> one = found(Unit.school("S007"), findings -> sides.addSchool(findings, "S007"));
        assertThat(one.get("c1_1 perception-gap")).isCloseTo(34.126984126984, within(1e-9));
        assertThat(one.get("c1_1 perception-gap.lower")).isCloseTo(12.755386834057, within(1e-9));
        assertThat(one.get("c1_1 perception-gap.upper")).isCloseTo(55.498581419912, within(1e-9));
        Map<String, Double> all = found(Unit.ALL, sides::addPool);
        assertThat(all.get("c1_1 perception-gap")).isCloseTo(25.033104589785, within(1e-9));
        assertThat(all.get("c1_1 perception-gap.lower")).isCloseTo(9.500221651783, within(1e-9));
        Findings findings = Findings.about(RespondentGroup.STUDENTS, Unit.school("S007"));
        sides.addSchool(findings, "S007");
        assertThat(findings.all())
                .filteredOn(finding -> finding.variable().equals("c1_1"))
                .allSatisfy(finding -> assertThat(finding.bases())
                        .as("hidden with either side")
                        .extracting(Basis::respondents, Basis::variable)
                        .containsExactly(
                                tuple(RespondentGroup.STUDENTS, "c1_1"), tuple(RespondentGroup.TEACHERS, "t1_1")));
    }

    @Test
    void changesAreThoseOfMetafor() {
        JsonNode expected = SyntheticSurvey.expected("TREND");
        Changes changes =
                new Changes(LATER.pool(), new EarlierWave(STUDENTS.pool(), everythingPublished()), any -> true);
        for (JsonNode school : expected.get("schools")) {
            String code = school.get("school").asString();
            Map<String, Double> one = found(Unit.school(code), findings -> changes.addSchool(findings, code));
            assertThat(one.get("c2 earlier.mean")).as(code).isCloseTo(number(school, "mean1"), within(1e-6));
            assertThat(one.get("c2 change")).as(code).isCloseTo(number(school, "change"), within(1e-6));
            assertThat(one.get("c2 change.reliable")).as(code).isCloseTo(number(school, "z_pooled"), within(1e-5));
            assertThat(one.get("c2 change.estimate")).as(code).isCloseTo(number(school, "eb_change"), within(1e-5));
        }
        Map<String, Double> all = found(Unit.ALL, findings -> changes.addPool(findings, Unit.ALL));
        assertThat(all.get("c2 change.average")).isCloseTo(number(expected, "mean_change"), within(1e-6));
        assertThat(all.get("c2 change.average.lower"))
                .isCloseTo(expected.get("ci_knha").get(0).asDouble(), within(1e-5));
    }

    @Test
    void aSchoolThatWasHiddenInTheWaveBeforeHasNoChange() {
        Map<Basis, EarlierWave.Published> published = everythingPublished();
        published.keySet().removeIf(basis -> basis.unit().equals(Unit.school("S001")));
        Changes changes = new Changes(LATER.pool(), new EarlierWave(STUDENTS.pool(), published), any -> true);
        assertThat(found(Unit.school("S001"), findings -> changes.addSchool(findings, "S001")))
                .isEmpty();
        assertThat(found(Unit.school("S002"), findings -> changes.addSchool(findings, "S002")))
                .isNotEmpty();
    }

    /** The means as if every school and the pool had been published. */
    private static Map<Basis, EarlierWave.Published> everythingPublished() {
        Map<Basis, EarlierWave.Published> published = new HashMap<>();
        PooledTallies all = new PooledTallies(STUDENTS.layout());
        STUDENTS.schools().values().forEach(all::addSchool);
        for (int scale = 0; scale < STUDENTS.pool().scales().size(); scale++) {
            String id = STUDENTS.pool().scales().get(scale).id();
            Moments pooled = Moments.NONE;
            for (Map.Entry<String, Moments> school :
                    STUDENTS.pool().scores(scale).entrySet()) {
                put(
                        published,
                        Unit.school(school.getKey()),
                        id,
                        school.getValue().mean());
                pooled = pooled.merge(school.getValue());
            }
            put(published, Unit.ALL, id, pooled.mean());
        }
        return published;
    }

    private static void put(Map<Basis, EarlierWave.Published> published, Unit unit, String scale, double mean) {
        published.put(
                new Basis(RespondentGroup.STUDENTS, unit, Subgroup.EVERYBODY, scale),
                new EarlierWave.Published(mean, null));
    }

    private static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }

    private static Map<String, Double> found(Unit unit, Consumer<Findings> adding) {
        return found(unit, Subgroup.EVERYBODY, adding);
    }

    /** Variable and statistic to the value. */
    private static Map<String, Double> found(Unit unit, Subgroup subgroup, Consumer<Findings> adding) {
        Findings findings = Findings.about(RespondentGroup.STUDENTS, unit);
        adding.accept(findings);
        Map<String, Double> values = new HashMap<>();
        for (Finding finding : findings.all()) {
            if (finding.subgroup().equals(subgroup)) {
                values.put(
                        finding.variable() + " " + finding.statistic(),
                        finding.estimate().value());
            }
        }
        return values;
    }
}
