package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.rapport.response.AnswerCodec;
import org.rapport.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grade is asked once at most, and stored as it was chosen or as the list has it. */
class SurveyGradeTest {

    private static final Instrument INSTRUMENT =
            BundledInstruments.newest("student-relationships").orElseThrow();

    private final SurveyServer server = SurveyServer.shared();
    private final JdbcClient jdbc = server.database().jdbc();
    private final FormBrowser browser = new FormBrowser(server);

    @Test
    void theGradeChosenFirstIsNotAskedAgainAndStored() {
        SampleSurvey survey = SampleSurvey.askingAs(jdbc, "anonymous", "student-relationships");
        String code = survey.studentCode(null);

        assertThat(begin(code).path()).isEqualTo("/s/grade");
        var first = browser.post("/s/grade", Map.of("code", code, "grade", "4"));
        assertThat(first.path()).isEqualTo("/s/q/adult-notices-hard-day");
        assertThat(first.body()).contains("href=\"/s/grade\"").doesNotContain("data-item=\"grade\"");
        var check = skipEverything(code, first);

        assertThat(check.path()).isEqualTo("/s/check");
        assertThat(check.body())
                .contains(
                        "Which grade are you in?",
                        "Grade 4",
                        "<a href=\"/s/grade\">Change",
                        "17 questions have no answer");
        assertThat(stored(survey, code)).isEqualTo(Map.of("grade", "4"));
        assertThat(bandOf(survey)).isEqualTo("elementary");
    }

    @Test
    void aGradeChosenByMistakeIsChangedLater() {
        SampleSurvey survey = SampleSurvey.askingAs(jdbc, "anonymous", "student-relationships");
        String code = survey.studentCode(null);
        begin(code);
        browser.post("/s/grade", Map.of("code", code, "grade", "4"));

        assertThat(browser.get("/s/grade").body()).contains("value=\"4\" checked");
        var older = browser.post("/s/grade", Map.of("code", code, "grade", "9"));

        assertThat(older.body()).contains("data-item=\"adult-uses-guilt\"");
        assertThat(stored(survey, code)).isEqualTo(Map.of("grade", "9"));
        assertThat(bandOf(survey)).isEqualTo("secondary");
    }

    @Test
    void whoChoosesNoGradeIsToldSo() {
        String code = SampleSurvey.askingAs(jdbc, "anonymous", "student-relationships")
                .studentCode(null);
        begin(code);

        var again = browser.post("/s/grade", Map.of("code", code));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("This question needs an answer");
    }

    @Test
    void inAConfidentialSurveyTheGradeOfTheListGoesAlongUnasked() {
        SampleSurvey survey = SampleSurvey.askingAs(jdbc, "confidential", "student-relationships");
        String code = survey.studentCode(5);

        var first = begin(code);
        assertThat(first.path()).isEqualTo("/s/q/adult-notices-hard-day");
        assertThat(browser.get("/s/grade").path()).isEqualTo(first.path());
        browser.post("/s/grade", Map.of("code", code, "grade", "12"));
        browser.post("/s/q/grade", Map.of("code", code, "a.grade", "12"));
        var check = skipEverything(code, first);

        assertThat(check.body())
                .contains("Which grade are you in?", "Grade 5", "From the school’s list")
                .doesNotContain("href=\"/s/grade\"");
        assertThat(stored(survey, code)).isEqualTo(Map.of("grade", "5"));
        assertThat(bandOf(survey)).isEqualTo("elementary");
    }

    @Test
    void inAnAnonymousSurveyTheGradeOfTheListChoosesTheWordsOnlyAndIsAsked() {
        SampleSurvey survey = SampleSurvey.askingAs(jdbc, "anonymous", "student-relationships");
        String code = survey.studentCode(5);

        var first = begin(code);
        assertThat(first.body()).contains("data-item=\"grade\"").doesNotContain("data-item=\"adult-uses-guilt\"");
        var check = skipEverything(code, first);

        assertThat(check.body()).contains("data-row=\"grade\"", "18 questions have no answer");
        assertThat(stored(survey, code)).isEmpty();
        assertThat(bandOf(survey)).isEqualTo("elementary");
    }

    @Test
    void aGradeThatIsKnownTellsNothingAboutHowFarSomebodyCame() {
        SampleSurvey survey = SampleSurvey.askingAs(jdbc, "confidential", "student-relationships");
        String code = survey.studentCode(8);
        begin(code);
        browser.post("/s/submit", Map.of("code", code, "end", "break-off"));

        byte[] answers = response(survey);
        assertThat(Byte.toUnsignedInt(answers[0])).isEqualTo(AnswerCodec.BREAK_OFF);
        assertThat(new AnswerCodec(INSTRUMENT).unpack(answers)).isEqualTo(Map.of("grade", "8"));
    }

    private FormBrowser.Answer begin(String code) {
        browser.get("/s/" + code);
        return browser.post("/s/begin", Map.of("code", code, "language", "en"));
    }

    private FormBrowser.Answer skipEverything(String code, FormBrowser.Answer first) {
        FormBrowser.Answer page = first;
        while (page.path().startsWith("/s/q/")) {
            page = browser.post(page.path(), Map.of("code", code));
        }
        return page;
    }

    private Map<String, String> stored(SampleSurvey survey, String code) {
        browser.post("/s/submit", Map.of("code", code));
        return new AnswerCodec(INSTRUMENT).unpack(response(survey));
    }

    private byte[] response(SampleSurvey survey) {
        server.bean(Submissions.class).flush(survey.administration);
        return jdbc.sql("select answers from survey.response where administration = :id")
                .param("id", survey.administration)
                .query(byte[].class)
                .single();
    }

    private String bandOf(SampleSurvey survey) {
        return jdbc.sql("select grade_band from survey.response where administration = :id")
                .param("id", survey.administration)
                .query(String.class)
                .single();
    }
}
