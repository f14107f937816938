package org.rapport.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.aggregate.job.AggregationRun;
import org.rapport.instrument.RespondentGroup;
import org.rapport.methodology.FindingTableTest;
import org.rapport.postgres.TestDatabase;

class SampleDistrictTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final TestDatabase database = TestDatabase.create();
    private final AtomicInteger count = new AtomicInteger();
    private final Supplier<String> codes = () -> "CODE" + count.incrementAndGet();

    @Test
    void twelveSchoolsWithAClosedAndAnOpenSurvey() {
        SampleDistrict.Loaded loaded =
                SampleDistrict.load(database.dataSource(), codes, TODAY).orElseThrow();
        assertThat(
                        one(
                                "select string_agg(name || ' ' || closes_at::date, ', ' order by id) from survey.administration"))
                .isEqualTo("Riverbend, spring 2026 2026-06-06, Riverbend, fall 2026 2026-12-13");
        for (int administration : new int[] {loaded.closed(), loaded.open()}) {
            assertThat(one("""
                    select count(*) || ' ' || sum(students_enrolled) || ' ' || sum(teachers_enrolled)
                      from survey.administration_school where administration = %d
                    """.formatted(administration))).isEqualTo("12 2537 223");
        }
    }

    @Test
    void asManyCodesAreUsedAsThereAreAnswers() {
        SampleDistrict.load(database.dataSource(), codes, TODAY);
        assertThat(one("""
                select count(*) from
                  (select administration, school, respondents, count(*) filter (where state = 'submitted') as used,
                          count(*) filter (where state = 'unused') as unused
                     from survey.access_code group by 1, 2, 3) c
                  join (select r.administration, r.school, i.respondents, count(*) as answers
                          from survey.response r join survey.instrument i on i.id = r.instrument group by 1, 2, 3) a
                       using (administration, school, respondents)
                  join survey.administration_school s using (administration, school)
                 where used = answers
                   and used + unused = case respondents when 'students' then students_enrolled else teachers_enrolled end
                """)).isEqualTo("48"); // two waves, twelve schools, two groups: none missing
    }

    @Test
    void theSameAnswersEveryTime() {
        TestDatabase other = TestDatabase.create();
        SampleDistrict.load(database.dataSource(), codes, TODAY);
        SampleDistrict.load(other.dataSource(), codes, TODAY);
        assertThat(answers(database)).isEqualTo(answers(other));
    }

    private static String answers(TestDatabase database) {
        return database.jdbc().sql("""
                select md5(string_agg(a.name || s.code || language || grade_band || answers::text, ''
                                      order by a.name, s.code, language, grade_band, answers))
                  from survey.response r join survey.administration a on a.id = r.administration
                  join survey.school s on s.id = r.school
                """).query(String.class).single();
    }

    @Test
    void theSecondWaveHasTheChangeOfTheModelAndTeachersSeeMore() {
        SampleDistrict.Loaded loaded =
                SampleDistrict.load(database.dataSource(), codes, TODAY).orElseThrow();
        AggregationRun.run(database, loaded.closed(), 1);
        AggregationRun.run(database, loaded.open(), 1);
        double spring = mean(loaded.closed(), RespondentGroup.STUDENTS, "balance-of-power");
        double fall = mean(loaded.open(), RespondentGroup.STUDENTS, "balance-of-power");
        // 0.25 of the latent scale, on which categories are 1 apart: 0.25 of a category, standard error about 0.02
        assertThat(fall - spring).isBetween(0.12, 0.38);
        assertThat(mean(loaded.closed(), RespondentGroup.TEACHERS, "balance-of-power") - spring)
                .isGreaterThan(0.1);
    }

    @Test
    void everyFindingLeadsToItsFormulaItsClassAndItsReference() throws IOException {
        SampleDistrict.Loaded loaded =
                SampleDistrict.load(database.dataSource(), codes, TODAY).orElseThrow();
        AggregationRun.run(database, loaded.closed(), 1);
        AggregationRun.run(database, loaded.open(), 1);
        Map<SampleFindings.Address, Double> found = AggregationRun.counted(database, loaded.open());
        Set<String> statistics =
                found.keySet().stream().map(SampleFindings.Address::statistic).collect(Collectors.toSet());
        assertThat(FindingTableTest.unexplained(statistics)).isEmpty();
        Set<String> withValues = found.entrySet().stream()
                .filter(finding -> finding.getValue() != null)
                .map(finding -> finding.getKey().statistic())
                .collect(Collectors.toSet());
        assertThat(FindingTableTest.absent(withValues)).isEmpty();
    }

    @Test
    void schoolsStandBesideTheirLikeInTheReleaseAndTheRosterOfAShownSchoolAloneChangesThat() {
        SampleDistrict.Loaded loaded =
                SampleDistrict.load(database.dataSource(), codes, TODAY).orElseThrow();
        AggregationRun.run(database, loaded.closed(), 1);
        String before = expectedOfLike(loaded.closed());
        assertThat(before)
                .contains("cedar-hollow students belonging [", "cedar-hollow teachers emotional-attachment [")
                .contains("cedar-hollow students engagement {\"undefined\": \"NOT_IDENTIFIED\"}"); // asked in four
        // schools
        moreTeachers(loaded.closed(), "juniper"); // too few to be shown
        AggregationRun.run(database, loaded.closed(), 2);
        assertThat(expectedOfLike(loaded.closed())).isEqualTo(before);
        moreTeachers(loaded.closed(), "cedar-hollow");
        AggregationRun.run(database, loaded.closed(), 3);
        assertThat(expectedOfLike(loaded.closed())).isNotEqualTo(before);
    }

    private void moreTeachers(int administration, String school) {
        database.jdbc()
                .sql("""
                update survey.administration_school set teachers_enrolled = teachers_enrolled + 40
                 where administration = :administration and school = (select id from survey.school where code = :school)
                """)
                .param("administration", administration)
                .param("school", school)
                .update();
    }

    /** Of the schools that are shown, as published. */
    private String expectedOfLike(int administration) {
        return one("""
                select string_agg(r.unit || ' ' || (c ->> 'respondents') || ' ' || (c ->> 'variable') || ' '
                                      || (c -> 'statistics' ->> 'school-effect.conditional.expected'), ', '
                                  order by r.unit, c ->> 'respondents', c ->> 'variable')
                  from published.results r, jsonb_array_elements(r.cells) c
                 where r.administration = %d and r.scope = 'school' and c ->> 'breakdown' = ''
                """.formatted(administration));
    }

    private double mean(int administration, RespondentGroup respondents, String scale) {
        return AggregationRun.counted(database, administration)
                .get(new SampleFindings.Address(
                        respondents, Unit.district(SampleDistrict.CODE), Subgroup.EVERYBODY, scale, "mean"));
    }

    @Test
    void aSecondTimeChangesNothing() {
        SampleDistrict.load(database.dataSource(), codes, TODAY);
        String before = one("select count(*) || ' ' || (select count(*) from survey.access_code) from survey.response");
        assertThat(SampleDistrict.load(database.dataSource(), codes, TODAY.plusYears(1)))
                .isEqualTo(Optional.empty());
        assertThat(one("select count(*) || ' ' || (select count(*) from survey.access_code) from survey.response"))
                .isEqualTo(before);
    }

    private String one(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }
}
