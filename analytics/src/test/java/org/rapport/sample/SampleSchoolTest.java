package org.rapport.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.GroupFindings;
import org.rapport.aggregate.SchoolTallies;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;

/** Counting the sample school's answers gives what a person with a pencil finds. */
class SampleSchoolTest {

    @Test
    void everyNumberAboutTheStudentsIsTheOneWorkedOutByHand() {
        assertSame(findings(RespondentGroup.STUDENTS, Subgroup.EVERYBODY, 30L), SampleFindings.oakStudents());
    }

    @Test
    void everyNumberAboutASubgroupIsTheOneWorkedOutByHand() {
        assertSame(findings(RespondentGroup.STUDENTS, SampleFindings.GRADE_6, null), SampleFindings.oakGrade6());
    }

    @Test
    void everyNumberAboutTheTeachersIsTheOneWorkedOutByHand() {
        assertSame(findings(RespondentGroup.TEACHERS, Subgroup.EVERYBODY, 15L), SampleFindings.oakTeachers());
    }

    @Test
    void whoDidNotTellTheirGradeCountsInTheWholeOnly() {
        Map<Subgroup, Tally> tallies = tallies(RespondentGroup.STUDENTS);
        assertThat(tallies).containsOnlyKeys(Subgroup.EVERYBODY, SampleFindings.GRADE_6, SampleFindings.GRADE_7);
        assertThat(tallies.get(Subgroup.EVERYBODY).respondents()).isEqualTo(23);
        assertThat(tallies.get(SampleFindings.GRADE_6).respondents()).isEqualTo(12);
        assertThat(tallies.get(SampleFindings.GRADE_7).respondents()).isEqualTo(9);
    }

    private static void assertSame(
            Map<SampleFindings.Address, Double> found, Map<SampleFindings.Address, Double> expected) {
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((address, value) ->
                assertThat(found.get(address)).as("%s", address).isCloseTo(value, within(1e-12 * (1 + value))));
    }

    private static Map<SampleFindings.Address, Double> findings(
            RespondentGroup respondents, Subgroup subgroup, Long enrolled) {
        TallyLayout layout = new TallyLayout(SampleSchool.instrument(respondents));
        Tally tally = tallies(respondents).get(subgroup);
        Findings findings = Findings.about(respondents, SampleFindings.OAK);
        GroupFindings.ofSchool(findings, layout, Map.of(subgroup, tally), enrolled);
        return findings.all().stream()
                .collect(Collectors.toMap(
                        SampleFindings.Address::of,
                        (Finding finding) -> finding.estimate().value()));
    }

    private static Map<Subgroup, Tally> tallies(RespondentGroup respondents) {
        Instrument instrument = SampleSchool.instrument(respondents);
        SchoolTallies counted = new SchoolTallies(instrument, new TallyLayout(instrument));
        SampleSchool.respondents(respondents).stream()
                .filter(one -> one.school().equals(SampleSchool.OAK))
                .forEach(one -> counted.add(SampleSchool.packed(one)));
        return counted.tallies();
    }
}
