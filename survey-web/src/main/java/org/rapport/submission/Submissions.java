package org.rapport.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.Journey;
import org.rapport.instrument.MissingReason;
import org.rapport.response.AnswerCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends answers in. One transaction deletes the draft, marks the code in the ballot box of the school and lays the answers into
 * it; afterwards nothing in the database joins the two. See docs/adr/0004-the-ballot-box.md.
 */
@Repository
public class Submissions {

    /** A box is emptied into the table of responses when so many answers wait in it; a larger box only costs time. */
    static final int BOX_SIZE = 50;

    /** How a respondent ended the survey. */
    public enum End {
        /** Sent from the check page: what has no answer was skipped. */
        COMPLETE,
        /** Sent from the stop page: what comes after the last answer was not reached. */
        BREAK_OFF
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PublishedInstruments instruments;

    Submissions(JdbcClient jdbc, PublishedInstruments instruments) {
        this.jdbc = jdbc;
        this.instruments = instruments;
    }

    /**
     * Sends in the answers of a draft.
     *
     * @return false when there was no draft any more: somebody else was quicker, or it is a repetition
     */
    @Transactional
    public boolean submit(String code, End end) {
        var draft = jdbc.sql("""
                        delete from survey.draft where code = :code
                        returning instrument, grade_band, language, known, answers, texts
                        """)
                .param("code", code)
                .query((row, number) -> new Unsealed(
                        row.getInt("instrument"),
                        row.getString("grade_band"),
                        row.getString("language"),
                        row.getString("known"),
                        row.getBytes("answers"),
                        row.getString("texts")))
                .optional();
        draft.ifPresent(unsealed -> {
            if (cast(code, unsealed, end) >= BOX_SIZE) {
                open(code);
            }
        });
        return draft.isPresent();
    }

    private record Unsealed(
            int instrument, String gradeBand, String language, String known, byte[] answers, String texts) {}

    private int cast(String code, Unsealed draft, End end) {
        Instrument instrument = instruments.get(draft.instrument());
        Map<String, String> texts = JSON.readValue(draft.texts(), TEXTS);
        Journey journey = Journey.of(
                instrument,
                draft.gradeBand().isEmpty() ? null : draft.gradeBand(),
                JSON.readValue(draft.known(), TEXTS),
                DraftAnswers.of(instrument, draft.answers(), texts));
        texts.keySet().retainAll(journey.answers().keySet());
        return jdbc.sql("""
                        select survey.cast_ballot(:code, row(:instrument, :gradeBand, :language, :answers),
                            array(select row(:instrument, key, :language, value)::survey.sealed_text
                                  from jsonb_each_text(:texts::jsonb)))
                        """)
                .param("code", code)
                .param("instrument", draft.instrument())
                .param("gradeBand", draft.gradeBand())
                .param("language", draft.language())
                .param("answers", pack(instrument, journey, end))
                .param("texts", JSON.writeValueAsString(texts))
                .query(Integer.class)
                .single();
    }

    private void open(String code) {
        jdbc.sql("""
                        select survey.open_ballot_box(administration, school, respondents)
                        from survey.issued_code where code = :code
                        """).param("code", code).query(Integer.class).single();
    }

    /** The stored row: free text lies apart, so its place in the row says nothing about whether any was written. */
    static byte[] pack(Instrument instrument, Journey journey, End end) {
        Map<String, String> answers = journey.answers();
        Map<String, String> choices = new HashMap<>();
        Map<String, MissingReason> missing = new HashMap<>();
        boolean reached = end == End.COMPLETE;
        for (Item item : journey.items().reversed()) {
            String answer = answers.get(item.id());
            reached |= answer != null
                    && !journey.known().contains(item); // what is known tells nothing about how far they came
            if (item.kind() == Item.Kind.FREE_TEXT) {
                continue;
            }
            if (answer != null) {
                choices.put(item.id(), answer);
            } else {
                missing.put(item.id(), reached ? MissingReason.SKIPPED : MissingReason.BREAK_OFF);
            }
        }
        return new AnswerCodec(instrument).pack(choices, missing);
    }

    /**
     * Brings all answers that wait in an administration's ballot boxes to where reports can count them. Called before every
     * aggregation; the responses of a school are dealt anew as a whole, so that none of them stands out as new.
     *
     * @return how many answers were waiting
     */
    @Transactional
    public int flush(int administration) {
        return jdbc.sql("""
                        select coalesce(sum(survey.open_ballot_box(administration, school, respondents)), 0)
                        from (select * from survey.ballot_box where administration = :administration
                              order by administration, school, respondents) boxes
                        """)
                .param("administration", administration)
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps what the welcome page promises about an administration that has closed: what was begun and never sent is deleted, and
     * no answer stays behind in a box.
     */
    @Transactional
    public void tidyClosed() {
        jdbc.sql("""
                        delete from survey.draft d
                        using survey.issued_code c
                        join survey.administration a on a.id = c.administration
                        where c.code = d.code and a.closes_at <= now()
                        """).update();
        jdbc.sql("""
                        select b.administration from survey.ballot_box b
                        join survey.administration a on a.id = b.administration
                        where a.closes_at <= now() and cardinality(b.responses) > 0
                        group by b.administration
                        """).query(Integer.class).list().forEach(this::flush);
    }
}
