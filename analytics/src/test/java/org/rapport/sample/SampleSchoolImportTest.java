package org.rapport.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapport.aggregate.job.AggregationRun;
import org.rapport.fielding.AnswerImport;
import org.rapport.instrument.RespondentGroup;
import org.rapport.postgres.TestDatabase;
import org.rapport.response.ColumnMapping;
import org.rapport.response.ResponseFault;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for answers collected elsewhere: files by codes, values, labels or mapped columns all lead to the same numbers. */
class SampleSchoolImportTest {
    private static final RespondentGroup STUDENTS = RespondentGroup.STUDENTS;
    private static final RespondentGroup TEACHERS = RespondentGroup.TEACHERS;

    private final TestDatabase database = TestDatabase.create();
    private final SampleSchool.Fielded fielded = SampleSchool.field(database.jdbc());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void codesValuesAndLabelsLeadToTheSameNumbers(SampleCsv.Cells cells) throws IOException {
        assertThat(run(STUDENTS, SampleCsv.of(STUDENTS, cells)))
                .isEqualTo(new AnswerImport.Outcome.Taken(35, 0, 3, List.of()));
        assertThat(run(TEACHERS, SampleCsv.of(TEACHERS, cells)))
                .isEqualTo(new AnswerImport.Outcome.Taken(22, 0, 3, List.of()));
        assertTheNumbersOfTheSampleSchool();
    }

    @Test
    void mappedColumnsAndAWordForMissingLeadToTheSameNumbers() throws IOException {
        String theirs = SampleCsv.of(
                        STUDENTS, SampleCsv.Cells.CODES, Map.of("knows-me", "Q1", "ignores-me", "Q2", "has-time", "Q3"))
                .replace("district,school,grade-level", "region,site,grade")
                .replace(",", ";")
                .replace(";;", ";n/a;")
                .replace(";;", ";n/a;")
                .replace(";\n", ";n/a\n");
        ColumnMapping mapping = new ColumnMapping(
                "site", "region", Map.of("Q1", "knows-me", "Q2", "ignores-me", "Q3", "has-time"), Set.of("n/a"));
        assertThat(run(STUDENTS, theirs, mapping, null)).isEqualTo(new AnswerImport.Outcome.Taken(35, 0, 3, List.of()));
        run(TEACHERS, SampleCsv.of(TEACHERS, SampleCsv.Cells.CODES));
        assertTheNumbersOfTheSampleSchool();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        String file = SampleCsv.of(STUDENTS, SampleCsv.Cells.CODES);
        run(STUDENTS, file);
        assertThat(run(STUDENTS, file)).isEqualTo(new AnswerImport.Outcome.AlreadyImported());
        assertThat(rows()).isEqualTo(35);
    }

    @Test
    void everyFaultIsListedWithItsPlaceAndNothingIsWritten() throws IOException {
        AnswerImport.Outcome outcome = run(STUDENTS, FAULTY);
        assertThat(outcome).isInstanceOfSatisfying(AnswerImport.Outcome.Refused.class, refused -> {
            assertThat(refused.faults().stream().map(ResponseFault::toString)).containsExactly(FAULTS);
            assertThat(refused.faultCount()).isEqualTo(FAULTS.length);
            assertThat(refused.badRows()).isEqualTo(5);
        });
        assertThat(rows()).isZero();
        assertThat(database.jdbc()
                        .sql("select count(*) from survey.import")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goodRowsAreTakenAndTheOthersWrittenWithTheirReasons() throws IOException {
        Path rejects = folder.resolve("rejected.csv");
        assertThat(run(STUDENTS, FAULTY, ColumnMapping.BY_NAME, rejects))
                .isEqualTo(new AnswerImport.Outcome.Taken(2, 5, 1, List.of()));
        assertThat(rows()).isEqualTo(2);
        List<String> lines = Files.readAllLines(rejects);
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo("district,school,grade-level,knows-me,ignores-me,has-time,rejected because");
        assertThat(lines.get(1)).isEqualTo("valley,oak,g6,sometimes,seldom,9,\"" + FAULTS[0] + " " + FAULTS[1] + "\"");
        assertThat(lines.get(3)).isEqualTo("valley,oak,g6,often,seldom,,\"" + FAULTS[3] + "\"");
    }

    @Test
    void aHeaderWithoutTheSchoolSaysWhatToName() throws IOException {
        assertThat(run(STUDENTS, "site,knows-me,knows-me\noak,often,often\n"))
                .isInstanceOfSatisfying(
                        AnswerImport.Outcome.Refused.class,
                        refused -> assertThat(refused.faults().stream().map(ResponseFault::toString))
                                .containsExactly(
                                        "line 1, column school: there is no such column. Name the column with the"
                                                + " school's code like this, or map it.",
                                        "line 1, column knows-me: a second column for the same item. Leave one of them"
                                                + " out."));
    }

    @Test
    void anOpenQuotationMarkIsNamedWithItsLine() throws IOException {
        assertThat(run(STUDENTS, "school,knows-me\noak,often\noak,\"often\noak,often\n"))
                .isInstanceOfSatisfying(AnswerImport.Outcome.Refused.class, refused -> {
                    assertThat(refused.faults()).isNotEmpty();
                    assertThat(refused.faults().getFirst().line()).isEqualTo(3);
                });
        assertThat(rows()).isZero();
    }

    @Test
    void aFileWithoutADistrictColumnTakesSchoolsWhereTheyAre() throws IOException {
        assertThat(run(STUDENTS, "school,knows-me\noak,often\nnew,never\n"))
                .isInstanceOfSatisfying(
                        AnswerImport.Outcome.Taken.class,
                        taken -> assertThat(taken.rows()).isEqualTo(2));
        assertThat(database.jdbc().sql("""
                                select s.code || ' in ' || d.code from survey.school s
                                  join survey.district d on d.id = s.district where s.code in ('oak', 'new')
                                """).query(String.class).list())
                .containsExactlyInAnyOrder("oak in valley", "new in district");
    }

    private static final String FAULTY = """
            district,school,grade-level,knows-me,ignores-me,has-time
            valley,oak,g6,often,seldom,often
            valley,oak,g6,sometimes,seldom,9
            valley,,g6,often,seldom,often
            valley,oak,g6,often,seldom
            valley,oak,g7,never,always,never
            valley,oak,g9,often,seldom,often
            hills,oak,g7,often,seldom,often
            """;

    private static final String[] FAULTS = {
        "line 3, column knows-me: “sometimes” is not an option of this item. Write one of: never, seldom, often, always,"
                + " or leave it empty.",
        "line 3, column has-time: “9” is not an option of this item. Write one of: never, seldom, often, always,"
                + " dont-know, or leave it empty.",
        "line 4, column school: no school. Write the school's code.",
        "line 5: the row has 5 cells, the header has 6. Give each row one cell a column.",
        "line 7, column grade-level: “g9” is not an option of this item. Write one of: g6, g7, or leave it empty.",
        "line 8, column district: school oak is in district valley, here it is in hills. Give each school one district,"
                + " and schools of different districts different codes.",
    };

    private void assertTheNumbersOfTheSampleSchool() {
        AggregationRun.run(database, fielded.administration(), 1);
        SampleSchoolJobTest.assertHandWorked(AggregationRun.counted(database, fielded.administration()));
    }

    private int rows() {
        return database.jdbc()
                .sql("select count(*) from survey.response")
                .query(Integer.class)
                .single();
    }

    private AnswerImport.Outcome run(RespondentGroup respondents, String content) throws IOException {
        return run(respondents, content, ColumnMapping.BY_NAME, null);
    }

    private AnswerImport.Outcome run(RespondentGroup respondents, String content, ColumnMapping mapping, Path rejects)
            throws IOException {
        Path file = Files.write(folder.resolve(respondents.id() + ".csv"), content.getBytes(StandardCharsets.UTF_8));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        return new AnswerImport(database.dataSource(), database.jdbc(), transaction)
                .run(fielded.administration(), fielded.instruments().get(respondents), file, mapping, rejects);
    }
}
