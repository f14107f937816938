package org.rapport.aggregate.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.postgres.TestDatabase;
import org.rapport.sample.SampleFindings;
import org.rapport.sample.SampleSchool;

/** Late answers: only the schools that changed are counted again, and the numbers are those of a count of everything. */
class RecountTest {
    private static final String STUDENTS_OF = "s.code = '%s' and i.respondents = 'students'";

    private TestDatabase database;
    private int administration;

    @BeforeEach
    void count() {
        database = TestDatabase.create();
        administration = SampleSchool.load(database.jdbc()).administration();
        AggregationRun.run(database, administration, 1);
    }

    @Test
    void theFirstRunCountsEveryRow() {
        assertThat(rowsCounted()).isEqualTo(rows("true"));
        assertThat(rowsScored()).isEqualTo(rows("true"));
    }

    @Test
    void withoutLateAnswersNothingIsCountedAgain() {
        AggregationRun.run(database, administration, 2);
        assertThat(rowsCounted()).isZero();
        assertThat(rowsScored()).isZero();
    }

    @Test
    void aLateAnswerMakesTheStudentsOfItsSchoolBeCountedAgainAndNobodyElse() {
        insertOneMoreStudent(SampleSchool.OAK);
        AggregationRun.run(database, administration, 2);
        assertThat(rowsCounted()).isEqualTo(rows(STUDENTS_OF.formatted(SampleSchool.OAK)));
        assertThat(rowsScored()).isEqualTo(rowsCounted());
        assertSameAsCountedFromNothing();
    }

    @Test
    void anAnswerThatWasExchangedForAnotherIsNoticedThoughTheNumberOfRowsIsTheSame() {
        database.jdbc().sql("""
                update survey.response set answers = set_byte(answers, 1, 1 + get_byte(answers, 1) % 4)
                 where id = (select r.id from survey.response r join survey.school s on s.id = r.school
                               join survey.instrument i on i.id = r.instrument and i.respondents = 'students'
                              where s.code = :school and get_byte(r.answers, 1) between 1 and 4 limit 1)
                """).param("school", SampleSchool.MILL).update();
        AggregationRun.run(database, administration, 2);
        assertThat(rowsCounted()).isEqualTo(rows(STUDENTS_OF.formatted(SampleSchool.MILL)));
        assertSameAsCountedFromNothing();
    }

    @Test
    void dealingTheResponsesAnewIsNoChange() {
        database.jdbc().sql("update survey.response set id = gen_random_uuid()").update();
        AggregationRun.run(database, administration, 2);
        assertThat(rowsCounted()).isZero();
    }

    @Test
    void aSchoolWithoutAnswersLosesItsNumbers() {
        database.jdbc().sql("""
                delete from survey.response r using survey.school s where s.id = r.school and s.code = :school
                """).param("school", SampleSchool.HILL).update();
        AggregationRun.run(database, administration, 2);
        assertThat(AggregationRun.counted(database, administration).keySet())
                .noneMatch(address -> address.unit().id().equals(SampleSchool.HILL));
        assertSameAsCountedFromNothing();
    }

    private void insertOneMoreStudent(String school) {
        database.jdbc().sql("""
                insert into survey.response (administration, school, instrument, answers)
                select r.administration, r.school, r.instrument, r.answers
                  from survey.response r join survey.school s on s.id = r.school
                  join survey.instrument i on i.id = r.instrument and i.respondents = 'students'
                 where s.code = :school limit 1
                """).param("school", school).update();
    }

    private void assertSameAsCountedFromNothing() {
        Map<SampleFindings.Address, Double> recounted = AggregationRun.counted(database, administration);
        database.jdbc().sql("truncate analytics.tally, analytics.counted").update();
        AggregationRun.run(database, administration, 3);
        assertThat(recounted).isEqualTo(AggregationRun.counted(database, administration));
    }

    private int rowsCounted() {
        return rowsOf("tallySchools");
    }

    private int rowsScored() {
        return rowsOf("scoreSchools");
    }

    private int rowsOf(String step) {
        return number("""
                select coalesce(sum(write_count), 0) from batch.step_execution
                 where step_name like '%sOfPartition:%%'
                   and job_execution_id = (select max(job_execution_id) from batch.job_execution)
                """.formatted(step));
    }

    private int rows(String which) {
        return number("""
                select count(*) from survey.response r
                  join survey.school s on s.id = r.school
                  join survey.instrument i on i.id = r.instrument
                 where %s
                """.formatted(which));
    }

    private int number(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }
}
