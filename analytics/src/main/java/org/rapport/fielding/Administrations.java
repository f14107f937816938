package org.rapport.fielding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrations, with the schools and instruments of each. */
public final class Administrations {
    private final JdbcClient jdbc;
    private final Instruments instruments;

    public Administrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.instruments = new Instruments(jdbc);
    }

    public List<Administration> all() {
        return jdbc.sql("""
                select id, name, anonymity, opens_at, closes_at, policy
                  from survey.administration order by opens_at desc, id desc
                """).query(Administrations::administration).list();
    }

    public Optional<Administration> find(int id) {
        return jdbc.sql("""
                select id, name, anonymity, opens_at, closes_at, policy
                  from survey.administration where id = :id
                """)
                .param("id", id)
                .query(Administrations::administration)
                .optional();
    }

    public Optional<Administration> find(String name) {
        return jdbc.sql("""
                select id, name, anonymity, opens_at, closes_at, policy
                  from survey.administration where name = :name
                """)
                .param("name", name)
                .query(Administrations::administration)
                .optional();
    }

    /** Opens a new administration and tells its id. */
    public int create(String name, String anonymity, String policy, Instant opensAt, @Nullable Instant closesAt) {
        return jdbc.sql("""
                insert into survey.administration (name, anonymity, policy, opens_at, closes_at)
                values (:name, :anonymity, :policy, :opensAt, :closesAt) returning id
                """)
                .param("name", name)
                .param("anonymity", anonymity)
                .param("policy", policy)
                .param("opensAt", Timestamp.from(opensAt))
                .param("closesAt", closesAt == null ? null : Timestamp.from(closesAt), java.sql.Types.TIMESTAMP)
                .query(Integer.class)
                .single();
    }

    /** Asks an instrument of its respondent group; another version takes the place of an earlier one. */
    public void ask(int administration, StoredInstrument stored) {
        jdbc.sql("""
                insert into survey.administration_instrument (administration, instrument, respondents)
                values (:administration, :instrument, :respondents)
                on conflict (administration, respondents) do update set instrument = excluded.instrument
                """)
                .param("administration", administration)
                .param("instrument", stored.id())
                .param("respondents", stored.instrument().respondents().id())
                .update();
    }

    /** The instruments of an administration, by who answers them. */
    public Map<RespondentGroup, StoredInstrument> instruments(int administration) {
        Map<RespondentGroup, StoredInstrument> asked = new EnumMap<>(RespondentGroup.class);
        jdbc.sql("select instrument from survey.administration_instrument where administration = :administration")
                .param("administration", administration)
                .query(Integer.class)
                .list()
                .forEach(id -> {
                    StoredInstrument stored = instruments.load(id);
                    asked.put(stored.instrument().respondents(), stored);
                });
        return asked;
    }

    /** Makes a school known, or corrects its name, and lets it take part. Tells its id. */
    public int addSchool(int administration, School school) {
        int district = jdbc.sql("""
                insert into survey.district (code, name) values (:code, :name)
                on conflict (code) do update set name = excluded.name returning id
                """)
                .param("code", school.districtCode())
                .param("name", school.districtName())
                .query(Integer.class)
                .single();
        int id = jdbc.sql("""
                insert into survey.school (district, code, name) values (:district, :code, :name)
                on conflict (code) do update set name = excluded.name, district = excluded.district returning id
                """)
                .param("district", district)
                .param("code", school.code())
                .param("name", school.name())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into survey.administration_school (administration, school, students_enrolled, teachers_enrolled)
                values (:administration, :school, :students, :teachers)
                on conflict (administration, school) do update
                   set students_enrolled = coalesce(excluded.students_enrolled, administration_school.students_enrolled),
                       teachers_enrolled = coalesce(excluded.teachers_enrolled, administration_school.teachers_enrolled)
                """)
                .param("administration", administration)
                .param("school", id)
                .param("students", school.studentsEnrolled(), java.sql.Types.INTEGER)
                .param("teachers", school.teachersEnrolled(), java.sql.Types.INTEGER)
                .update();
        return id;
    }

    /** The schools that take part, in the order of their ids. */
    public List<School> schools(int administration) {
        return jdbc.sql("""
                select s.id, s.code, s.name, d.code as district_code, d.name as district_name,
                       a.students_enrolled, a.teachers_enrolled
                  from survey.administration_school a
                  join survey.school s on s.id = a.school
                  join survey.district d on d.id = s.district
                 where a.administration = :administration
                 order by s.id
                """)
                .param("administration", administration)
                .query(Administrations::school)
                .list();
    }

    private static School school(ResultSet row, int number) throws SQLException {
        return new School(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("district_code"),
                row.getString("district_name"),
                row.getObject("students_enrolled", Integer.class),
                row.getObject("teachers_enrolled", Integer.class));
    }

    private static Administration administration(ResultSet row, int number) throws SQLException {
        Timestamp closes = row.getTimestamp("closes_at");
        return new Administration(
                row.getInt("id"),
                row.getString("name"),
                row.getString("anonymity"),
                row.getTimestamp("opens_at").toInstant(),
                closes == null ? null : closes.toInstant(),
                row.getString("policy"));
    }
}
