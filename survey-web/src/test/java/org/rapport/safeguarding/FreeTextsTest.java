package org.rapport.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapport.account.Invitation;
import org.rapport.account.Role;
import org.rapport.admin.AdminBrowser;
import org.rapport.admin.AdminClient;
import org.rapport.session.SampleSurvey;
import org.rapport.session.SurveyServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may read what was written in people's own words. */
class FreeTextsTest {

    private final SurveyServer server = SurveyServer.shared();
    private final JdbcClient jdbc = server.database().jdbc();
    private final SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
    private final String path = "/admin/free-texts/" + survey.administration() + "/" + survey.school() + "/students";

    private void answers(int people, int texts) {
        jdbc.sql("""
                        with response as (
                            insert into survey.response (administration, school, instrument, answers)
                            select administration, :school, instrument, ''
                              from survey.administration_instrument, generate_series(1, :people)
                             where administration = :administration)
                        insert into survey.free_text (administration, school, instrument, item, language, text)
                        select administration, :school, instrument, 'anything-to-add', 'en', 'Words of person ' || n
                          from survey.administration_instrument, generate_series(1, :texts) n
                         where administration = :administration
                        """)
                .param("administration", survey.administration())
                .param("school", survey.school())
                .param("people", people)
                .param("texts", texts)
                .update();
    }

    @Test
    void whoLooksAfterSafeguardingReadsAndTheDistrictSeesThatTheyDid() throws Exception {
        answers(30, 12);
        AdminClient reader = AdminClient.signedIn("reads@school.example", Role.SAFEGUARDING, survey.school());
        assertThat(reader.get("/admin").body()).contains("Read 12 texts");
        assertThat(reader.get(path).body())
                .contains("Words of person 1<", "Words of person 12<")
                .contains("Is there anything");

        AdminClient district = AdminClient.signedIn("watches@district.example", Role.DISTRICT);
        assertThat(district.get("/admin/free-texts").body())
                .contains("Pat &lt;reads@school.example&gt;")
                .doesNotContain("Words of person");
    }

    @Test
    void nobodyElseReads() throws Exception {
        answers(30, 12);
        AdminClient district = AdminClient.signedIn("curious@district.example", Role.DISTRICT);
        AdminClient school = AdminClient.signedIn("curious@school.example", Role.SCHOOL, survey.school());
        int elsewhereSchool = SampleSurvey.asking(jdbc, "student-pulse").school();
        AdminClient elsewhere = AdminClient.signedIn("elsewhere@school.example", Role.SAFEGUARDING, elsewhereSchool);
        assertThat(district.get(path).statusCode()).isEqualTo(403);
        assertThat(school.get(path).statusCode()).isEqualTo(403);
        assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void othersAreToldANumberOfTenOrMoreAfterTheWindowHasClosed() throws Exception {
        answers(30, 10);
        AdminClient school = AdminClient.signedIn("counts@school.example", Role.SCHOOL, survey.school());
        assertThat(school.get("/admin/free-texts").body()).contains("told after the window has closed");
        survey.close();
        assertThat(school.get("/admin/free-texts").body()).contains("<td>10 texts</td>");
        jdbc.sql("delete from survey.free_text where text = 'Words of person 3' and school = :school")
                .param("school", survey.school())
                .update();
        assertThat(school.get("/admin/free-texts").body()).contains("<td>fewer than ten</td>");
    }

    @Test
    void whileFewHaveAnsweredThereIsNothingToRead() throws Exception {
        answers(9, 1);
        AdminClient reader = AdminClient.signedIn("early@school.example", Role.SAFEGUARDING, survey.school());
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
        assertThat(reader.get("/admin/free-texts").body()).contains("nothing to read yet");
        survey.close();
        assertThat(reader.get(path).body()).contains("Words of person 1<");
    }

    @Test
    void whoReadsTextsSeesNothingElse() throws Exception {
        AdminClient reader = AdminClient.signedIn("nothing-else@school.example", Role.SAFEGUARDING, survey.school());
        String administration = "/admin/administrations/" + survey.administration();
        for (String other : new String[] {
            administration,
            administration + "/reports",
            administration + "/codes",
            "/admin/closing-texts",
            "/admin/people"
        }) {
            assertThat(reader.get(other).statusCode()).as(other).isEqualTo(403);
        }
    }

    @Test
    void theRoleIsGivenByALinkForCertainSchools() throws Exception {
        AdminClient district = AdminClient.signedIn("invites@district.example", Role.DISTRICT);
        assertThat(district.submit("/admin/people", Map.of("role", "safeguarding"))
                        .body())
                .contains("Choose at least one school that this person looks after.");
        assertThat(district.submit("/admin/people", Map.of("role", "safeguarding", "schools", "" + survey.school()))
                        .body())
                .contains("/set-up/");
    }

    @Test
    void thePagesAreForEverybody() {
        answers(30, 12);
        try (AdminBrowser browser = AdminBrowser.open()) {
            Page page = browser.page();
            browser.signUp("sol@school.example", new Invitation(Role.SAFEGUARDING, Set.of(survey.school())));
            browser.look("free-texts");
            page.getByText("Read 12 texts").click();
            browser.look("free-text");
        }
        try (AdminBrowser browser = AdminBrowser.open()) {
            browser.signUp("looks@district.example", Invitation.forTheDistrict());
            browser.go("/admin/free-texts");
            browser.look("free-texts-of-the-district");
            browser.go("/admin/people");
            browser.look("people");
        }
    }
}
