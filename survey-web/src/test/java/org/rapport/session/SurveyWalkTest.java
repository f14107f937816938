package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.Journey;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.Screen;
import org.rapport.response.AnswerCodec;
import org.rapport.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every instrument in every language, by keyboard only on a phone-sized screen, with scripts and without, with the network cut
 * in the middle where there are scripts. What is stored is what was chosen.
 */
class SurveyWalkTest {

    private static final SurveyServer SERVER = SurveyServer.shared();
    private static final JdbcClient JDBC = SERVER.database().jdbc();

    /** Every instrument in every language with scripts and without. */
    static Stream<Arguments> everyWalk() {
        List<Arguments> walks = new ArrayList<>();
        for (String id : Stream.concat(BundledInstruments.ids().stream(), Stream.of("many-tongues"))
                .toList()) {
            for (String language : Texts.LANGUAGES) {
                walks.add(Arguments.of(id, language, true));
                walks.add(Arguments.of(id, language, false));
            }
        }
        return walks.stream();
    }

    /** Every instrument in every language, with scripts and without by turns, so that each meets both in some language. */
    static Stream<Arguments> walksByTurns() {
        return everyWalk().filter(walk -> {
            String id = (String) walk.get()[0];
            int turn = Texts.LANGUAGES.indexOf((String) walk.get()[1]) + id.length();
            return walk.get()[2].equals(turn % 2 == 0);
        });
    }

    @ParameterizedTest(name = "{0} in {1}, scripts: {2}")
    @MethodSource("walksByTurns")
    void whatIsStoredIsWhatWasChosen(String id, String language, boolean scripts) {
        walk(id, language, scripts);
    }

    @Tag("matrix")
    @ParameterizedTest(name = "{0} in {1}, scripts: {2}")
    @MethodSource("everyWalk")
    void whatIsStoredIsWhatWasChosenInEveryWay(String id, String language, boolean scripts) {
        walk(id, language, scripts);
    }

    private static void walk(String id, String language, boolean scripts) {
        StoredInstrument stored = stored(id);
        boolean students = stored.instrument().respondents() == RespondentGroup.STUDENTS;
        int grade = scripts ? 8 : 4;
        // in one language the school's list knows the grade, in the next one the student says it first
        boolean listed = Texts.LANGUAGES.indexOf(language) % 2 == 0;
        SampleSurvey survey = SampleSurvey.asking(JDBC, listed ? "confidential" : "anonymous", List.of(stored));
        String code = survey.code(stored.instrument().respondents(), students && listed ? grade : null);
        try (Phone phone = Phone.with(scripts, language)) {
            Map<String, String> chosen = new Walk(phone, stored.instrument(), students ? grade : 0, scripts)
                    .through(code, language, students && !listed);

            SERVER.bean(Submissions.class).flush(survey.administration);
            assertThat(chosen).isNotEmpty();
            assertThat(answers(survey, stored.instrument())).isEqualTo(choices(stored.instrument(), chosen));
            assertThat(texts(survey)).isEqualTo(texts(stored.instrument(), chosen));
            assertThat(languageOf(survey)).isEqualTo(language);
            assertThat(survey.stateOf(code)).isEqualTo("submitted");
            assertThat(phone.faults).isEmpty();
        }
    }

    private static StoredInstrument stored(String id) {
        if (id.equals("many-tongues")) {
            return ManyTongues.publish(JDBC);
        }
        String version = BundledInstruments.newest(id).orElseThrow().version();
        return new Instruments(JDBC).publish(BundledInstruments.texts(id, version));
    }

    private static Map<String, String> choices(Instrument instrument, Map<String, String> chosen) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            String choice = chosen.get(item.id());
            if (item.kind() == Item.Kind.CHOICE && choice != null) {
                choices.put(item.id(), choice);
            }
        }
        return choices;
    }

    private static List<String> texts(Instrument instrument, Map<String, String> chosen) {
        return instrument.items().stream()
                .filter(item -> item.kind() == Item.Kind.FREE_TEXT && chosen.containsKey(item.id()))
                .map(item -> chosen.get(item.id()))
                .toList();
    }

    private static Map<String, String> answers(SampleSurvey survey, Instrument instrument) {
        return new AnswerCodec(instrument)
                .unpack(JDBC.sql("select answers from survey.response where administration = :id")
                        .param("id", survey.administration)
                        .query(byte[].class)
                        .single());
    }

    private static String languageOf(SampleSurvey survey) {
        return JDBC.sql("select language from survey.response where administration = :id")
                .param("id", survey.administration)
                .query(String.class)
                .single();
    }

    private static List<String> texts(SampleSurvey survey) {
        return JDBC.sql("select text from survey.free_text where administration = :id")
                .param("id", survey.administration)
                .query(String.class)
                .list();
    }

    /** One respondent who answers, skips and writes by a fixed throw of dice. */
    private static final class Walk {
        private final Phone phone;
        private final Page page;
        private final Instrument instrument;
        private final Known known;
        private final int grade;
        private final boolean scripts;
        private final Random dice = new Random(11);
        private final Map<String, String> chosen = new LinkedHashMap<>();

        Walk(Phone phone, Instrument instrument, int grade, boolean scripts) {
            this.phone = phone;
            this.page = phone.page;
            this.instrument = instrument;
            this.grade = grade;
            this.known = new Known("", Map.of()).withGrade(instrument, grade);
            this.scripts = scripts;
        }

        Map<String, String> through(String code, String language, boolean saysGrade) {
            page.navigate(phone.url("/"));
            phone.tabTo("#code");
            page.keyboard().type(code.toLowerCase());
            page.keyboard().press("Enter");
            page.waitForURL("**/s/welcome");
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            phone.tabAndPress("#begin button");
            if (saysGrade) {
                sayGrade();
            }
            page.waitForURL("**/s/q/*");
            if (scripts) {
                phone.ready();
            }
            int screens = 0;
            int total = journey().screens().size();
            for (Screen screen = journey().screens().getFirst(); screen != null; screen = after(screen)) {
                cutTheNetwork(screens++, total);
                page.waitForURL("**/s/q/" + screen.id());
                answer(screen);
            }
            page.waitForURL("**/s/check");
            phone.tabAndPress("button.send");
            page.waitForURL("**/s/thanks");
            chosen.putAll(known.answers());
            return chosen;
        }

        private void sayGrade() {
            page.waitForURL("**/s/grade");
            phone.tabTo("[name=grade]");
            page.keyboard().press("Space");
            for (int other : Known.grades(instrument)) {
                if (other < grade) {
                    page.keyboard().press("ArrowDown");
                }
            }
            phone.tabAndPress("#grade button");
        }

        private void cutTheNetwork(int screen, int screens) {
            if (scripts && screen == screens / 3) {
                phone.loseNetwork();
            }
            if (scripts && screen == 2 * screens / 3) {
                phone.findNetwork();
            }
        }

        private Journey journey() {
            Map<String, String> seen = new LinkedHashMap<>();
            instrument.items().forEach(item -> seen.put(item.id(), ""));
            seen.putAll(chosen);
            return Journey.of(instrument, known.band(), known.answers(), seen);
        }

        private Screen after(Screen screen) {
            return journey().next(screen.id()).orElse(null);
        }

        private void answer(Screen screen) {
            for (Item item : screen.items()) {
                if (item.kind() == Item.Kind.FREE_TEXT) {
                    write(item);
                } else if (dice.nextInt(5) > 0) {
                    choose(item);
                }
            }
            if (page.locator("input:focus").count() > 0 && dice.nextBoolean()) {
                page.keyboard().press("Enter"); // from an answer Enter goes on, too
            } else {
                phone.tabAndPress("button.next");
            }
        }

        private void write(Item item) {
            phone.tabTo("textarea[name='a." + item.id() + "']");
            page.keyboard().type("Más música, 更多音乐");
            chosen.put(item.id(), "Más música, 更多音乐");
        }

        private void choose(Item item) {
            var options = item.options().options();
            int position = dice.nextInt(Math.min(options.size(), 9));
            String inputs = "[data-item='" + item.id() + "'] input";
            if (scripts
                    && dice.nextBoolean()
                    && journey().screen(item.id()).orElseThrow().items().size() == 1) {
                page.keyboard().press(String.valueOf(position + 1));
            } else {
                phone.tabTo(inputs);
                page.keyboard().press("Space");
                for (int step = 0; step < position; step++) {
                    page.keyboard().press("ArrowDown");
                }
            }
            chosen.put(item.id(), options.get(position).code());
        }
    }
}
