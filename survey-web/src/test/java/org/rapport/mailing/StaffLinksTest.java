package org.rapport.mailing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.account.Invitation;
import org.rapport.account.Role;
import org.rapport.admin.AdminBrowser;
import org.rapport.admin.AdminClient;
import org.rapport.session.SampleSurvey;
import org.rapport.session.SurveyServer;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Links on their way to staff, through a real mail server. */
class StaffLinksTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/s/[A-Z0-9]{8})");

    private final SurveyServer server = SurveyServer.shared();
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SampleSurvey survey = SampleSurvey.asking(server.database().jdbc(), "teacher-pulse");
    private final String path = "/admin/administrations/" + survey.administration() + "/staff-links";

    @BeforeEach
    void open() {
        post.start();
        server.bean(JavaMailSenderImpl.class).setPort(post.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        post.stop();
    }

    private static String staff(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj("teacher-%02d@school.example"::formatted)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void staffArePastedAndEachGetsAMailWithALinkThatOpensTheSurvey() throws Exception {
        try (AdminBrowser browser = AdminBrowser.open()) {
            Page page = browser.page();
            browser.signUp("links@district.example", Invitation.forTheDistrict());
            browser.go("/admin/administrations/" + survey.administration() + "/codes");
            browser.link("Links for staff by e-mail").click();
            browser.look("staff-links");
            page.getByLabel("Addresses of the staff").fill(staff(12) + "\nnobody");
            page.getByLabel("Your own words").fill("Dear colleagues,\nplease take ten minutes.");
            browser.press("Send the links");
            assertThat(page.getByText("line 13: \"nobody\" is no e-mail address")
                            .first())
                    .isVisible();
            browser.look("staff-links-with-problems");

            page.getByLabel("Addresses of the staff").fill(staff(12));
            browser.press("Send the links");
            assertThat(page.getByText("12 links were sent.")).isVisible();
            browser.look("staff-links-sent");

            MimeMessage[] mails = post.getReceivedMessages();
            assertThat(mails).hasSize(12);
            assertThat(Arrays.stream(mails).map(StaffLinksTest::link).distinct())
                    .hasSize(12);
            assertThat(mails[0].getSubject()).isEqualTo("Your survey link, Riverside School");
            assertThat(text(mails[0]))
                    .startsWith("Dear colleagues,\nplease take ten minutes.\n\nThe staff of Riverside School are asked")
                    .contains("Your colleagues, your principal and the district cannot see which answers are yours")
                    .contains("whoever can read the outgoing mail server");
            browser.go(link(mails[0]));
            assertThat(page.getByText("I do not want to take part")).isVisible();

            browser.go("/admin/administrations/" + survey.administration() + "/codes");
            assertThat(page.locator("table")).containsText("12 by e-mail");
            browser.look("codes-after-sending");
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(MimeMessage mail) {
        Matcher link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void theFileForAMailMergeHasOneLinkALine() throws Exception {
        AdminClient person = AdminClient.signedIn("file@district.example", Role.DISTRICT);
        var fields = Map.of("school", "" + survey.school(), "count", "3");
        List<String> lines =
                person.submit(path, path + "/file", fields).body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("link,code");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).matches("http://localhost:\\d+/s/[A-Z0-9]{8},[A-Z0-9]{4} [A-Z0-9]{4}");
        assertThat(person.submit(path, path + "/file", fields).body().lines()).containsExactlyElementsOf(lines);
    }

    @Test
    void withoutANumberTheFileIsForAllTeachersOfTheSchool() throws Exception {
        AdminClient person = AdminClient.signedIn("all@district.example", Role.DISTRICT);
        var answer = person.submit(path, path + "/file", Map.of("school", "" + survey.school(), "count", ""));
        assertThat(answer.body().lines()).hasSize(1 + 20);
    }

    @Test
    void aSchoolAdministratorSendsNothing() throws Exception {
        AdminClient person = AdminClient.signedIn("no-links@school.example", Role.SCHOOL, survey.school());
        assertThat(person.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aMailServerThatIsDownDoesNotMakeRapportUnwell() throws Exception {
        post.stop();
        assertThat(new org.springframework.web.client.RestTemplate()
                        .getForEntity(server.url("/actuator/health"), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }
}
