package org.rapport.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.aggregate.job.AggregationRun;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.ResultsFile;
import org.rapport.disclosure.Suppression;
import org.rapport.instrument.RespondentGroup;
import org.rapport.postgres.TestDatabase;

/** The whole job on the sample school: stored rows → COPY → tallies → findings → gate → schema published. */
class SampleSchoolJobTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static SampleSchool.Fielded fielded;

    @BeforeAll
    static void aggregate() {
        fielded = SampleSchool.load(DATABASE.jdbc());
        AggregationRun.run(DATABASE, fielded.administration(), 1);
    }

    @Test
    void theJobCountsWhatWasWorkedOutByHand() {
        assertHandWorked(AggregationRun.counted(DATABASE, fielded.administration()));
    }

    @Test
    void theNumbersOfTheSchoolArePublished() {
        PublishableResults oak = published(SampleFindings.OAK);
        Map<SampleFindings.Address, Double> shown = new HashMap<>();
        oak.cells().forEach((key, cell) -> {
            SampleFindings.Address address = new SampleFindings.Address(
                    key.respondents(), oak.unit(), key.subgroup(), key.variable(), key.statistic());
            if (cell instanceof Cell.Reported reported && address.isCounted()) {
                shown.put(address, reported.value());
            }
        });
        Map<SampleFindings.Address, Double> expected = new HashMap<>();
        expected.putAll(SampleFindings.oakStudents());
        expected.putAll(SampleFindings.oakGrade6());
        expected.putAll(SampleFindings.oakTeachers());
        assertThat(shown).containsOnlyKeys(expected.keySet());
        expected.forEach((address, value) ->
                assertThat(shown.get(address)).as("%s", address).isCloseTo(value, within(1e-12 * (1 + value))));
    }

    @Test
    void aGradeOfNineIsHiddenTogetherWithThoseWhoDidNotTell() {
        PublishableResults oak = published(SampleFindings.OAK);
        for (String variable : List.of("responses", "knows-me", "ignores-me", "has-time", "bond")) {
            assertThat(oak.cell(RespondentGroup.STUDENTS, SampleFindings.GRADE_7, variable, "n"))
                    .as(variable)
                    .isEqualTo(new Cell.Suppressed(Suppression.TOO_FEW));
        }
    }

    @Test
    void twoTinySchoolsAreHiddenAndTheirDistrictIsShown() {
        for (String tiny : List.of(SampleSchool.HILL, SampleSchool.MILL)) {
            PublishableResults school = published(Unit.school(tiny));
            assertThat(school.cells().values()).as(tiny).isNotEmpty().allMatch(Cell.Suppressed.class::isInstance);
            assertThat(school.cell(RespondentGroup.STUDENTS, "responses", "n"))
                    .isEqualTo(new Cell.Suppressed(Suppression.TOO_FEW));
            assertThat(school.cell(RespondentGroup.TEACHERS, "bond", "mean"))
                    .isEqualTo(new Cell.Suppressed(Suppression.TOO_FEW));
        }
        PublishableResults district = published(SampleFindings.DISTRICT);
        SampleFindings.districtStudents()
                .forEach((address, value) -> assertThat(
                                district.cell(address.respondents(), address.variable(), address.statistic()))
                        .as("%s", address)
                        .isInstanceOfSatisfying(
                                Cell.Reported.class,
                                cell -> assertThat(cell.value()).isCloseTo(value, within(1e-12 * (1 + value)))));
        assertThat(district.cell(RespondentGroup.STUDENTS, SampleFindings.GRADE_7, "responses", "n"))
                .isInstanceOfSatisfying(
                        Cell.Reported.class, cell -> assertThat(cell.value()).isEqualTo(12)); // 9 + 2 + 1
    }

    @Test
    void aSecondRunPublishesTheSame() {
        Map<Unit, String> before = everything();
        AggregationRun.run(DATABASE, fielded.administration(), 2);
        assertThat(everything()).isEqualTo(before);
    }

    /** Asserts that a database counts what was worked out by hand, whichever door the answers came through. */
    static void assertHandWorked(Map<SampleFindings.Address, Double> counted) {
        Map<SampleFindings.Address, Double> expected = new HashMap<>();
        expected.putAll(SampleFindings.oakStudents());
        expected.putAll(SampleFindings.oakGrade6());
        expected.putAll(SampleFindings.oakTeachers());
        assertThat(counted.keySet().stream()
                        .filter(SampleFindings.Address::isCounted)
                        .filter(address -> address.unit().equals(SampleFindings.OAK))
                        .filter(address -> !address.subgroup().equals(SampleFindings.GRADE_7)))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.putAll(SampleFindings.districtStudents());
        expected.forEach((address, value) ->
                assertThat(counted.get(address)).as("%s", address).isCloseTo(value, within(1e-12 * (1 + value))));
        assertThat(counted.keySet().stream().map(SampleFindings.Address::subgroup))
                .contains(Subgroup.EVERYBODY, SampleFindings.GRADE_6, SampleFindings.GRADE_7);
    }

    private static PublishableResults published(Unit unit) {
        return ResultsFile.read(unit, DisclosurePolicy.SCHOOL, everything().get(unit));
    }

    private static Map<Unit, String> everything() {
        Map<Unit, String> cells = new HashMap<>();
        DATABASE.jdbc()
                .sql("select scope, unit, cells::text from published.results where administration = :administration")
                .param("administration", fielded.administration())
                .query(row -> {
                    var scope =
                            org.rapport.aggregate.Scope.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT));
                    cells.put(new Unit(scope, row.getString(2)), row.getString(3));
                });
        return cells;
    }
}
