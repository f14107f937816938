package org.rapport.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the bundled instruments in all their languages. That none is missing or left over, the reader sees to. */
class BundledLanguagesTest {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "ar", "zh", "ru");

    static List<Instrument> all() {
        return BundledInstruments.all();
    }

    /** Every text of a language by a path that is the same in all languages. */
    private static Map<String, String> texts(Wording wording) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("title", wording.title());
        texts.put("introduction", wording.introduction());
        put(texts, "sections", wording.sections());
        put(texts, "scales", wording.scales());
        put(texts, "descriptions", wording.scaleDescriptions());
        put(texts, "items", wording.items());
        put(texts, "breakdowns", wording.breakdowns());
        wording.options().forEach((set, labels) -> put(texts, "options." + set, labels));
        wording.itemsByBand().forEach((band, stems) -> put(texts, "bands." + band, stems));
        return texts;
    }

    private static void put(Map<String, String> texts, String part, Map<String, String> ofPart) {
        ofPart.forEach((id, text) -> texts.put(part + "." + id, text));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyInstrumentSpeaksSixLanguages(Instrument instrument) {
        assertThat(instrument.languages()).isEqualTo(LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextIsThereInEveryLanguage(Instrument instrument) {
        Wording english = instrument.wording("en");
        for (Wording wording : instrument.wordings().values()) {
            assertThat(texts(wording).keySet())
                    .as(wording.language())
                    .isEqualTo(texts(english).keySet());
            assertThat(texts(wording).values()).as(wording.language()).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTranslationIsADraftUntilASpeakerHasReviewedIt(Instrument instrument) {
        for (Wording wording : instrument.wordings().values()) {
            boolean original = wording.language().equals("en");
            assertThat(wording.standing())
                    .as(wording.language())
                    .isEqualTo(original ? Wording.Standing.REVIEWED : Wording.Standing.DRAFT);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsLeftInEnglish(Instrument instrument) {
        Map<String, String> english = texts(instrument.wording("en"));
        for (Wording wording : instrument.wordings().values()) {
            if (!wording.language().equals("en")) {
                texts(wording)
                        .forEach((path, text) -> assertThat(text)
                                .as(wording.language() + " " + path)
                                .isNotEqualTo(english.get(path)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, ARABIC", "zh, HAN", "ru, CYRILLIC"})
    void allLettersAreOfTheScriptOfTheLanguage(String language, Character.UnicodeScript script) {
        for (Instrument instrument : all()) {
            texts(instrument.wording(language))
                    .forEach((path, text) -> assertThat(text.codePoints().filter(Character::isLetter))
                            .as(path)
                            .allMatch(letter -> Character.UnicodeScript.of(letter) == script));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyQuestionHasItsMark(Instrument instrument) {
        Pattern question = Pattern.compile("[?؟？]");
        for (Wording wording : instrument.wordings().values()) {
            texts(wording).forEach((path, text) -> {
                if (path.startsWith("items.") || path.startsWith("bands.")) {
                    assertThat(question.matcher(text).results().count())
                            .as(wording.language() + " " + path)
                            .isOne();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void apostrophesAndQuotationMarksAreTypographic(Instrument instrument) {
        for (Wording wording : instrument.wordings().values()) {
            assertThat(texts(wording).values()).as(wording.language()).noneMatch(text -> text.matches(".*['\"].*"));
        }
    }

    @Test
    void frenchSetsANarrowBlankBeforeAQuestionMark() {
        for (Instrument instrument : all()) {
            assertThat(texts(instrument.wording("fr")).values())
                    .noneMatch(text -> text.matches(".*[^\\u202f]\\?.*") || text.matches(".*[^\\u00a0]:.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void numbersAreTheSameInAllLanguages(Instrument instrument) {
        Map<String, String> english = texts(instrument.wording("en"));
        for (Wording wording : instrument.wordings().values()) {
            texts(wording)
                    .forEach((path, text) -> assertThat(numbers(text))
                            .as(wording.language() + " " + path)
                            .isEqualTo(numbers(english.get(path))));
        }
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("[0-9]+")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"en", "es", "fr", "ar", "zh", "ru"})
    void theSameCodeHasTheSameLabelEverywhereInALanguage(String language) {
        Map<String, String> labels = new HashMap<>();
        List<String> differing = new ArrayList<>();
        for (Instrument instrument : all()) {
            instrument
                    .wording(language)
                    .options()
                    .values()
                    .forEach(set -> set.forEach((code, label) -> {
                        String earlier = labels.putIfAbsent(code, label);
                        if (earlier != null && !earlier.equals(label)) {
                            differing.add(code + ": " + earlier + " / " + label);
                        }
                    }));
        }
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en", "es", "fr", "ar", "zh", "ru"})
    void aScaleOfBothGroupsHasOneName(String language) {
        Map<String, String> names = new HashMap<>();
        for (Instrument instrument : all()) {
            instrument.wording(language).scales().forEach((scale, name) -> {
                assertThat(names.getOrDefault(scale, name)).isEqualTo(name);
                names.put(scale, name);
            });
        }
    }
}
