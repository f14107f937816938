package org.rapport.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Reason;

class GateTest {
    private static final RespondentGroup STUDENTS = RespondentGroup.STUDENTS;
    private static final Unit SCHOOL = Unit.school("s");

    @Test
    void aHiddenVariableIsToldOnceWithItsReason() {
        PublishableResults results =
                pass(DisclosurePolicy.SCHOOL, 4, finding("one", "n", 4), finding("one", "mean", 2));
        assertThat(results.cells()).hasSize(1);
        assertThat(results.cell(STUDENTS, "one", "mean")).isEqualTo(new Cell.Suppressed(Suppression.TOO_FEW));
    }

    @Test
    void aShownNumberKeepsItsValueAndCount() {
        assertThat(pass(DisclosurePolicy.SCHOOL, 12, finding("one", "mean", 2.25))
                        .cell(STUDENTS, "one", "mean"))
                .hasToString("Reported[2.25, n=12]");
    }

    @Test
    void aNumberOfAModelIsToldWithFourDigitsSoThatNoHiddenGroupCanBeSolvedFor() {
        PublishableResults results = pass(
                DisclosurePolicy.SCHOOL,
                12,
                finding("one", "variance-between", 0.123456789),
                finding("one", "mean", 2.123456789),
                finding("one", "quality.irv", 0.915067451),
                finding("one", "quality.misfit", 12345),
                finding("both", "gap.p", 1.23456789e-7));
        assertThat(results.cell(STUDENTS, "one", "variance-between")).hasToString("Reported[0.1235, n=12]");
        assertThat(results.cell(STUDENTS, "one", "mean")).hasToString("Reported[2.123456789, n=12]");
        assertThat(results.cell(STUDENTS, "one", "quality.irv")).hasToString("Reported[0.9151, n=12]");
        assertThat(results.cell(STUDENTS, "one", "quality.misfit")).hasToString("Reported[12345.0, n=12]"); // a count
        assertThat(results.cell(STUDENTS, "both", "gap.p")).hasToString("Reported[1.235E-7, n=12]");
    }

    @Test
    void aGapIsHiddenWithEitherOfItsGroups() {
        Finding gap = new Finding(
                STUDENTS,
                SCHOOL,
                Subgroup.EVERYBODY,
                "one",
                "gap",
                Estimate.of(0.5, 24),
                List.of(
                        new Basis(STUDENTS, SCHOOL, Subgroup.EVERYBODY, "one"),
                        new Basis(STUDENTS, Unit.school("elsewhere"), Subgroup.EVERYBODY, "one")));
        PublishableResults results = pass(DisclosurePolicy.SCHOOL, 12, finding("one", "n", 12), gap);
        assertThat(results.cell(STUDENTS, "one", "n")).hasToString("Reported[12.0, n=12]");
        assertThat(results.cell(STUDENTS, "one", "gap")).isEqualTo(new Cell.Suppressed(Suppression.TOO_FEW));
    }

    @Test
    void aNumberThatDoesNotExistSaysWhy() {
        Finding none = new Finding(
                STUDENTS, SCHOOL, Subgroup.EVERYBODY, "both", "alpha", Estimate.none(Reason.ZERO_VARIANCE, 12));
        assertThat(pass(DisclosurePolicy.SCHOOL, 12, none).cell(STUDENTS, "both", "alpha"))
                .isEqualTo(new Cell.Undefined(Reason.ZERO_VARIANCE));
    }

    @Test
    void aRespondentGroupWithoutDecisionsIsNotShown() {
        Finding teachers =
                new Finding(RespondentGroup.TEACHERS, SCHOOL, Subgroup.EVERYBODY, "one", "n", Estimate.of(50, 50));
        assertThat(pass(DisclosurePolicy.SCHOOL, 12, teachers).cell(RespondentGroup.TEACHERS, "one", "n"))
                .isEqualTo(new Cell.Suppressed(Suppression.TOO_FEW));
    }

    @Test
    void thePublicGetsBandsAndNoSpread() {
        PublishableResults results = pass(
                DisclosurePolicy.PUBLIC,
                12,
                finding("one", "n", 12),
                finding("one", "percent-favorable", 95),
                finding("one", "sd", 0.5),
                finding("one", "count.never", 3),
                finding("one", "mean", 2.26));
        assertThat(results.cell(STUDENTS, "one", "n")).hasToString("Banded[10.0–19.0, n≥10]");
        assertThat(results.cell(STUDENTS, "one", "percent-favorable")).hasToString("Banded[80.0–100.0, n≥10]");
        assertThat(results.cell(STUDENTS, "one", "mean")).hasToString("Reported[2.3, n=10]");
        assertThat(results.cells().keySet().stream().map(PublishableResults.Key::statistic))
                .containsExactly("n", "percent-favorable", "mean");
    }

    @Test
    void whatIsStoredIsReadAgain() {
        PublishableResults results = pass(
                DisclosurePolicy.PUBLIC,
                12,
                finding("one", "n", 12),
                finding("one", "mean", 2.26),
                finding("two", "n", 12));
        String stored = ResultsFile.write(results);
        PublishableResults read = ResultsFile.read(SCHOOL, DisclosurePolicy.PUBLIC, stored);
        assertThat(ResultsFile.write(read)).isEqualTo(stored);
        assertThat(read.cells().keySet()).isEqualTo(results.cells().keySet());
    }

    private static PublishableResults pass(DisclosurePolicy policy, int people, Finding... findings) {
        SmallDistrict district = new SmallDistrict().school("s", "d");
        for (int person = 0; person < people; person++) {
            district.people(1, "s", 1 + person % 4, 1 + person % 3, 1, 1);
        }
        DisclosureDecisions decided = DisclosureCheck.check(district.lattice(), 10);
        return new Gate(policy, Map.of(STUDENTS, decided)).pass(SCHOOL, List.of(findings));
    }

    private static Finding finding(String variable, String statistic, double value) {
        return new Finding(STUDENTS, SCHOOL, Subgroup.EVERYBODY, variable, statistic, Estimate.of(value, 12));
    }
}
