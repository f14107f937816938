package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SurveyOfflineTest {

    private static final SurveyServer SERVER = SurveyServer.shared();
    private static final JdbcClient JDBC = SERVER.database().jdbc();

    private static final String KEPT = """
            () => new Promise(done => { const o = indexedDB.open('rapport'); o.onsuccess = () => {
              const all = o.result.transaction('answers').objectStore('answers').getAll();
              all.onsuccess = () => { o.result.close(); done(all.result); }; }; })""";
    private static final String UNSENT = KEPT + ".then(kept => kept.filter(answer => !answer.sent).length)";

    private final SampleSurvey survey = SampleSurvey.asking(JDBC, "student-pulse");
    private final String code = survey.studentCode(8);

    @Test
    void aSurveyOpenedOnceIsReadAgainAndAnsweredWithoutANetwork() {
        try (Phone phone = Phone.with(true, "en")) {
            begin(phone);
            phone.page.evaluate("() => navigator.serviceWorker.ready");
            phone.page.waitForFunction("async () => Boolean(await caches.match('/s/opened'))");
            choose(phone, "3");
            phone.page.getByText("Saved").waitFor();
            phone.loseNetwork();
            choose(phone, "5");
            phone.page.getByText("Kept on this device.").waitFor();

            phone.page.reload();
            phone.ready();

            assertThat(phone.path()).isEqualTo("/s/q/teacher-asks-and-waits");
            choose(phone, "1");
            assertThat(stored()).isEqualTo(List.of(3, 0, 0));
            phone.findNetwork();
            phone.page.getByText("Saved").waitFor();
            assertThat(stored()).isEqualTo(List.of(3, 5, 1));
            assertThat(phone.faults).isEmpty();
        }
    }

    @Test
    void anAnswerFromElsewhereGivenLaterIsNotOverwrittenByAReplay() {
        try (Phone phone = Phone.with(true, "en")) {
            begin(phone);
            phone.loseNetwork();
            choose(phone, "5");
            phone.page.getByText("Kept on this device.").waitFor();

            var other = new FormBrowser(SERVER);
            other.get("/s/" + code);
            other.post("/s/q/adult-notices-hard-day", Map.of("code", code, "a.adult-notices-hard-day", "never"));
            phone.findNetwork();
            phone.page.getByText("Saved").waitFor();

            assertThat(stored().getFirst()).isEqualTo(1);
        }
    }

    @Test
    void ofTwoTabsTheLaterTapWins() {
        try (Phone phone = Phone.with(true, "en")) {
            begin(phone);
            Page second = phone.context.newPage();
            second.navigate(phone.url("/s/q/adult-notices-hard-day"));
            second.waitForSelector("html[data-ready]");
            tap(second, "4");
            tap(phone.page, "2");
            tap(second, "5");

            // each tab sends what the other one has left, so the answer that came back last need not be the last one
            for (Page tab : List.of(phone.page, second)) {
                tab.waitForFunction("() => document.querySelector('#saved').textContent.trim() === 'Saved'");
            }
            second.waitForFunction(UNSENT + ".then(unsent => unsent === 0)");
            assertThat(stored().getFirst()).isEqualTo(5);
        }
    }

    @Test
    void whatWasAnsweredWithoutANetworkIsSentInWhenItIsBack() {
        try (Phone phone = Phone.with(true, "en")) {
            begin(phone);
            phone.page.waitForFunction("() => document.getElementById('saved')");
            phone.loseNetwork();
            for (int question = 0; question < 8; question++) {
                choose(phone, "4");
            }
            phone.page.click("button.next");
            phone.page.click("button.send");
            phone.page.getByText("There is no connection at the moment.").waitFor();
            assertThat(survey.stateOf(code)).isEqualTo("started");

            phone.findNetwork();
            phone.page.waitForURL("**/s/thanks");

            assertThat(survey.stateOf(code)).isEqualTo("submitted");
            phone.page.waitForFunction(KEPT + ".then(kept => kept.length === 0)");
        }
    }

    @Test
    void theFirstQuestionWeighsUnderAHundredKilobytesAndNothingMoves() {
        try (Phone phone = Phone.with(true, "en")) {
            long[] bytes = {0};
            List<String> requests = new ArrayList<>();
            CDPSession network = phone.context.newCDPSession(phone.page);
            network.send("Network.enable");
            network.on("Network.loadingFinished", event -> bytes[0] += encoded(event));
            phone.page.onRequest(request -> requests.add(request.url()));
            phone.page.navigate(phone.url("/s/" + code));
            phone.page.waitForLoadState();
            int toWelcome = requests.size();
            phone.page.click("#begin button");
            phone.ready();
            int toQuestion = requests.size();
            phone.page.waitForTimeout(200);
            double shift = ((Number) phone.page.evaluate("""
                    () => new Promise(done => { let sum = 0; new PerformanceObserver(list => {
                      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
                      .observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 100); })""")).doubleValue();
            System.out.println("First question: " + bytes[0] + " bytes, requests to the welcome page " + toWelcome
                    + ", from there to the question " + (toQuestion - toWelcome) + ", layout shift " + shift);

            assertThat(bytes[0]).isLessThan(100_000);
            // the QR address and where it leads to, style sheet, script, typeface
            assertThat(requests.subList(0, toWelcome).stream()
                            .filter(url -> !url.contains("/s/"))
                            .count())
                    .isLessThanOrEqualTo(3);
            int afterFirst = requests.size();
            choose(phone, "3");
            choose(phone, "3");
            phone.page.getByText("Saved").waitFor();
            assertThat(requests.subList(afterFirst, requests.size())).allMatch(url -> url.endsWith("/s/answers"));
            assertThat(shift).isZero();
            assertThat(requests).allMatch(url -> url.startsWith(phone.url("/")));
        }
    }

    private static long encoded(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }

    private void begin(Phone phone) {
        phone.page.navigate(phone.url("/s/" + code));
        phone.page.click("#begin button");
        phone.ready();
    }

    /** Chooses an answer and goes on. */
    private static void choose(Phone phone, String key) {
        String before = phone.path();
        phone.page.keyboard().press(key);
        phone.page.click("button.next");
        phone.page.waitForFunction("before => location.pathname !== before", before);
    }

    private static void tap(Page page, String key) {
        page.waitForResponse("**/s/answers", () -> page.keyboard().press(key));
    }

    private List<Integer> stored() {
        byte[] answers = JDBC.sql("select answers from survey.draft where code = :code")
                .param("code", code)
                .query(byte[].class)
                .single();
        return List.of((int) answers[0], (int) answers[1], (int) answers[2]);
    }
}
