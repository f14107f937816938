package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the survey in every language: WCAG 2.2 AA by axe, reflow at 320 px, targets of 44 px, lang and dir. */
class SurveyAccessibilityTest {

    @SuppressWarnings("unused")
    static final List<String> LANGUAGES = Texts.LANGUAGES;

    private static final SurveyServer SERVER = SurveyServer.shared();
    private static final JdbcClient JDBC = SERVER.database().jdbc();
    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('button, summary, .option, input.code, textarea, .row a, .backwards a')]
              .filter(e => e.checkVisibility({visibilityProperty: true}))
              .filter(e => { const r = e.getBoundingClientRect(); return r.width < 44 || r.height < 44; })
              .map(e => e.outerHTML.slice(0, 120))""";

    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > 320 || e.getBoundingClientRect().left < 0)
              .map(e => e.outerHTML.slice(0, 100) + ' ' + e.getBoundingClientRect().right)""";

    /** A way of reading; stronger contrast looks the same in both themes. */
    private record Reading(boolean dark, String size, String contrast) {
        static final List<Reading> ALL = Stream.of("normal", "largest", "large")
                .flatMap(size -> Stream.of(
                        new Reading(false, size, "normal"),
                        new Reading(true, size, "normal"),
                        new Reading(false, size, "more")))
                .toList();
    }

    /** The ways of reading take turns, so that each page meets most of them in some language. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPageIsAccessible(String language) {
        everyPage(language, 1);
    }

    @Tag("matrix")
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPageIsAccessibleInEveryWayOfReading(String language) {
        everyPage(language, Reading.ALL.size());
    }

    private static void everyPage(String language, int readings) {
        SampleSurvey survey = SampleSurvey.asking(JDBC, "anonymous", List.of(ManyTongues.publish(JDBC)));
        String code = survey.studentCode(null);
        try (Phone phone = Phone.with(Phone.options(language).setViewportSize(320, 640))) {
            Checks checks = new Checks(phone.page, language, readings);
            checks.open("/");
            phone.page.fill("#code", "2222 2222");
            phone.page.click(".code-form button");
            checks.look("wrong code");
            checks.open("/s/" + code);
            phone.page.locator(".more summary").click();
            checks.look("welcome, opened");
            phone.page.click("#begin button");
            checks.look("grade");
            phone.page.click(".actions button");
            checks.look("grade, refused");
            phone.page.check("input[value='4']");
            phone.page.click(".actions button");
            phone.ready();
            checks.look("one item with dots");
            phone.page.keyboard().press("3");
            phone.page.click("button.next");
            phone.page.click("button.next");
            checks.look("short page");
            phone.page.click("button.next");
            phone.page.fill("textarea", "x".repeat(900));
            checks.look("free text");
            phone.page.click(".aids summary");
            checks.look("reading aids");
            phone.page.keyboard().press("Escape");
            phone.page.click("button.next");
            phone.page.waitForURL("**/s/check");
            checks.look("check");
            checks.open("/s/stop");
            checks.open("/s/check");
            phone.page.click("button.send");
            phone.page.waitForURL("**/s/thanks");
            checks.look("thanks");
            checks.open("/s/" + code);
            checks.open("/s/offline");
            checks.open("/s/" + survey.studentCode(9));
            phone.page.click("form[action='/s/decline'] button");
            checks.look("declined");
            assertThat(phone.faults).isEmpty();
        }
    }

    private static final class Checks {
        private final Page page;
        private final String language;
        private final int readings;
        private int turn;

        Checks(Page page, String language, int readings) {
            this.page = page;
            this.language = language;
            this.readings = readings;
            this.turn = Texts.LANGUAGES.indexOf(language);
        }

        void open(String path) {
            page.navigate(SERVER.url(path));
            look(path);
        }

        void look(String what) {
            for (int reading = 0; reading < readings; reading++) {
                look(what, Reading.ALL.get(turn++ % Reading.ALL.size()));
            }
        }

        private void look(String what, Reading reading) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(reading.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE));
            page.evaluate(
                    "r => Object.assign(document.documentElement.dataset, r)",
                    java.util.Map.of("size", reading.size(), "contrast", reading.contrast()));
            String where = what + " in " + language + ", " + reading;
            assertThat(page.getAttribute("html", "lang")).as(where).isEqualTo(language);
            assertThat(page.getAttribute("html", "dir")).as(where).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            assertThat((List<?>) page.evaluate(TOO_WIDE))
                    .as("wider than the screen: " + where)
                    .isEmpty();
            assertThat((List<?>) page.evaluate(SMALL_TARGETS))
                    .as("small targets: " + where)
                    .isEmpty();
            List<String> violations = new AxeBuilder(page)
                    .withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                            .map(Checks::tell)
                            .toList();
            assertThat(violations).as(where).isEmpty();
        }

        private static String tell(Rule rule) {
            return rule.getId() + ": " + rule.getHelp() + " "
                    + rule.getNodes().stream().map(node -> node.getHtml()).toList();
        }
    }

    @Test
    void readingAloudIsOfferedOnlyWhereThereIsAVoiceAndStopsWhenAsked() {
        SampleSurvey survey = SampleSurvey.asking(JDBC, "student-pulse");
        try (Phone without = Phone.with(true, "en")) {
            begin(without, survey.studentCode(8));
            assertThat(without.page.locator(".listen").first().isVisible()).isFalse();
        }
        try (Phone with = Phone.with(true, "en")) {
            with.context.addInitScript("""
                    const spoken = window.spoken = [];
                    Object.defineProperty(window, 'speechSynthesis', {value: {
                      getVoices: () => [{lang: 'en-US', name: 'Test'}], addEventListener() {},
                      speak(u) { spoken.push(u.text); if (spoken.length === 1) u.onstart(); }, cancel() { spoken.push('cancel'); }}});
                    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                    """);
            begin(with, survey.studentCode(8));
            with.page.click(".listen:visible");

            assertThat(with.page.evaluate("() => window.spoken.slice(0, 2)"))
                    .isEqualTo(List.of(
                            "How often did an adult at school notice when you were having a hard day?", "Never"));
            assertThat(with.page.locator("h1.reading").count()).isEqualTo(1);
            with.page.click(".listen:visible");
            assertThat(with.page.locator(".reading").count()).isZero();
            assertThat(with.page.evaluate("() => window.spoken.at(-1)")).isEqualTo("cancel");
        }
    }

    @Test
    void theWaysOfReadingAreKeptFromPageToPage() {
        SampleSurvey survey = SampleSurvey.asking(JDBC, "student-pulse");
        try (Phone phone = Phone.with(true, "en")) {
            begin(phone, survey.studentCode(8));
            phone.page.click(".aids summary");
            phone.page.waitForResponse("**/s/display", () -> phone.page.click("button[value='size=largest']"));
            phone.page.reload();

            assertThat(phone.page.getAttribute("html", "data-size")).isEqualTo("largest");
        }
    }

    @Test
    void aChosenAnswerIsSeenInForcedColoursToo() {
        SampleSurvey survey = SampleSurvey.asking(JDBC, "student-pulse");
        try (Phone phone = Phone.with(Phone.options("en").setForcedColors(ForcedColors.ACTIVE))) {
            begin(phone, survey.studentCode(8));
            phone.page.keyboard().press("2");

            assertThat(phone.page.locator(".option:has(:checked)").evaluate("e => getComputedStyle(e).outlineStyle"))
                    .isEqualTo("solid");
        }
    }

    /** Pictures for the documentation, taken anew with every run: target/screenshots. */
    @Test
    void picturesAreTaken() {
        SampleSurvey survey = SampleSurvey.asking(JDBC, "anonymous", List.of(ManyTongues.publish(JDBC)));
        SampleSurvey pulse = SampleSurvey.asking(JDBC, "student-pulse");
        try (Phone light = Phone.with(true, "en");
                Phone dark = Phone.dark("en");
                Phone large = Phone.with(true, "es");
                Phone arabic = Phone.with(true, "ar")) {
            picture(light, pulse.studentCode(4), "survey-light", "normal");
            picture(dark, pulse.studentCode(8), "survey-dark", "normal");
            picture(large, pulse.studentCode(8), "survey-large-text", "largest");
            picture(arabic, survey.studentCode(4), "survey-arabic", "normal");
        }
    }

    private static void picture(Phone phone, String code, String name, String size) {
        begin(phone, code);
        phone.page.evaluate("size => { document.documentElement.dataset.size = size; }", size);
        phone.page.keyboard().press("3");
        phone.page.locator("#saved span").first().waitFor();
        Path file = Path.of("target", "screenshots", name + ".png");
        assertThat(phone.page.screenshot(new Page.ScreenshotOptions().setPath(file)).length)
                .isGreaterThan(5_000);
    }

    private static void begin(Phone phone, String code) {
        phone.page.navigate(SERVER.url("/s/" + code));
        phone.page.click("#begin button");
        phone.ready();
    }
}
