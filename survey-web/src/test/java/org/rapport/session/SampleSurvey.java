package org.rapport.session;

import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rapport.administration.AccessCode;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open administration in one school, and codes for it. */
public final class SampleSurvey {

    private final JdbcClient jdbc;
    private static final Random RANDOM = new Random(4);

    final int administration;
    final int school;

    private SampleSurvey(JdbcClient jdbc, int administration, int school) {
        this.jdbc = jdbc;
        this.administration = administration;
        this.school = school;
    }

    /** An anonymous administration that asks the bundled instruments of these names. */
    public static SampleSurvey asking(JdbcClient jdbc, String... instruments) {
        return askingAs(jdbc, "anonymous", instruments);
    }

    static SampleSurvey askingAs(JdbcClient jdbc, String anonymity, String... instruments) {
        List<StoredInstrument> stored = new ArrayList<>();
        for (String id : instruments) {
            String version = BundledInstruments.newest(id).orElseThrow().version();
            stored.add(new Instruments(jdbc).publish(BundledInstruments.texts(id, version)));
        }
        return asking(jdbc, anonymity, stored);
    }

    static SampleSurvey asking(JdbcClient jdbc, String anonymity, List<StoredInstrument> instruments) {
        Administrations administrations = new Administrations(jdbc);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int count = administrations.all().size();
        int administration = administrations.create(
                "Sample " + count, anonymity, "school", now.minus(1, ChronoUnit.DAYS), now.plus(20, ChronoUnit.DAYS));
        instruments.forEach(instrument -> administrations.ask(administration, instrument));
        int school = administrations.addSchool(
                administration, new School(0, "school-" + count, "Riverside School", "d1", "Sample District", 100, 20));
        return new SampleSurvey(jdbc, administration, school);
    }

    /** A new code. */
    public String code(RespondentGroup respondents, @Nullable Integer grade) {
        String code = AccessCode.random(RANDOM).value();
        jdbc.sql("""
                        insert into survey.access_code (code, administration, school, respondents, grade)
                        values (:code, :administration, :school, :respondents, :grade)
                        """)
                .param("code", code)
                .param("administration", administration)
                .param("school", school)
                .param("respondents", respondents.id())
                .param("grade", grade, Types.SMALLINT)
                .update();
        return code;
    }

    public int administration() {
        return administration;
    }

    public int school() {
        return school;
    }

    String studentCode(@Nullable Integer grade) {
        return code(RespondentGroup.STUDENTS, grade);
    }

    String stateOf(String code) {
        return jdbc.sql("select state from survey.access_code where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    public void close() {
        jdbc.sql("update survey.administration set closes_at = now() where id = :id")
                .param("id", administration)
                .update();
    }
}
