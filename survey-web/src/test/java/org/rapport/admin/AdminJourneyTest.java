package org.rapport.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.account.Invitation;
import org.rapport.account.Invitations;
import org.rapport.session.SurveyServer;

/** A real browser goes the administrator's way; axe looks at every page. */
class AdminJourneyTest {

    /** Jobs run on a machine that has other things to do. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(300_000);

    private final SurveyServer server = SurveyServer.shared();
    private AdminBrowser browser;
    private Page page;

    @BeforeEach
    void open() {
        browser = AdminBrowser.open();
        page = browser.page();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromTheFirstLinkToPublishedReports() throws IOException {
        browser.go(server.bean(Invitations.class).invite(Invitation.forTheDistrict()));
        look("set-up");
        browser.makeAccount("dana@district.example");
        assertThat(page).hasURL(server.url("/admin"));

        page.navigate(server.url("/admin/administrations/new"));
        look("new-administration");
        page.locator("#name").fill("Spring of the journey");
        page.getByLabel("One line a school").fill("j,j-01,Journey Elementary,40,10\nj,j-02,Journey Middle,not many,12");
        press("Set it up");
        assertThat(page.getByText("line 2: students is \"not many\"")).isVisible();
        look("new-administration-with-problems");

        page.getByLabel("One line a school").fill("j,j-01,Journey Elementary,40,10\nj,j-02,Journey Middle,30,12");
        press("Set it up");
        assertThat(page.getByText("For Journey Elementary with 10 teachers:")).isVisible();
        look("new-administration-with-small-staffs");
        press("Set it up all the same");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Spring of the journey")))
                .isVisible();
        look("administration");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Access codes"))
                .click();
        press("Make the codes of all schools");
        assertThat(page.getByText("92 codes are made.")).isVisible();
        look("codes");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Print the cards for students of Journey Elementary"))
                .click();
        assertThat(page.locator(".code-cards li")).hasCount(40);
        look("cards");

        SampleAnswers.fill(server.database(), "Spring of the journey", "j-01", 25);
        page.navigate(server.url("/admin"));
        look("administrations");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Spring of the journey"))
                .click();
        assertThat(page.locator(".figure").first()).hasText("25");
        press("Aggregate");
        assertThat(page.locator("[data-part=aggregation]")).containsText("Counted", PATIENTLY);
        press("Publish");
        assertThat(page.locator("[data-part=publication]")).containsText("Reports made", PATIENTLY);
        look("administration-published");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Reports").setExact(true))
                .click();
        look("reports");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Journey Middle")))
                .hasCount(0);
        Download answers = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Excel workbook with the answers of students"))
                .click());
        assertThat(answers.suggestedFilename()).isEqualTo("spring-of-the-journey-answers-students.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(answers.createReadStream())) {
            assertThat(workbook.getFirstSheet().read()).hasSize(1 + 25);
        }
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Open report of Journey Elementary, en")
                                .setExact(true))
                .click();
        assertThat(page.locator("h1").first()).containsText("Journey Elementary");
    }

    @Test
    void turnoutShowsByItselfWhenSomebodyAnswers() {
        signUp("live@district.example", Invitation.forTheDistrict());
        page.navigate(server.url("/admin/administrations/new"));
        page.locator("#name").fill("Live");
        page.getByLabel("One line a school").fill("l,l-01,Live School,100,");
        press("Set it up");
        assertThat(page.locator(".figure").first()).hasText("0");
        SampleAnswers.fill(server.database(), "Live", "l-01", 12);
        assertThat(page.locator(".figure").first()).hasText("12");
    }

    @Test
    void withoutJavaScriptJobsRunAndThePageTellsOnReload() {
        try (AdminBrowser plain = AdminBrowser.withoutScripts()) {
            page = plain.page();
            plain.signUp("plain@district.example", Invitation.forTheDistrict());
            page.navigate(server.url("/admin/administrations/new"));
            page.locator("#name").fill("Plain");
            page.getByLabel("One line a school").fill("p,p-01,Plain School,100,");
            plain.press("Set it up");
            SampleAnswers.fill(server.database(), "Plain", "p-01", 12);
            plain.press("Aggregate");
            assertThat(page.locator("[data-part=aggregation]")).containsText("Counted", PATIENTLY);
        }
    }

    @Test
    void aPhoneShowsThePagesWithoutScrollingSideways() {
        signUp("phone@district.example", Invitation.forTheDistrict());
        page.setViewportSize(360, 740);
        for (String path : List.of("/admin", "/admin/people", "/admin/administrations/new")) {
            page.navigate(server.url(path));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
        }
    }

    private void signUp(String email, Invitation invitation) {
        browser.signUp(email, invitation);
    }

    private void press(String button) {
        browser.press(button);
    }

    private void look(String name) {
        browser.look(name);
    }
}
