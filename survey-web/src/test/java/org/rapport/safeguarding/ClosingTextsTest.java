package org.rapport.safeguarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapport.account.Invitation;
import org.rapport.account.Role;
import org.rapport.admin.AdminBrowser;
import org.rapport.admin.AdminClient;
import org.rapport.instrument.RespondentGroup;
import org.rapport.session.SampleSurvey;
import org.rapport.session.SurveyServer;

/** From the administrator's page to the respondent's last page. */
class ClosingTextsTest {

    private final SurveyServer server = SurveyServer.shared();
    private final SampleSurvey survey = SampleSurvey.asking(server.database().jdbc(), "student-pulse", "teacher-pulse");
    private final String path = "/admin/closing-texts/" + survey.school() + "/students/en";

    @Test
    void aSchoolWritesAndItsRespondentsRead() {
        try (AdminBrowser browser = AdminBrowser.open()) {
            Page page = browser.page();
            browser.signUp("closing@school.example", new Invitation(Role.SCHOOL, Set.of(survey.school())));
            browser.link("Closing texts").click();
            assertThat(page.locator(".notice")).containsText("12 of 12 are not written yet");
            browser.look("closing-texts");
            page.getByLabel("Riverside School, students").getByText("English").click();

            page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("Our door is open.");
            page.getByLabel("Contacts, one a line").fill("Ms. Ortiz, counselor\n" + "x".repeat(121));
            browser.press("Preview");
            assertThat(page.locator("#preview")).containsText("Not saved yet.");
            assertThat(page.locator("#preview")).containsText("Our door is open.");
            browser.press("Save");
            assertThat(page.getByText("Contact 2 has 121 characters: use at most 120.")
                            .first())
                    .isVisible();
            browser.look("closing-text-with-problems");

            page.getByLabel("Contacts, one a line").fill("Ms. Ortiz, counselor, room 12");
            browser.press("Save");
            assertThat(page.locator(".notice").first()).containsText("The text is saved: Riverside School, students");
            assertThat(lastPage(browser)).contains("Our door is open.", "Ms. Ortiz, counselor, room 12");

            browser.go(path);
            browser.look("closing-text");
            browser.press("Back to the general text");
            assertThat(lastPage(browser)).contains("talk to an adult you trust").doesNotContain("Ms. Ortiz");
        }
    }

    /** Begins a survey, sends it unanswered, and reads what comes last; the page to stop on ends with the same words. */
    private String lastPage(AdminBrowser browser) {
        browser.go("/s/" + survey.code(RespondentGroup.STUDENTS, 7));
        browser.press("Begin");
        browser.go("/s/stop");
        String stop = browser.page().locator("main").innerText();
        browser.press("Send what I have answered so far");
        assertThat(browser.page()).hasURL(server.url("/s/thanks"));
        String last = browser.page().locator("main").innerText();
        assertThat(stop).endsWith(last.lines().toList().getLast());
        return last;
    }

    @Test
    void nothingAtAllIsNoText() throws Exception {
        AdminClient person = AdminClient.signedIn("nothing@district.example", Role.DISTRICT);
        var answer = person.submit(path, Map.of("text", " ", "contacts", "\n"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nothing was saved yet.")
                .contains("Write a text, contacts, or both; without either, the general text stays as it is.");
    }

    @Test
    void nobodyWritesForASchoolThatIsNotTheirs() throws Exception {
        SampleSurvey other = SampleSurvey.asking(server.database().jdbc(), "student-pulse");
        AdminClient person = AdminClient.signedIn("other@school.example", Role.SCHOOL, other.school());
        assertThat(person.get(path).statusCode()).isEqualTo(404);
        assertThat(person.submit(
                                "/admin/closing-texts/" + other.school() + "/students/en",
                                path,
                                Map.of("text", "Come to me."))
                        .statusCode())
                .isEqualTo(404);
        assertThat(person.get("/admin/closing-texts").body()).doesNotContain(path);
    }
}
