package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the welcome page says goes along with the answers is what goes along, in each mode and in each language. */
class SurveyWelcomeTest {

    @SuppressWarnings("unused")
    static final List<String> LANGUAGES = Texts.LANGUAGES;

    private final SurveyServer server = SurveyServer.shared();
    private final JdbcClient jdbc = server.database().jdbc();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void withoutAGradeOnTheCodeNothingOfTheListGoesAlong(String language) {
        for (String mode : List.of("anonymous", "confidential")) {
            Texts texts = Texts.in(language);
            assertThat(welcome(mode, RespondentGroup.STUDENTS, null, language))
                    .contains(texts.text("welcome.who.students"), texts.text("welcome.list.nothing"))
                    .doesNotContain(texts.text("welcome.list.answers"));
            assertThat(welcome(mode, RespondentGroup.TEACHERS, null, language))
                    .contains(texts.text("welcome.who.teachers"), texts.text("welcome.list.nothing"))
                    .doesNotContain(texts.text("welcome.list.answers"));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void inAnAnonymousSurveyOnlyTheGroupOfGradesGoesAlong(String language) {
        Texts texts = Texts.in(language);

        assertThat(welcome("anonymous", RespondentGroup.STUDENTS, 8, language))
                .contains(texts.text("welcome.list.grades", "lowest", 6, "highest", 12))
                .doesNotContain(texts.text("welcome.list.answers"), texts.text("welcome.list.nothing"));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void inAConfidentialSurveyTheGradeGoesAlongAndThePageSaysWhich(String language) {
        Texts texts = Texts.in(language);
        Wording wording =
                BundledInstruments.newest("student-relationships").orElseThrow().wording(language);

        assertThat(welcome("confidential", RespondentGroup.STUDENTS, 8, language))
                .contains(texts.text("welcome.list.answers"), wording.item("grade", null), wording.option("grade", "8"))
                .doesNotContain(
                        texts.text("welcome.list.nothing"),
                        texts.text("welcome.list.grades", "lowest", 6, "highest", 12));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theNameOfTheSchoolStandsInTheQuestions(String language) {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "anonymous", List.of(ManyTongues.publish(jdbc)));
        String code = survey.studentCode(4);
        var browser = new FormBrowser(server, language);

        assertThat(browser.get("/s/" + code).body())
                .contains("Riverside School")
                .doesNotContain("{school}");
        var question = browser.post("/s/begin", Map.of("code", code, "language", language));
        assertThat(question.path()).isEqualTo("/s/q/talked");
        assertThat(question.body()).contains("Riverside School").doesNotContain("{school}");
    }

    private String welcome(String mode, RespondentGroup group, @Nullable Integer grade, String language) {
        SampleSurvey survey = SampleSurvey.askingAs(jdbc, mode, "student-relationships", "teacher-relationships");
        return new FormBrowser(server, language)
                .get("/s/" + survey.code(group, grade))
                .body();
    }
}
