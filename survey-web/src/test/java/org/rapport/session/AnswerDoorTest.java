package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerDoorTest {

    private final SurveyServer server = SurveyServer.shared();
    private final FormBrowser browser = new FormBrowser(server);
    private final SampleSurvey survey = SampleSurvey.asking(server.database().jdbc(), "student-pulse");
    private final String code = survey.studentCode(8);

    @BeforeEach
    void begin() {
        browser.get("/s/" + code);
        browser.post("/s/begin", Map.of("code", code, "language", "en"));
    }

    @Test
    void anAnswerIsSavedAndTheReceiptTellsTheTimeAndIsKeptByNobody() {
        var answer = send("adult-notices-hard-day", "\"often\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).matches("\\{\"saved\":true,\"now\":\\d+}");
        assertThat(answer.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
        assertThat(browser.get("/s/q/adult-notices-hard-day").body()).contains("value=\"often\" checked");
    }

    @Test
    void whatIsNoAnswerToTheInstrumentIsRefused() {
        assertThat(send("adult-notices-hard-day", "\"purple\"").status()).isEqualTo(422);
        assertThat(send("no-such-item", "\"often\"").status()).isEqualTo(422);
    }

    @Test
    void whatIsNotReadableIsRefused() {
        assertThat(browser.postJson("/s/answers", "{\"code\":").status()).isEqualTo(400);
        assertThat(browser.postJson("/s/answers", "{}").status()).isEqualTo(400);
        assertThat(browser.post("/s/answers", Map.of("code", code)).status()).isEqualTo(415);
    }

    @Test
    void aDraftThatWasSentInTakesNoMoreAnswers() {
        send("adult-notices-hard-day", "\"often\"");
        browser.post("/s/submit", Map.of("code", code, "end", "break-off"));

        assertThat(send("adult-notices-hard-day", "\"never\"").status()).isEqualTo(410);
        assertThat(send("adult-notices-hard-day", "\"never\"").status()).isEqualTo(410);
    }

    @Test
    void inACrowdItAsksToComeAgain() throws Exception {
        var request = new MockHttpServletRequest("POST", "/s/answers");
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        new AnswerDoor(
                        new Crowd(() -> Crowd.MOST_WAITING + 1),
                        server.bean(PresentedCodes.class),
                        server.bean(OpenDrafts.class),
                        server.bean(AnswerWriter.class))
                .doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    }

    private FormBrowser.Answer send(String item, String value) {
        return browser.postJson("/s/answers", """
                {"code": "%s", "answers": [{"item": "%s", "value": %s, "stamp": %d}]}""".formatted(code, item, value, System.currentTimeMillis()));
    }
}
