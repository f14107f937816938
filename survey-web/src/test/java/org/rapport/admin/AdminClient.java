package org.rapport.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapport.account.Accounts;
import org.rapport.account.Role;
import org.rapport.session.SurveyServer;

/** A person who uses the administrator's pages over bare HTTP. */
public final class AdminClient {

    static final String PASSWORD = "seven quiet herons";

    private final SurveyServer server = SurveyServer.shared();
    final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Somebody with an account who has signed in. */
    public static AdminClient signedIn(String email, Role role, Integer... schools) throws Exception {
        var person = new AdminClient();
        person.server.bean(Accounts.class).create(email, "Pat", PASSWORD, role, Set.of(schools));
        person.signIn(email, PASSWORD);
        return person;
    }

    HttpResponse<String> signIn(String email, String password) throws Exception {
        return submit("/sign-in", Map.of("email", email, "password", password));
    }

    /** Fills in the form of a page and sends it to the page's own address. */
    public HttpResponse<String> submit(String page, Map<String, String> fields) throws Exception {
        return submit(page, page, fields);
    }

    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        var all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return post(action, all);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Accept", "text/html")
                .build();
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
