package org.rapport.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.response.PackedCopy;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The Riverbend school district, which does not exist: twelve schools, a survey of last term that is closed and one of this term
 * that is still open. The same on every machine but for its dates and codes.
 */
public final class SampleDistrict {
    public static final String CODE = "riverbend";
    public static final String NAME = "Riverbend School District";

    private static final long SEED = 20260302;
    private static final int DAYS_BETWEEN_WAVES = 190; // always in the other half of the year
    private static final int DAYS_OPEN = 21;
    private static final double ANSWERS_IN_SPANISH = 0.08;

    /** The two administrations. */
    public record Loaded(int closed, int open) {}

    private final Connection connection;
    private final JdbcClient jdbc;
    private final Supplier<String> codes;

    private SampleDistrict(Connection connection, Supplier<String> codes) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.codes = codes;
    }

    /**
     * Loads the district in one transaction, unless it is there already.
     *
     * @param codes makes a new access code, in its normal form, at each call
     * @param today the first wave lies half a year before it, the second began some days ago
     * @return the administrations; empty when the district is there already
     */
    public static Optional<Loaded> load(DataSource dataSource, Supplier<String> codes, LocalDate today) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Optional<Loaded> loaded = new SampleDistrict(connection, codes).load(today);
            connection.commit();
            return loaded;
        } catch (SQLException failed) {
            throw new CannotAcquireLockException("The sample district could not be loaded", failed);
        }
    }

    private Optional<Loaded> load(LocalDate today) throws SQLException {
        boolean isThere = jdbc.sql("select exists (select from survey.district where code = :code)")
                .param("code", CODE)
                .query(Boolean.class)
                .single();
        if (isThere) {
            return Optional.empty();
        }
        LocalDate before = today.minusDays(DAYS_BETWEEN_WAVES);
        int closed = wave(1, before, before.plusDays(DAYS_OPEN));
        int open = wave(2, today.minusDays(DAYS_OPEN / 2), today.plusDays(DAYS_OPEN));
        return Optional.of(new Loaded(closed, open));
    }

    private int wave(int wave, LocalDate opens, LocalDate closes) throws SQLException {
        Administrations administrations = new Administrations(jdbc);
        int administration = administrations.create(
                "Riverbend, " + term(opens),
                "anonymous",
                "school",
                opens.atTime(8, 0).toInstant(ZoneOffset.UTC),
                closes.atTime(16, 0).toInstant(ZoneOffset.UTC));
        StoredInstrument students = publish("student-relationships");
        StoredInstrument teachers = publish("teacher-relationships");
        administrations.ask(administration, students);
        administrations.ask(administration, teachers);
        for (SampleSchools.Invented school : SampleSchools.ALL) {
            int id = administrations.addSchool(administration, school.school());
            answer(administration, id, school, students, wave);
            answer(administration, id, school, teachers, wave);
        }
        return administration;
    }

    private static String term(LocalDate day) {
        return (day.getMonthValue() <= 6 ? "spring " : "fall ") + day.getYear();
    }

    private StoredInstrument publish(String id) {
        Instrument newest = BundledInstruments.newest(id).orElseThrow();
        return new Instruments(jdbc).publish(BundledInstruments.texts(id, newest.version()));
    }

    private void answer(
            int administration, int schoolId, SampleSchools.Invented school, StoredInstrument stored, int wave)
            throws SQLException {
        RespondentGroup respondents = stored.instrument().respondents();
        boolean students = respondents == RespondentGroup.STUDENTS;
        School known = school.school();
        int enrolled = java.util.Objects.requireNonNull(students ? known.studentsEnrolled() : known.teachersEnrolled());
        int answered = school.answered(respondents, wave);
        SimulatedAnswers simulated = new SimulatedAnswers(stored.instrument(), SEED, known.code(), wave);
        Random random = Draws.random(SEED, known.code(), respondents.id(), "language " + wave);
        @Nullable Integer[] grades = new @Nullable Integer[enrolled];
        try (PackedCopy copy = new PackedCopy(connection)) {
            for (int person = 0; person < enrolled; person++) {
                grades[person] = students ? school.grade(person) : null;
                if (isAmong(person, answered, enrolled)) {
                    String language = random.nextDouble() < ANSWERS_IN_SPANISH ? "es" : "en";
                    copy.write(
                            administration,
                            schoolId,
                            stored.id(),
                            students ? language : "en",
                            simulated.gradeBand(grades[person]),
                            simulated.next(grades[person]));
                }
            }
            copy.finish();
        }
        issueCodes(administration, schoolId, respondents, grades);
        markAnswered(administration, schoolId, respondents, answered);
    }

    /** Spreads those who answered evenly over all. */
    private static boolean isAmong(int person, int answered, int enrolled) {
        return (long) (person + 1) * answered / enrolled > (long) person * answered / enrolled;
    }

    private void issueCodes(int administration, int school, RespondentGroup respondents, @Nullable Integer[] grades) {
        String[] made = new String[grades.length];
        for (int person = 0; person < made.length; person++) {
            made[person] = codes.get();
        }
        jdbc.sql("""
                insert into survey.access_code (code, administration, school, respondents, grade)
                select code, :administration, :school, :respondents, grade
                  from unnest(:codes::text[], :grades::smallint[]) as made (code, grade)
                """)
                .param("administration", administration)
                .param("school", school)
                .param("respondents", respondents.id())
                .param("codes", made)
                .param("grades", grades)
                .update();
    }

    /** Marks as many codes as there are answers, whichever they are: nothing ties an answer to a code. */
    private void markAnswered(int administration, int school, RespondentGroup respondents, int answered) {
        jdbc.sql("""
                update survey.ballot_box
                   set submitted = (select string_agg(case when place * :answered / length(submitted)
                                                             > (place - 1) * :answered / length(submitted)
                                                           then '1' else '0' end, '' order by place)
                                      from generate_series(1, length(submitted)) as place)::bit varying
                 where (administration, school, respondents) = (:administration, :school, :respondents)
                """)
                .param("administration", administration)
                .param("school", school)
                .param("respondents", respondents.id())
                .param("answered", answered)
                .update();
    }
}
