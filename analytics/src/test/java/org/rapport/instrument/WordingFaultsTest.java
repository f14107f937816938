package org.rapport.instrument;

import static org.rapport.instrument.TinyInstrument.asItIs;
import static org.rapport.instrument.TinyInstrument.withWords;

import org.junit.jupiter.api.Test;

/** One fault a test in the words of a language; what is said about it is asserted word for word. */
class WordingFaultsTest {

    @Test
    void aMissingItemIsAFault() {
        withWords("  ignored: Were you ignored?\n", "")
                .says("en.yaml:11  there is no text for \"ignored\" in items  write ignored: and its text");
    }

    @Test
    void aSurplusItemIsAFault() {
        withWords("items:\n", "items:\n  ignord: Were you ignored?\n")
                .says(
                        "en.yaml:11  \"ignord\" in items is not in instrument.yaml  remove it, or write one of: group, heard, ignored, words");
    }

    @Test
    void aMissingLabelIsAFault() {
        withWords(", dont-know: I do not know", "")
                .says("en.yaml:8  there is no text for \"dont-know\" in frequency  write dont-know: and its text");
    }

    @Test
    void aSurplusLabelIsAFault() {
        withWords("B: The second", "B: The second, C: The third")
                .says("en.yaml:9  \"C\" in kinds is not in instrument.yaml  remove it, or write one of: A, B");
    }

    @Test
    void twoOptionsDoNotShareALabel() {
        withWords("B: The second", "B: The first")
                .says("en.yaml:9  two options of \"kinds\" have the same label  give each option its own label");
    }

    @Test
    void aMissingScaleNameIsAFault() {
        withWords("{name: Care, description: Whether somebody cares.}", "{description: Whether somebody cares.}")
                .says(
                        "en.yaml:6  the key \"name\" is missing in the texts of a scale  write name: and the name of the scale");
    }

    @Test
    void aMissingSectionNameIsAFault() {
        withWords(", last: Last", "")
                .says("en.yaml:4  there is no text for \"last\" in sections  write last: and its text");
    }

    @Test
    void aMissingBreakdownHeadingIsAFault() {
        withWords("breakdowns: {kind: Kind}\n", "")
                .says(
                        "en.yaml:1  the key \"breakdowns\" is missing in the texts  write breakdowns: with a text for each id");
    }

    @Test
    void aDeclaredGradeBandHasItsWording() {
        withWords(", young: Did someone listen?", "")
                .says("en.yaml:11  \"heard\" has no wording for young  write heard: {default: …, young: …}");
    }

    @Test
    void oneTextIsNotEnoughForAnItemWithGradeBands() {
        withWords("{default: \"Were you heard at {school}?\", young: Did someone listen?}", "Were you heard?")
                .says("en.yaml:11  \"heard\" has no wording for young  write heard: {default: …, young: …}");
    }

    @Test
    void anUndeclaredGradeBandIsAFault() {
        withWords("ignored: Were you ignored?", "ignored: {default: Were you ignored?, young: Did no one look?}")
                .says("en.yaml:12  unknown key \"young\" in the wordings of \"ignored\"  write default");
    }

    @Test
    void theLanguageIsThatOfTheFileName() {
        withWords("language: en", "language: fr")
                .says("en.yaml:1  the file is named en.yaml and says language: fr  write language: en");
    }

    @Test
    void theStandingIsKnown() {
        withWords("standing: reviewed", "standing: final")
                .says("en.yaml:2  \"final\" is no standing of a translation  write one of: draft, reviewed");
    }

    @Test
    void twoBlanksInARowAreAFault() {
        withWords("Were you ignored?", "Were  you ignored?")
                .says("en.yaml:12  the text has two blanks in a row  keep one");
    }

    @Test
    void aBlankAtTheEndIsAFault() {
        withWords("Were you ignored?", "\"Were you ignored? \"")
                .says("en.yaml:12  the text begins or ends with a blank  remove the blank");
    }

    @Test
    void aLineBreakIsAFault() {
        withWords("Were you ignored?", "\"Were you\\nignored?\"")
                .says("en.yaml:12  the text has a line break or another control character  write it in one line");
    }

    @Test
    void markupIsAFault() {
        withWords("Were you ignored?", "Were you <b>ignored</b>?")
                .says("en.yaml:12  the text has markup: <b>  write plain text");
    }

    @Test
    void anEntityIsMarkupToo() {
        withWords("Were you ignored?", "Were you&nbsp;ignored?")
                .says("en.yaml:12  the text has markup: &nbsp;  write plain text");
    }

    @Test
    void lessThanIsNoMarkup() {
        withWords("A: The first", "A: < 5 & > 3").read();
    }

    @Test
    void anUnknownPlaceholderIsAFault() {
        withWords("Were you ignored?", "Were you ignored by {name}?")
                .says("en.yaml:12  unknown placeholder {name}  write {school}, the only one there is");
    }

    @Test
    void placeholdersAreTheSameInAllLanguages() {
        asItIs().inSpanishToo()
                .and("es.yaml", " at {school}", "")
                .says("es.yaml:11  the placeholders of \"items.heard\" are not those of en.yaml  write {school}");
    }

    @Test
    void aFileOfAnUnlistedLanguageIsAFault() {
        asItIs().inSpanishToo()
                .and("instrument.yaml", "languages: [en, es]", "languages: [en]")
                .says(
                        "es.yaml:1  the language es is not listed  add it to languages in instrument.yaml, or remove the file");
    }
}
