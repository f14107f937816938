package org.rapport.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentFileTest {

    @TempDir
    private Path folder;

    private final Instrument tiny = TinyInstrument.asItIs().read();

    private static Item item(Instrument instrument, String id) {
        return instrument.item(id).orElseThrow();
    }

    @Test
    void theHeadOfTheFileIsRead() {
        assertThat(tiny.id()).isEqualTo("tiny");
        assertThat(tiny.version()).isEqualTo("1.0.0");
        assertThat(tiny.respondents()).isEqualTo(RespondentGroup.STUDENTS);
        assertThat(tiny.languages()).containsExactly("en");
        assertThat(tiny.gradeBands())
                .containsExactly(
                        Map.entry("young", new GradeBand("young", List.of(3, 4))),
                        Map.entry("old", new GradeBand("old", List.of(5, 6))));
    }

    @Test
    void anOptionHasACodeAndAValueOrAReasonWhyItHasNone() {
        assertThat(tiny.responseOptions().get("frequency").options())
                .containsExactly(
                        new ResponseOption("never", 1, null),
                        new ResponseOption("often", 2, null),
                        new ResponseOption("always", 3, null),
                        new ResponseOption("dont-know", null, MissingReason.DONT_KNOW));
    }

    @Test
    void theOptionsOfABreakdownAreCategoriesAndNotMissing() {
        assertThat(tiny.responseOptions().get("kinds").options())
                .containsExactly(new ResponseOption("A", null, null), new ResponseOption("B", null, null));
    }

    @Test
    void aBreakdownCanBeRefused() {
        Instrument refusable = TinyInstrument.with("{code: B}", "{code: B, missing: prefer-not-to-say}")
                .read();

        assertThat(refusable.responseOptions().get("kinds").options())
                .containsExactly(
                        new ResponseOption("A", null, null),
                        new ResponseOption("B", null, MissingReason.PREFER_NOT_TO_SAY));
    }

    @Test
    void itemsAreReadInOrderWithTheirKindAndCondition() {
        assertThat(tiny.items()).extracting(Item::id).containsExactly("heard", "ignored", "group", "words");
        assertThat(item(tiny, "words").kind()).isEqualTo(Item.Kind.FREE_TEXT);
        assertThat(item(tiny, "words").options()).isNull();
        assertThat(item(tiny, "words").showWhen()).isEqualTo(new ShowWhen("heard", List.of("never", "often")));
        assertThat(tiny.breakdownItems()).containsExactly(item(tiny, "group"));
        assertThat(item(tiny, "group").breakdown()).isEqualTo("kind");
        assertThat(item(tiny, "heard").gradeBands()).isEqualTo(Set.of());
    }

    @Test
    void aScaleKnowsItsItemsAndTheirKeying() {
        assertThat(tiny.scales())
                .containsExactly(new Scale(
                        "care",
                        1,
                        List.of(
                                new ScaleItem(item(tiny, "heard"), false, null),
                                new ScaleItem(item(tiny, "ignored"), true, "tiny-teachers/ignores"))));
    }

    @Test
    void ofThreeScoredOptionsTheUpperTwoAreFavorableAndForAReverseKeyedItemTheLowerTwo() {
        assertThat(item(tiny, "heard").favorable()).containsExactly("often", "always");
        assertThat(item(tiny, "ignored").favorable()).containsExactly("never", "often");
        assertThat(item(tiny, "group").favorable()).isEmpty();
    }

    @Test
    void ofFiveScoredOptionsTheUpperTwoAreFavorableWhateverTheirOrder() {
        Instrument five = TinyInstrument.with(
                        "- {code: never, value: 1}",
                        "- {code: all, value: 5}\n    - {code: most, value: 4}\n    - {code: never, value: 1}")
                .and("en.yaml", "{never: Never", "{all: All, most: Most, never: Never")
                .read();

        assertThat(item(five, "heard").favorable()).containsExactly("all", "most");
        assertThat(item(five, "ignored").favorable()).containsExactly("never", "often");
    }

    @Test
    void whatTheOptionsDeclareFavorableIsMirroredForAReverseKeyedItem() {
        Instrument declared = TinyInstrument.with(
                        "{code: always, value: 3}", "{code: always, value: 3, favorable: true}")
                .read();

        assertThat(item(declared, "heard").favorable()).containsExactly("always");
        assertThat(item(declared, "ignored").favorable()).containsExactly("never");
    }

    @Test
    void whatAnItemDeclaresFavorableStands() {
        Instrument declared = TinyInstrument.with(
                        "{id: ignored, options: frequency}", "{id: ignored, options: frequency, favorable: [never]}")
                .read();

        assertThat(item(declared, "ignored").favorable()).containsExactly("never");
    }

    @Test
    void anUnquotedNumberIsACodeLikeAQuotedOne() {
        Instrument numbers = TinyInstrument.with("- {code: A}", "- {code: 1}")
                .and("instrument.yaml", "- {code: B}", "- {code: \"2\"}")
                .and("en.yaml", "{A: The first, B: The second}", "{1: The first, \"2\": The second}")
                .read();

        assertThat(numbers.responseOptions().get("kinds").options())
                .extracting(ResponseOption::code)
                .containsExactly("1", "2");
        assertThat(numbers.wording("en").option("kinds", "1")).isEqualTo("The first");
    }

    @Test
    void wordsAreFoundByIdAndGradeBand() {
        Wording english = tiny.wording("en");

        assertThat(english.standing()).isEqualTo(Wording.Standing.REVIEWED);
        assertThat(english.title()).isEqualTo("A tiny survey");
        assertThat(english.introduction()).isEmpty();
        assertThat(english.item("heard", null)).isEqualTo("Were you heard at {school}?");
        assertThat(english.item("heard", "young")).isEqualTo("Did someone listen?");
        assertThat(english.item("heard", "old")).isEqualTo("Were you heard at {school}?");
        assertThat(english.option("frequency", "dont-know")).isEqualTo("I do not know");
        assertThat(english.section("first")).isEqualTo("First");
        assertThat(english.scale("care")).isEqualTo("Care");
        assertThat(english.scaleDescriptions()).containsExactly(Map.entry("care", "Whether somebody cares."));
        assertThat(english.breakdown("kind")).isEqualTo("Kind");
    }

    @Test
    void aPlaceholderGivesWayToTheSchool() {
        Wording here = tiny.wording("en").at("Elm School");

        assertThat(here.item("heard", "old")).isEqualTo("Were you heard at Elm School?");
        assertThat(here.item("heard", "young")).isEqualTo("Did someone listen?");
        assertThat(here.option("frequency", "often")).isEqualTo("Often");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() {
        Map<String, String> windows = new TreeMap<>();
        TinyInstrument.asItIs()
                .texts()
                .forEach((file, text) -> windows.put(file, "\uFEFF" + text.replace("\n", "\r\n")));

        assertThat(InstrumentFile.read(windows).items()).isEqualTo(tiny.items());
        assertThat(InstrumentFile.read(windows).wordings()).isEqualTo(tiny.wordings());
    }

    @Test
    void languagesKeepTheirOrderAndTheFirstStandsInForAMissingOne() {
        Instrument two = TinyInstrument.asItIs()
                .inSpanishToo()
                .and("instrument.yaml", "languages: [en, es]", "languages: [es, en]")
                .read();

        assertThat(two.languages()).containsExactly("es", "en");
        assertThat(two.wording("fr").language()).isEqualTo("es");
    }

    @Test
    void theDigestIsThatOfNamesAndTextsInNameOrder() {
        // Python 3.11: hashlib.sha256(b'en.yaml\0' + en + b'\0instrument.yaml\0' + structure + b'\0').hexdigest()
        assertThat(tiny.sha256()).isEqualTo("0d180bef213d96dde134ebd1c1944181b351aaebf03bc2b0570c1d5e4f7c011f");
    }

    @Test
    void anotherWordIsAnotherDigest() {
        assertThat(TinyInstrument.withWords("A tiny survey", "A small survey")
                        .read()
                        .sha256())
                .isNotEqualTo(tiny.sha256());
    }

    @Test
    void aFolderIsReadLikeItsTexts() throws IOException {
        for (Map.Entry<String, String> file : TinyInstrument.asItIs().texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("README.md"), "For people.");

        assertThat(InstrumentFile.read(folder)).isEqualTo(tiny);
        assertThat(InstrumentFile.texts(folder))
                .isEqualTo(TinyInstrument.asItIs().texts());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> InstrumentFile.read(nowhere))
                .isInstanceOf(InvalidInstrument.class)
                .hasMessage(nowhere + ":1  there is no such folder  name a folder with instrument.yaml");
    }

    @Test
    void filesThatCannotBeReadAreListedTogether() throws IOException {
        Files.write(folder.resolve("en.yaml"), "title: Encuesta a los niños".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("instrument.yml"), "instrument: tiny");

        assertThatThrownBy(() -> InstrumentFile.read(folder))
                .isInstanceOf(InvalidInstrument.class)
                .hasMessage("en.yaml:1  the file is not UTF-8  save it as UTF-8\n"
                        + "instrument.yml:1  the file name ends in .yml  rename it to .yaml");
    }
}
