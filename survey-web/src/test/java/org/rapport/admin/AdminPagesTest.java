package org.rapport.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.rapport.account.Accounts;
import org.rapport.account.Invitation;
import org.rapport.account.Invitations;
import org.rapport.account.Role;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.School;
import org.rapport.session.SurveyServer;

/** Who gets in, and who sees what, over HTTP. */
class AdminPagesTest {

    private static final String PASSWORD = AdminClient.PASSWORD;

    private final SurveyServer server = SurveyServer.shared();
    private final AdminClient person = new AdminClient();

    @Test
    void withoutAnAccountEveryPageLeadsToTheSignIn() throws Exception {
        HttpResponse<String> answer = get("/admin/administrations/1/reports.zip");
        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(answer.body()).contains("<h1>Sign in</h1>");
    }

    @Test
    void theRightPasswordOpensAndTheWrongOneDoesNot() throws Exception {
        server.bean(Accounts.class).create("pat@district.example", "Pat", PASSWORD, Role.DISTRICT, Set.of());
        assertThat(signIn("pat@district.example", "something else").body())
                .contains("E-mail address or password is wrong. Try again.");
        assertThat(signIn("Pat@District.example", PASSWORD).body()).contains("<h1>Administrations</h1>");
    }

    @Test
    void guessingIsBraked() throws Exception {
        for (int i = 0; i < 10; i++) {
            signIn("guessed@district.example", "guess number " + i);
        }
        assertThat(signIn("guessed@district.example", PASSWORD).body())
                .contains("There were too many tries. Wait a quarter of an hour, then try again.");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        server.bean(Accounts.class).create("csrf@district.example", "Chris", PASSWORD, Role.DISTRICT, Set.of());
        signIn("csrf@district.example", PASSWORD);
        assertThat(post("/admin/people", Map.of("role", "district")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        String link = server.bean(Invitations.class).invite(Invitation.forTheDistrict());
        var account = Map.of("name", "Lee", "email", "lee@district.example", "password", PASSWORD);
        assertThat(submit(link, account).body()).contains("<h1>Administrations</h1>");
        HttpResponse<String> again = get(link);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This link does not count any more");
    }

    @Test
    void aSchoolAdministratorSeesOnlyTheirSchoolAndChangesNothing() throws Exception {
        var administrations = new Administrations(server.database().jdbc());
        int mixed = administrations.create("Two schools", "anonymous", "school", java.time.Instant.EPOCH, null);
        int own = administrations.addSchool(mixed, new School(0, "own", "Own School", "d", "d", 50, 5));
        int other = administrations.addSchool(mixed, new School(0, "other", "Other School", "d", "d", 50, 5));
        int foreign = administrations.create("Not theirs", "anonymous", "school", java.time.Instant.EPOCH, null);
        administrations.addSchool(foreign, new School(0, "other", "Other School", "d", "d", 50, 5));
        server.bean(Accounts.class).create("sam@school.example", "Sam", PASSWORD, Role.SCHOOL, Set.of(own));

        assertThat(signIn("sam@school.example", PASSWORD).body())
                .contains("Two schools")
                .doesNotContain("Not theirs")
                .doesNotContain("New administration");
        assertThat(get("/admin/administrations/" + mixed).body())
                .contains("Own School")
                .doesNotContain("Other School")
                .doesNotContain("<button data-job>");
        assertThat(get("/admin/administrations/" + foreign).statusCode()).isEqualTo(404);
        assertThat(get("/admin/administrations/" + mixed + "/codes/cards?respondents=students&school=" + other)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/admin/people").statusCode()).isEqualTo(403);
        assertThat(submit("/admin/administrations/" + mixed, "/admin/administrations/" + mixed + "/aggregate", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSchoolAdministratorReadsTheReportOfTheirSchoolAndNoOther() throws Exception {
        var administrations = new Administrations(server.database().jdbc());
        int id = administrations.create("With reports", "anonymous", "school", java.time.Instant.EPOCH, null);
        int own = administrations.addSchool(id, new School(0, "mine", "My School", "d", "d", 50, 5));
        administrations.addSchool(id, new School(0, "theirs", "Their School", "d", "d", 50, 5));
        publish(id, "school", "mine", "My School");
        publish(id, "school", "theirs", "Their School");
        publish(id, "district", "d", "All of the district");
        server.bean(Accounts.class).create("kim@school.example", "Kim", PASSWORD, Role.SCHOOL, Set.of(own));
        signIn("kim@school.example", PASSWORD);

        String reports = "/admin/administrations/" + id + "/reports";
        assertThat(get(reports).body())
                .contains("My School")
                .doesNotContain("Their School")
                .doesNotContain("All of the district");
        String file = reports + "/file?language=en&format=html&scope=";
        assertThat(get(file + "school&unit=mine").body()).isEqualTo("report of My School");
        assertThat(get(file + "school&unit=theirs").statusCode()).isEqualTo(404);
        assertThat(get(file + "district&unit=d").statusCode()).isEqualTo(404);
        assertThat(get("/admin/administrations/" + id + "/answers?respondents=students&format=csv")
                        .statusCode())
                .isEqualTo(403);
        try (var zip = new ZipInputStream(person.client
                .send(person.request(reports + ".zip"), BodyHandlers.ofInputStream())
                .body())) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("my-school-mine/my-school-mine-en.html");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    private void publish(int administration, String scope, String unit, String name) {
        server.database()
                .jdbc()
                .sql("""
                with release as (
                    insert into published.release (administration, name, opens_on, aggregated_on, policy, instruments)
                    values (:administration, 'With reports', now(), now(), 'school', '{}')
                    on conflict do nothing),
                results as (
                    insert into published.results (administration, scope, unit, name, cells)
                    values (:administration, :scope, :unit, :name, '[]'))
                insert into published.report (administration, scope, unit, language, format, content, sha256)
                values (:administration, :scope, :unit, 'en', 'html', :content, '')
                """)
                .param("administration", administration)
                .param("scope", scope)
                .param("unit", unit)
                .param("name", name)
                .param("content", ("report of " + name).getBytes(StandardCharsets.UTF_8))
                .update();
    }

    @Test
    void whatDoesNotExistIsToldInTheSameLook() throws Exception {
        HttpResponse<String> answer = get("/no-such-page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>There is no such page</h1>");
    }

    @Test
    void pagesOfOthersCannotFrameOursAndNothingComesFromElsewhere() throws Exception {
        assertThat(get("/sign-in")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private HttpResponse<String> signIn(String email, String password) throws Exception {
        return person.signIn(email, password);
    }

    private HttpResponse<String> submit(String page, Map<String, String> fields) throws Exception {
        return person.submit(page, fields);
    }

    private HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
        return person.submit(page, action, fields);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return person.get(path);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return person.post(path, fields);
    }
}
