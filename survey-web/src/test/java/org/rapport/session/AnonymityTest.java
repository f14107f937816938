package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.rapport.response.AnswerCodec;
import org.rapport.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An attacker with every right in the database, but without its log, tries to say which code gave which answers. Everything that
 * has an order on the side of the codes is laid against everything that has an order on the side of the answers. The worst case
 * is played: people are invited, begin and send in one and the same order.
 */
class AnonymityTest {

    private static final int PEOPLE = 60;

    /** Of 60 random matches one is right on average; ten or more come about once in ten million times. */
    private static final int CHANCE = 9;

    private final SurveyServer server = SurveyServer.shared();
    private final JdbcClient jdbc = server.database().jdbc();
    private final Instrument instrument =
            BundledInstruments.newest("student-pulse").orElseThrow();
    private final Map<String, String> truth = new LinkedHashMap<>(); // code -> answers in hexadecimal

    @Test
    void noOrderInTheDatabaseTellsWhoGaveWhichAnswers() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        List<String> codes = invite(survey);
        naiveDesign();
        codes.forEach(this::begin);
        String sequences = sequences();
        codes.forEach(this::answerAndSend);

        // fifty were dealt when the box was full, ten wait in it
        assertThat(count("select count(*) from survey.response where administration = " + survey.administration))
                .isEqualTo(50);
        assertThat(bestMatch(survey)).isLessThanOrEqualTo(CHANCE);

        server.bean(Submissions.class).flush(survey.administration);
        assertThat(count("select count(*) from survey.response where administration = " + survey.administration))
                .isEqualTo(PEOPLE);
        assertThat(bestMatch(survey)).isLessThanOrEqualTo(CHANCE);
        assertThat(sequences()).isEqualTo(sequences);
    }

    @Test
    void theAttackerFindsEverybodyInADesignThatWritesTheStateOnTheCode() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        List<String> codes = invite(survey);
        naiveDesign();
        codes.forEach(this::begin);
        codes.forEach(this::answerAndSend);

        int matches = matches(
                strings("select code from naive_code where state = 'submitted' order by xmin::text::bigint, ctid"),
                strings("select encode(answers, 'hex') from naive_response order by xmin::text::bigint, ctid"));

        assertThat(matches).isEqualTo(PEOPLE);
    }

    @Test
    void afterSendingACodeStandsNowhereButInTheListOfCodesAndItsRowIsAsItWasMade() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        List<String> codes = invite(survey);
        naiveDesign();
        String before = rowsOfCodes(survey);
        codes.forEach(this::begin);
        codes.forEach(this::answerAndSend);

        assertThat(rowsOfCodes(survey)).isEqualTo(before);
        for (String table : strings("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                  and table_name not in ('issued_code', 'naive_code')""")) {
            String everything = String.join("\n", strings("select t::text from " + table + " t"));
            assertThat(codes).as(table).noneMatch(everything::contains);
        }
    }

    @Test
    void noTableOfTheSurveyKeepsATimeByWhichAnswersCouldBeMatched() {
        assertThat(strings("""
                select format('%s.%s', table_name, column_name) from information_schema.columns
                where table_schema = 'survey' and data_type in ('timestamp with time zone', 'date', 'time without time zone')
                  and table_name in ('issued_code', 'ballot_box', 'response', 'free_text', 'draft')""")).isEmpty();
    }

    private List<String> invite(SampleSurvey survey) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            codes.add(survey.studentCode(8));
        }
        return codes;
    }

    private void begin(String code) {
        if (server.bean(SurveySessions.class).find(code) instanceof Entry.Unused unused) {
            server.bean(SurveySessions.class)
                    .begin(
                            unused.invitation(),
                            "en",
                            new Known("secondary", Map.of()),
                            instrument.items().size());
        }
    }

    private void answerAndSend(String code) {
        Random random = new Random(code.hashCode());
        List<GivenAnswer> answers = new ArrayList<>();
        byte[] packed = new AnswerCodec(instrument).blank();
        for (int index = 0; index < 8; index++) {
            packed[index] = (byte) (1 + random.nextInt(5));
            answers.add(new GivenAnswer(index, instrument.items().get(index).id(), packed[index], null, 1L + index));
        }
        server.bean(AnswerWriter.class).save(code, answers);
        server.bean(Submissions.class).submit(code, Submissions.End.COMPLETE);
        truth.put(code, HexFormat.of().formatHex(packed));
        jdbc.sql("insert into naive_response values (decode(:answers, 'hex'))")
                .param("answers", truth.get(code))
                .update();
        jdbc.sql("update naive_code set state = 'submitted' where code = :code")
                .param("code", code)
                .update();
    }

    private void naiveDesign() {
        jdbc.sql("drop table if exists naive_code, naive_response").update();
        jdbc.sql("create table naive_code as select code, 'unused'::text as state from survey.issued_code")
                .update();
        jdbc.sql("create table naive_response (answers bytea)").update();
    }

    private int bestMatch(SampleSurvey survey) {
        String codes = " from survey.issued_code where administration = " + survey.administration + " order by ";
        String waiting = """
                select encode(w.answers, 'hex') from survey.ballot_box b, unnest(b.responses) with ordinality w
                where b.administration = %d order by w.ordinality""".formatted(survey.administration);
        List<List<String>> people = new ArrayList<>();
        for (String order : List.of("ctid", "xmin::text::bigint, ctid", "number", "code", "ctid desc")) {
            people.add(strings("select code" + codes + order));
        }
        int best = 0;
        for (String order : List.of("ctid", "xmin::text::bigint, ctid", "xmin::text::bigint, id", "id", "answers")) {
            List<String> answers = new ArrayList<>(strings("select encode(answers, 'hex') from survey.response"
                    + " where administration = " + survey.administration + " order by " + order));
            answers.addAll(strings(waiting));
            for (List<String> person : people) {
                best = Math.max(best, matches(person, answers));
            }
        }
        return best;
    }

    private int matches(List<String> codes, List<String> answers) {
        int right = 0;
        for (int i = 0; i < Math.min(codes.size(), answers.size()); i++) {
            right += answers.get(i).equals(truth.get(codes.get(i))) ? 1 : 0;
        }
        return right;
    }

    private String rowsOfCodes(SampleSurvey survey) {
        return String.join(
                "\n",
                strings("select format('%s %s %s', ctid, xmin, c::text) from survey.issued_code c"
                        + " where administration = " + survey.administration + " order by ctid"));
    }

    private String sequences() {
        return String.join(" ", strings("""
                select format('%s %s', sequencename, last_value) from pg_sequences order by 1"""));
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
