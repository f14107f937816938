package org.rapport.session;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The surveys under way, by the code that opens them. */
@Repository
class SurveySessions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SurveySessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is behind a code in its normal form. */
    Entry find(String code) {
        return jdbc.sql("""
                        select c.code, c.administration, c.school, c.respondents, c.grade, s.name as school_name,
                               a.anonymity = 'confidential' as confidential,
                               a.opens_at > now() or ai.instrument is null as early,
                               a.closes_at, coalesce(a.closes_at <= now(), false) as late,
                               get_bit(b.submitted, c.number) = 1 as done,
                               coalesce(d.instrument, ai.instrument, 0) as instrument,
                               d.language, d.grade_band, d.known, d.answers, d.stamps, d.texts
                        from survey.issued_code c
                        join survey.administration a on a.id = c.administration
                        join survey.school s on s.id = c.school
                        join survey.ballot_box b
                          on (b.administration, b.school, b.respondents) = (c.administration, c.school, c.respondents)
                        left join survey.administration_instrument ai
                          on (ai.administration, ai.respondents) = (c.administration, c.respondents)
                        left join survey.draft d on d.code = c.code
                        where c.code = :code
                        """)
                .param("code", code)
                .query((row, number) -> entry(row))
                .optional()
                .orElseGet(Entry.Unknown::new);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Invitation invitation = new Invitation(
                row.getString("code"),
                row.getInt("administration"),
                row.getBoolean("confidential"),
                row.getInt("school"),
                row.getString("school_name"),
                RespondentGroup.of(row.getString("respondents")),
                row.getObject("grade", Integer.class),
                row.getInt("instrument"),
                instant(row.getTimestamp("closes_at")));
        if (row.getBoolean("done")) {
            return new Entry.Done(invitation);
        }
        if (row.getBoolean("late")) {
            return new Entry.Closed(invitation);
        }
        if (row.getBoolean("early")) {
            return new Entry.NotYetOpen(invitation);
        }
        return row.getString("language") == null
                ? new Entry.Unused(invitation)
                : new Entry.Started(invitation, draft(row));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        Array stamps = Objects.requireNonNull(row.getArray("stamps"));
        return new Draft(
                row.getInt("instrument"),
                row.getString("language"),
                new Known(row.getString("grade_band"), JSON.readValue(row.getString("known"), TEXTS)),
                row.getBytes("answers"),
                (Long[]) stamps.getArray(),
                JSON.readValue(row.getString("texts"), TEXTS));
    }

    /** Opens a draft for a code, or leaves the one there is as it is. */
    void begin(Invitation invitation, String language, Known known, int items) {
        jdbc.sql("""
                        insert into survey.draft (code, instrument, language, grade_band, known, answers, stamps)
                        select c.code, :instrument, :language, :gradeBand, :known::jsonb,
                               decode(repeat('00', :items), 'hex'), array_fill(0::bigint, array[:items])
                        from survey.issued_code c
                        join survey.ballot_box b
                          on (b.administration, b.school, b.respondents) = (c.administration, c.school, c.respondents)
                        where c.code = :code and get_bit(b.submitted, c.number) = 0
                        on conflict (code) do nothing
                        """)
                .param("instrument", invitation.instrument())
                .param("language", language)
                .param("gradeBand", known.gradeBand())
                .param("known", JSON.writeValueAsString(known.answers()))
                .param("items", items)
                .param("code", invitation.code())
                .update();
    }

    void speak(String code, String language) {
        jdbc.sql("update survey.draft set language = :language where code = :code")
                .param("language", language)
                .param("code", code)
                .update();
    }

    void know(String code, Known known) {
        jdbc.sql("update survey.draft set grade_band = :gradeBand, known = :known::jsonb where code = :code")
                .param("gradeBand", known.gradeBand())
                .param("known", JSON.writeValueAsString(known.answers()))
                .param("code", code)
                .update();
    }

    /** Notes that somebody does not want to take part, and forgets what they may have answered. */
    void decline(String code) {
        jdbc.sql("""
                        with forgotten as (delete from survey.draft where code = :code)
                        update survey.ballot_box b
                        set declined = set_bit(b.declined, c.number, 1)
                        from survey.issued_code c
                        where c.code = :code and get_bit(b.submitted, c.number) = 0
                          and (b.administration, b.school, b.respondents)
                            = (c.administration, c.school, c.respondents)
                        """).param("code", code).update();
    }
}
