package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.instrument.RespondentGroup;
import org.rapport.response.AnswerCodec;
import org.rapport.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The survey by plain forms: the ground on which the script stands. */
class SurveyWithoutScriptTest {

    private final SurveyServer server = SurveyServer.shared();
    private final JdbcClient jdbc = server.database().jdbc();
    private final FormBrowser browser = new FormBrowser(server);

    @Test
    void aStudentAnswersThePulseFromTheCardToTheThankYou() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse", "teacher-pulse");
        String code = survey.studentCode(7);

        var welcome =
                browser.post("/s", Map.of("code", code.substring(0, 4).toLowerCase() + " - " + code.substring(4)));
        assertThat(welcome.path()).isEqualTo("/s/welcome");
        assertThat(welcome.body()).contains("Riverside School", "nothing ties them to your name or your code any more");
        assertThat(survey.stateOf(code)).isEqualTo("unused");

        var question = browser.post("/s/begin", Map.of("code", code, "language", "en"));
        assertThat(question.path()).isEqualTo("/s/q/adult-notices-hard-day");
        assertThat(survey.stateOf(code)).isEqualTo("started");

        question = answer(code, question, "often");
        question = answer(code, question, null);
        for (int i = 0; i < 6; i++) {
            question = answer(code, question, "almost-always");
        }
        assertThat(question.path()).isEqualTo("/s/q/anything-to-add");
        var check = answer(code, question, "More music, please.");
        assertThat(check.path()).isEqualTo("/s/check");
        assertThat(check.body()).contains("1 question has no answer. That is fine.", "More music, please.");

        var thanks = browser.post("/s/submit", Map.of("code", code));
        assertThat(thanks.path()).isEqualTo("/s/thanks");
        assertThat(thanks.body()).contains("Thank you", "talk to an adult you trust");
        assertThat(survey.stateOf(code)).isEqualTo("submitted");

        assertThat(server.bean(Submissions.class).flush(survey.administration)).isEqualTo(1);
        assertThat(responses(survey)).containsExactly(List.of(4, 255, 5, 5, 5, 5, 5, 5, 0));
        assertThat(jdbc.sql("select text from survey.free_text where administration = :id")
                        .param("id", survey.administration)
                        .query(String.class)
                        .list())
                .containsExactly("More music, please.");
    }

    @Test
    void theSameCodeGoesOnAtTheSameQuestionOnAnotherDevice() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        String code = survey.studentCode(4);
        browser.get("/s/" + code);
        var question = browser.post("/s/begin", Map.of("code", code, "language", "en"));
        question = answer(code, question, "never");
        question = answer(code, question, null);

        var elsewhere = new FormBrowser(server).get("/s/" + code);

        assertThat(elsewhere.path()).isEqualTo(question.path()).isEqualTo("/s/q/teacher-asks-and-waits");
        assertThat(new FormBrowser(server).post("/s", Map.of("code", code)).body())
                .contains("value=\"never\" checked");
    }

    @Test
    void whoDeclinesLeavesNothingBehindAndMayComeBack() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        String code = survey.studentCode(9);
        browser.get("/s/" + code);
        browser.post("/s/begin", Map.of("code", code, "language", "en"));

        var declined = browser.post("/s/decline", Map.of("code", code));

        assertThat(declined.path()).isEqualTo("/s/declined");
        assertThat(declined.body()).contains("That is fine");
        assertThat(survey.stateOf(code)).isEqualTo("declined");
        assertThat(browser.get("/s/" + code).body()).contains("Begin");
    }

    @Test
    void whoStopsIsToldInTheLanguageOfTheSurveyThatNothingIsLost() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        String code = survey.studentCode(9);
        browser.get("/s/" + code);
        browser.post("/s/begin", Map.of("code", code, "language", "es"));

        assertThat(browser.get("/s/stop").body()).contains("La encuesta está abierta hasta el ");
        assertThat(browser.post("/s/bye", Map.of("code", code)).body())
                .contains("<html lang=\"es\"", "Las respuestas quedan guardadas");
        assertThat(browser.get("/s/go").path()).as("the code is forgotten").isEqualTo("/");
    }

    @Test
    void anAddressThatDoesNotExistLeadsBackToTheCode() {
        var lost = new FormBrowser(server, "fr").get("/s/no-such-page");

        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.body()).contains("<html lang=\"fr\"");
    }

    @Test
    void aUsedCodeIsToldKindlyThatTheSurveyIsDone() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        String code = survey.studentCode(9);
        browser.get("/s/" + code);
        browser.post("/s/begin", Map.of("code", code, "language", "en"));
        browser.post("/s/submit", Map.of("code", code, "end", "break-off"));

        assertThat(new FormBrowser(server).get("/s/" + code).body()).contains("This survey is done");
        assertThat(browser.post("/s/submit", Map.of("code", code)).path()).isEqualTo("/s/thanks");
        assertThat(server.bean(Submissions.class).flush(survey.administration)).isEqualTo(1);
    }

    @Test
    void whatComesAfterTheLastAnswerOfAStoppedSurveyIsABreakOff() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "teacher-pulse");
        String code = survey.code(RespondentGroup.TEACHERS, null);
        browser.get("/s/" + code);
        var question = browser.post("/s/begin", Map.of("code", code, "language", "en"));
        question = answer(code, question, null);
        answer(code, question, "never");
        browser.post("/s/submit", Map.of("code", code, "end", "break-off"));

        server.bean(Submissions.class).flush(survey.administration);
        assertThat(responses(survey))
                .containsExactly(List.of(
                        AnswerCodec.SKIPPED,
                        1,
                        AnswerCodec.BREAK_OFF,
                        AnswerCodec.BREAK_OFF,
                        AnswerCodec.BREAK_OFF,
                        AnswerCodec.BREAK_OFF,
                        AnswerCodec.BREAK_OFF,
                        AnswerCodec.BREAK_OFF,
                        AnswerCodec.NOT_SHOWN));
    }

    @Test
    void aCodeThatCannotExistAndOneThatDoesNotAreAnsweredAlike() {
        var impossible = browser.post("/s", Map.of("code", "AAAA AAAA"));
        var unknown = browser.post("/s", Map.of("code", "2222 2222"));

        assertThat(impossible.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(impossible.body().replace("AAAA AAAA", "").replaceAll("data-now=\"\\d+\"", ""))
                .isEqualTo(unknown.body().replace("2222 2222", "").replaceAll("data-now=\"\\d+\"", ""));
    }

    @Test
    void theLanguageIsSwitchedWithoutLosingThePlace() {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        String code = survey.studentCode(9);
        browser.get("/s/" + code);
        var question = browser.post("/s/begin", Map.of("code", code, "language", "en"));
        question = answer(code, question, "often");

        var spanish = browser.post("/s/language", Map.of("code", code, "to", "es", "here", question.path()));

        assertThat(spanish.path()).isEqualTo(question.path());
        assertThat(spanish.body()).contains("<html lang=\"es\" dir=\"ltr\"", "Siguiente");
        assertThat(new FormBrowser(server).get("/s/" + code).body()).contains("<html lang=\"es\"");
    }

    private FormBrowser.Answer answer(String code, FormBrowser.Answer question, String value) {
        String item = question.path().substring("/s/q/".length());
        return browser.post(
                question.path(), value == null ? Map.of("code", code) : Map.of("code", code, "a." + item, value));
    }

    private List<List<Integer>> responses(SampleSurvey survey) {
        return jdbc
                .sql("select answers from survey.response where administration = :id")
                .param("id", survey.administration)
                .query(byte[].class)
                .list()
                .stream()
                .map(SurveyWithoutScriptTest::bytes)
                .toList();
    }

    private static List<Integer> bytes(byte[] answers) {
        return Stream.iterate(0, i -> i + 1)
                .limit(answers.length)
                .map(i -> Byte.toUnsignedInt(answers[i]))
                .toList();
    }
}
