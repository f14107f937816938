package org.rapport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.SampleResults;
import org.rapport.disclosure.Suppression;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Flag;
import org.rapport.statistics.Reason;

/** What may be said about a number, on numbers put in by hand. */
class ReadingsTest {

    private static final RespondentGroup WHO = RespondentGroup.STUDENTS;
    private static final Subgroup GIRLS = new Subgroup("gender", "girl");
    private static final String SCALE = "shared-activity";

    private final Map<PublishableResults.Key, Cell> cells = new LinkedHashMap<>();

    private void put(Subgroup subgroup, String statistic, double value) {
        cells.put(new PublishableResults.Key(WHO, subgroup, SCALE, statistic), SampleResults.reported(value, 100));
    }

    private void put(String statistic, double value) {
        put(Subgroup.EVERYBODY, statistic, value);
    }

    private Figures figures(Unit unit) {
        return new Figures(SampleResults.of(unit, DisclosurePolicy.SCHOOL, cells));
    }

    private Figures school() {
        return figures(Unit.school("cedar"));
    }

    private PoolComparison.Verdict verdict(double reliability, double above) {
        put("school-effect.mean", 3.4);
        put("school-effect.reliability", reliability);
        put("school-effect.above", above);
        return PoolComparisons.of(school(), WHO, SCALE).orElseThrow().verdict();
    }

    @Test
    void aSchoolIsAboveOrBelowOnlyWhereThatIsNearlyCertain() {
        assertThat(verdict(0.8, 0.975)).isEqualTo(PoolComparison.Verdict.ABOVE);
        assertThat(verdict(0.8, 0.974)).isEqualTo(PoolComparison.Verdict.NOT_DISTINGUISHABLE);
        assertThat(verdict(0.8, 0.026)).isEqualTo(PoolComparison.Verdict.NOT_DISTINGUISHABLE);
        assertThat(verdict(0.8, 0.025)).isEqualTo(PoolComparison.Verdict.BELOW);
    }

    @Test
    void aSchoolsWeightedPercentagesAreToldOnlyWhereFewAnsweredAndTheyMove() {
        put("mean-weighted", 3.1);
        put("percent-favorable", 50);
        put("favorable-weighted", 54);
        assertThat(weighted(69)).isTrue();
        assertThat(weighted(70)).isFalse();
        put("favorable-weighted", 53);
        assertThat(weighted(69)).isFalse();
    }

    private boolean weighted(double responseRate) {
        cells.put(
                new PublishableResults.Key(WHO, Subgroup.EVERYBODY, "responses", "response-rate"),
                SampleResults.reported(responseRate, 100));
        List<Asked> asked = Asked.of(SampleInstruments.both(), "en");
        return new ScaleTables(ReportTexts.in("en"), asked, school(), List.of(SCALE))
                .tables().stream().map(NumberTable::title).anyMatch("Weighted averages"::equals);
    }

    @Test
    void aTestOfTooFewSchoolsIsNotPrinted() {
        Topic topic =
                new Topic(school(), Asked.of(SampleInstruments.both(), "en").getFirst(), GIRLS, SCALE);
        cells.put(key(GIRLS, "gap-within"), SampleResults.flagged(0.3, 5, Flag.DF_LT_4));
        cells.put(key(GIRLS, "gap-within.p"), SampleResults.flagged(0.02, 5, Flag.DF_LT_4));
        assertThat(topic.number("gap-within")).isPresent();
        assertThat(topic.number("gap-within.p")).isEmpty();
        cells.put(key(GIRLS, "gap-within.p"), SampleResults.reported(0.02, 12));
        assertThat(topic.number("gap-within.p")).isPresent();
    }

    @Test
    void whereFewSchoolsAreComparedTheIntervalsAreNotTakenAtTheirWord() {
        put("school-effect.mean", 3.4);
        assertThat(noteBesideAllSchools()).doesNotContain("90 % intervals");
        cells.put(key(Subgroup.EVERYBODY, "school-effect.mean"), SampleResults.flagged(3.4, 12, Flag.FEW_SCHOOLS));
        assertThat(noteBesideAllSchools()).contains("90 % intervals");
    }

    private String noteBesideAllSchools() {
        return new ScaleTables(ReportTexts.in("en"), Asked.of(SampleInstruments.both(), "en"), school(), List.of(SCALE))
                .tables()
                .getFirst()
                .note();
    }

    private static PublishableResults.Key key(Subgroup subgroup, String statistic) {
        return new PublishableResults.Key(WHO, subgroup, SCALE, statistic);
    }

    @Test
    void weightsThatCostMuchPrecisionAreWarnedOf() {
        var designEffect = new PublishableResults.Key(WHO, Subgroup.EVERYBODY, "responses", "weights.design-effect");
        cells.put(designEffect, SampleResults.reported(1.5, 100));
        assertThat(participationNotes()).doesNotContain("much less certain");
        cells.put(designEffect, SampleResults.reported(1.6, 100));
        assertThat(participationNotes()).contains("much less certain");
    }

    private String participationNotes() {
        ReportTexts texts = ReportTexts.in("en");
        return String.join(" ", school().participation(WHO).notes(texts, texts.numbers(DisclosurePolicy.SCHOOL)));
    }

    @Test
    void hastyAnswersAreSpokenOfOnlyWhereNobodyStartsGuessingWhose() {
        var longRuns = new PublishableResults.Key(WHO, Subgroup.EVERYBODY, "responses", "quality.longstring");
        cells.put(longRuns, SampleResults.reported(4, 100));
        assertThat(school().participation(WHO).longRuns()).isNull();
        cells.put(longRuns, SampleResults.reported(5, 100));
        assertThat(school().participation(WHO).longRuns()).isNotNull();
    }

    @Test
    void aSchoolWithTooFewResponsesIsNotSeparatedFromTheAverage() {
        assertThat(verdict(0.59, 0.999)).isEqualTo(PoolComparison.Verdict.TOO_FEW_RESPONSES);
        assertThat(verdict(0.60, 0.999)).isEqualTo(PoolComparison.Verdict.ABOVE);
    }

    @Test
    void aSchoolStandsBesideItsLikeByTheSameCertainty() {
        put("school-effect.conditional.mean", 3.4);
        put("school-effect.conditional.grades", 1);
        put("school-effect.conditional.above", 0.975);
        LikeComparison like = LikeComparisons.of(school(), WHO, SCALE).orElseThrow();
        assertThat(like.verdict()).isEqualTo(PoolComparison.Verdict.ABOVE);
        assertThat(like.byGrades()).isTrue();
        put("school-effect.conditional.grades", 0);
        put("school-effect.conditional.above", 0.03);
        like = LikeComparisons.of(school(), WHO, SCALE).orElseThrow();
        assertThat(like.verdict()).isEqualTo(PoolComparison.Verdict.NOT_DISTINGUISHABLE);
        assertThat(like.byGrades()).isFalse();
    }

    @Test
    void withTooFewSchoolsNothingIsSaidOfItsLike() {
        for (String name : List.of("mean", "above", "expected")) {
            cells.put(
                    new PublishableResults.Key(WHO, Subgroup.EVERYBODY, SCALE, "school-effect.conditional." + name),
                    new Cell.Undefined(Reason.NOT_IDENTIFIED));
        }
        assertThat(LikeComparisons.of(school(), WHO, SCALE)).isEmpty();
    }

    @Test
    void whatNobodyComputedIsLeftOut() {
        assertThat(PoolComparisons.of(school(), WHO, SCALE)).isEmpty();
        assertThat(Gaps.of(school(), WHO, GIRLS, SCALE)).isEmpty();
        assertThat(Perceptions.of(school(), SCALE)).isEmpty();
        assertThat(changes(Unit.school("cedar"))).isEmpty();
    }

    private Gap.Reading gap(double gap, double g, double p, double equivalence) {
        put(GIRLS, "gap", gap);
        put(GIRLS, "gap.g", g);
        put(GIRLS, "gap.p", p);
        put(GIRLS, "gap.equivalence-p", equivalence);
        return Gaps.of(school(), WHO, GIRLS, SCALE).orElseThrow().reading();
    }

    @Test
    void aGapIsNamedOnlyWhereItIsReliableAndLargeEnough() {
        assertThat(gap(0.2, 0.3, 0.01, 0.9)).isEqualTo(Gap.Reading.HIGHER);
        assertThat(gap(-0.2, -0.3, 0.01, 0.9)).isEqualTo(Gap.Reading.LOWER);
        assertThat(gap(0.2, 0.3, 0.06, 0.9)).isEqualTo(Gap.Reading.INCONCLUSIVE);
        assertThat(gap(0.03, 0.05, 0.01, 0.9)).isEqualTo(Gap.Reading.INCONCLUSIVE);
        assertThat(gap(0.03, 0.05, 0.01, 0.02)).isEqualTo(Gap.Reading.NO_RELEVANT_DIFFERENCE);
    }

    @Test
    void aGapThatMayNotBeMadeOrShownSaysSo() {
        var key = new PublishableResults.Key(WHO, GIRLS, SCALE, "gap");
        cells.put(key, new Cell.Undefined(Reason.NOT_COMPARABLE));
        assertThat(Gaps.of(school(), WHO, GIRLS, SCALE).orElseThrow().reading()).isEqualTo(Gap.Reading.NOT_COMPARABLE);
        cells.put(key, new Cell.Undefined(Reason.ZERO_VARIANCE));
        assertThat(Gaps.of(school(), WHO, GIRLS, SCALE).orElseThrow().reading()).isEqualTo(Gap.Reading.UNDEFINED);
        cells.put(key, new Cell.Suppressed(Suppression.COMPLEMENTARY));
        assertThat(Gaps.of(school(), WHO, GIRLS, SCALE).orElseThrow().reading()).isEqualTo(Gap.Reading.NOT_SHOWN);
    }

    private Perception.Position position(double position, double error) {
        put("perception-gap", 12);
        put("perception-position", position);
        put("perception-position.sd", error);
        return Perceptions.of(school(), SCALE).orElseThrow().reading();
    }

    @Test
    void theTwoViewsAreUnusualOnlyBeyondTheirError() {
        assertThat(position(1.9, 1)).isEqualTo(Perception.Position.AS_ELSEWHERE);
        assertThat(position(2.0, 1)).isEqualTo(Perception.Position.TEACHERS_HIGHER);
        assertThat(position(-2.0, 1)).isEqualTo(Perception.Position.TEACHERS_LOWER);
    }

    private List<Change> changes(Unit unit) {
        return new Changes(Asked.of(SampleInstruments.both(), "en"), figures(unit))
                .rows(List.of(SCALE)).stream()
                        .flatMap(row -> row.changes().stream())
                        .toList();
    }

    private Change.Reading change(Unit unit, double change, double half) {
        put("earlier.mean", 3.0);
        put("mean", 3.0 + change);
        put("sd", 0.8);
        put("change", change);
        put("change.lower", change - half);
        put("change.upper", change + half);
        return changes(unit).getFirst().reading();
    }

    @Test
    void aSchoolsChangeIsClearByItsAdjustedTest() {
        put("change.p", 0.04);
        assertThat(change(Unit.school("cedar"), 0.2, 0.3)).isEqualTo(Change.Reading.HIGHER);
        assertThat(change(Unit.school("cedar"), -0.2, 0.3)).isEqualTo(Change.Reading.LOWER);
        put("change.p", 0.06);
        assertThat(change(Unit.school("cedar"), 0.2, 0.1)).isEqualTo(Change.Reading.NO_CLEAR_CHANGE);
    }

    @Test
    void orByAnEstimateThatIsARealImprovement() {
        put("change.p", 0.06);
        put("change.estimate", 0.1);
        put("change.estimate.error", 0.06);
        assertThat(change(Unit.school("cedar"), 0.2, 0.1)).isEqualTo(Change.Reading.HIGHER);
        put("change.estimate", 0.07); // less than a tenth of a standard deviation
        put("change.estimate.error", 0.01);
        assertThat(change(Unit.school("cedar"), 0.2, 0.1)).isEqualTo(Change.Reading.NO_CLEAR_CHANGE);
    }

    @Test
    void aDistrictsChangeIsClearWhereItsIntervalLeavesOutZero() {
        assertThat(change(Unit.district("river"), 0.2, 0.1)).isEqualTo(Change.Reading.HIGHER);
        assertThat(change(Unit.district("river"), 0.2, 0.3)).isEqualTo(Change.Reading.NO_CLEAR_CHANGE);
    }
}
