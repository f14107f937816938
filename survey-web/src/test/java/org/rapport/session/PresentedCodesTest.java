package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.rapport.administration.AccessCode;
import org.rapport.instrument.RespondentGroup;

/** A guesser finds the same brake whichever way the codes come in, and those who are in already do not notice it. */
class PresentedCodesTest {
    private static final int MORE_THAN_ENOUGH = 60;

    private final SurveyServer server = SurveyServer.shared();
    private final HttpClient client = HttpClient.newHttpClient();
    private final RandomGenerator random = RandomGenerator.getDefault();

    @Test
    void codesTriedOutInTheCookieAreBraked() throws Exception {
        assertThat(statuses(() -> inCookie(guess(), "203.0.113.10")))
                .endsWith(429)
                .doesNotContain(200);
    }

    @Test
    void codesTriedOutInFormsAreBraked() throws Exception {
        assertThat(statuses(() -> inForm(guess(), "203.0.114.10"))).endsWith(429);
    }

    @Test
    void codesTriedOutInTheScriptsMessagesAreBraked() throws Exception {
        assertThat(statuses(() -> inMessage(guess(), "203.0.115.10")))
                .endsWith(503)
                .doesNotContain(200);
    }

    @Test
    void whoIsInAlreadyGoesOnWhileSomebodyInTheSameBuildingGuesses() throws Exception {
        SampleSurvey survey = SampleSurvey.asking(server.database().jdbc(), "student-pulse");
        String own = survey.code(RespondentGroup.STUDENTS, 7);
        assertThat(inCookie(own, "203.0.116.10")).isEqualTo(200);
        assertThat(statuses(() -> inCookie(guess(), "203.0.116.10"))).endsWith(429);
        for (int page = 0; page < MORE_THAN_ENOUGH; page++) {
            assertThat(inCookie(own, "203.0.116.10")).isEqualTo(200);
        }
    }

    @Test
    void aGuesserElsewhereHindersNobody() throws Exception {
        SampleSurvey survey = SampleSurvey.asking(server.database().jdbc(), "student-pulse");
        assertThat(statuses(() -> inCookie(guess(), "203.0.117.10"))).endsWith(429);
        assertThat(inCookie(survey.code(RespondentGroup.STUDENTS, 7), "203.0.118.10"))
                .isEqualTo(200);
    }

    private interface Try {
        int status() throws IOException, InterruptedException;
    }

    private static List<Integer> statuses(Try one) throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_ENOUGH; i++) {
            statuses.add(one.status());
        }
        return statuses;
    }

    /** A code with the right check character that was never given out. */
    private String guess() {
        return AccessCode.random(random).value();
    }

    private int inCookie(String code, String address) throws IOException, InterruptedException {
        return status(HttpRequest.newBuilder(URI.create(server.url("/s/welcome")))
                .header(
                        "Cookie",
                        SurveyCookie.NAME + "="
                                + SurveyCookie.NONE.withCode(code).value())
                .header("X-Forwarded-For", address));
    }

    private int inForm(String code, String address) throws IOException, InterruptedException {
        return status(HttpRequest.newBuilder(URI.create(server.url("/s/submit")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString("code=" + code)));
    }

    private int inMessage(String code, String address) throws IOException, InterruptedException {
        return status(HttpRequest.newBuilder(URI.create(server.url("/s/answers")))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"code": "%s", "answers": [{"item": "gender", "value": "girl", "stamp": 1}]}
                        """.formatted(code))));
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
