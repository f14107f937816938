package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a screen reader is given: roles and names from the browser's own accessibility tree. */
class SurveyScreenReaderTest {

    @SuppressWarnings("unused")
    static final List<String> LANGUAGES = Texts.LANGUAGES;

    private static final SurveyServer SERVER = SurveyServer.shared();
    private static final JdbcClient JDBC = SERVER.database().jdbc();
    private static final Set<String> HEARD = Set.of("group", "radio", "button", "textbox", "heading", "link", "alert");

    @Test
    void aQuestionIsTheNameOfItsAnswersAndNothingDrawnIsSpoken() {
        SampleSurvey survey = SampleSurvey.asking(JDBC, "student-pulse");
        try (Phone phone = Phone.with(true, "en")) {
            begin(phone, survey.studentCode(4)); // with dots

            assertThat(tree(phone))
                    .containsSubsequence(
                            "button: Stop for now",
                            "link: Back",
                            "group: Progress",
                            "group: How often did a grown-up at school notice when you had a bad day?",
                            "heading: How often did a grown-up at school notice when you had a bad day?",
                            "radio: Never",
                            "radio: Rarely",
                            "radio: Sometimes",
                            "radio: Often",
                            "radio: Almost always",
                            "radio: I don’t know",
                            "button: Skip")
                    .noneMatch(heard -> heard.startsWith("radio: 1") || heard.startsWith("image"));
            phone.page.keyboard().press("2");
            assertThat(tree(phone)).contains("button: Next", "button: Take my answer back");
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyKindOfScreenHasItsNamesInTheLanguage(String language) {
        Texts texts = Texts.in(language);
        SampleSurvey survey = SampleSurvey.asking(JDBC, "confidential", List.of(ManyTongues.publish(JDBC)));
        var words = ManyTongues.words(language);
        try (Phone phone = Phone.with(true, language)) {
            begin(phone, survey.studentCode(8));
            phone.page.click("button.next");
            phone.page.waitForURL("**/calm");
            assertThat(tree(phone))
                    .as("a short page")
                    .containsSubsequence(
                            "group: " + words.get(6),
                            "radio: " + words.get(0),
                            "group: " + words.get(7),
                            "radio: " + words.get(0),
                            "button: " + texts.text("question.skip"));
            phone.page.click("button.next");
            phone.page.waitForURL("**/wish");
            assertThat(tree(phone)).as("free text").contains("group: " + words.get(8), "textbox: " + words.get(8));
            phone.page.click("button.next");
            phone.page.waitForURL("**/check");
            assertThat(tree(phone))
                    .as("check page")
                    .containsSubsequence(
                            "heading: " + texts.text("check.title"),
                            "button: " + texts.text("check.send"),
                            "link: " + texts.text("check.change") + ": " + words.get(8));
            assertThat(phone.faults).isEmpty();
        }
    }

    private static void begin(Phone phone, String code) {
        phone.page.navigate(SERVER.url("/s/" + code));
        phone.page.click("#begin button");
        phone.ready();
    }

    private static List<String> tree(Phone phone) {
        CDPSession session = phone.context.newCDPSession(phone.page);
        JsonArray nodes = session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        session.detach();
        Map<String, JsonObject> byId = new LinkedHashMap<>(); // the root comes first
        nodes.forEach(node -> byId.put(node.getAsJsonObject().get("nodeId").getAsString(), node.getAsJsonObject()));
        return inOrder(byId.values().iterator().next(), byId)
                .filter(node -> !node.get("ignored").getAsBoolean() && HEARD.contains(value(node, "role")))
                .map(node -> value(node, "role") + ": " + value(node, "name").replaceAll("\\s+:", ":"))
                .toList();
    }

    private static Stream<JsonObject> inOrder(JsonObject node, Map<String, JsonObject> byId) {
        JsonArray children = node.has("childIds") ? node.getAsJsonArray("childIds") : new JsonArray();
        return Stream.concat(
                Stream.of(node),
                children.asList().stream()
                        .map(JsonElement::getAsString)
                        .filter(byId::containsKey)
                        .flatMap(id -> inOrder(byId.get(id), byId)));
    }

    private static String value(JsonObject node, String property) {
        JsonObject value = node.getAsJsonObject(property);
        return value == null || value.get("value") == null
                ? ""
                : value.get("value").getAsString().strip();
    }
}
