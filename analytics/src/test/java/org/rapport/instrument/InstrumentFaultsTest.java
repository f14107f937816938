package org.rapport.instrument;

import static org.rapport.instrument.TinyInstrument.asItIs;
import static org.rapport.instrument.TinyInstrument.with;

import org.junit.jupiter.api.Test;

/** One fault a test in {@code instrument.yaml}; what is said about it is asserted word for word. */
class InstrumentFaultsTest {

    @Test
    void anUnknownKeyIsAFault() {
        with("version: 1.0.0", "version: 1.0.0\nauthor: me")
                .says(
                        "instrument.yaml:3  unknown key \"author\" in the instrument  write one of: gradeBands, instrument, languages, respondents, responseOptions, scales, sections, version");
    }

    @Test
    void aMisspeltKeyOfAnItemIsTwoFaults() {
        with("{id: ignored, options: frequency}", "{id: ignored, option: frequency}")
                .says(
                        "instrument.yaml:19  unknown key \"option\" in an item  write a known one, such as options, id, kind",
                        "instrument.yaml:19  the key \"options\" is missing in an item  write options: and the id of response options");
    }

    @Test
    void aKeyIsWrittenOnce() {
        with("version: 1.0.0", "version: 1.0.0\nversion: 1.0.1")
                .says("instrument.yaml:3  the key \"version\" is written twice  keep one; the first is in line 2");
    }

    @Test
    void aMissingKeyIsAFault() {
        with("version: 1.0.0\n", "")
                .says("instrument.yaml:1  the key \"version\" is missing in the instrument  write version: 1.0.0");
    }

    @Test
    void theRespondentsAreKnown() {
        with("respondents: students", "respondents: pupils")
                .says("instrument.yaml:3  \"pupils\" are no respondents  write one of: students, teachers");
    }

    @Test
    void aVersionIsThreeNumbers() {
        with("version: 1.0.0", "version: 1.0")
                .says("instrument.yaml:2  \"1.0\" is no version  write three numbers, such as 1.0.0");
    }

    @Test
    void aListIsNotAText() {
        with("{id: ignored, options: frequency}", "{id: ignored, options: [frequency]}")
                .says("instrument.yaml:19  \"options\" is not a text  write a text");
    }

    @Test
    void aTextIsNotAList() {
        with("languages: [en]", "languages: en")
                .says("instrument.yaml:4  \"languages\" is not a list  write a list, for example [a, b]");
    }

    @Test
    void anEmptyValueIsAFault() {
        with("instrument: tiny", "instrument:").says("instrument.yaml:1  \"instrument\" is empty  write a text");
    }

    @Test
    void aValueIsAWholeNumber() {
        with("{code: always, value: 3}", "{code: always, value: three}")
                .says(
                        "instrument.yaml:10  \"value\" is not a whole number  write a whole number without quotes, for example 3");
    }

    @Test
    void aQuotedNumberIsNoNumber() {
        with("{code: always, value: 3}", "{code: always, value: \"3\"}")
                .says(
                        "instrument.yaml:10  \"value\" is not a whole number  write a whole number without quotes, for example 3");
    }

    @Test
    void requiredIsTrueOrFalse() {
        with("{id: ignored, options: frequency}", "{id: ignored, options: frequency, required: perhaps}")
                .says("instrument.yaml:19  \"required\" is neither true nor false  write true or false");
    }

    @Test
    void anIdBeginsWithALetter() {
        with("id: last", "id: 2nd-part")
                .and("en.yaml", "last:", "2nd-part:")
                .says(
                        "instrument.yaml:20  \"2nd-part\" is not an id  write a letter, then letters, digits, - or _, at most 64 in all");
    }

    @Test
    void idsDifferByMoreThanCapitals() {
        with("{id: group, options: kinds, breakdown: kind}", "{id: IGNORED, options: kinds, breakdown: kind}")
                .and("en.yaml", "group:", "IGNORED:")
                .says(
                        "instrument.yaml:22  the id \"IGNORED\" is taken by line 19  write another one (capitals make no difference)");
    }

    @Test
    void aScaleDoesNotShareItsIdWithAnItem() {
        with("  care:", "  heard:")
                .and("en.yaml", "  care:", "  heard:")
                .says(
                        "instrument.yaml:25  the id \"heard\" is taken by line 18  write another one (capitals make no difference)");
    }

    @Test
    void aColumnNameOfFilesIsNoItem() {
        with("{id: group,", "{id: school,")
                .and("en.yaml", "group:", "school:")
                .says("instrument.yaml:22  the id \"school\" has another meaning in files  write another id");
    }

    @Test
    void responseOptionsMustExist() {
        with("{id: ignored, options: frequency}", "{id: ignored, options: frequencies}")
                .says(
                        "instrument.yaml:19  there are no response options \"frequencies\"  write one of: frequency, kinds");
    }

    @Test
    void anItemOfAScaleMustExist() {
        with("items: [heard, {id: ignored,", "items: [herd, {id: ignored,")
                .says("instrument.yaml:28  there is no item \"herd\"  write one of: group, heard, ignored, words");
    }

    @Test
    void anItemIsOnAScaleOnce() {
        with("items: [heard,", "items: [heard, heard,")
                .says("instrument.yaml:28  \"heard\" is on the scale already  keep it once");
    }

    @Test
    void yesIsNoOptionCode() {
        with("- {code: A}", "- {code: yes}")
                .and("en.yaml", "{A:", "{yes:")
                .says(
                        "instrument.yaml:13  \"yes\" cannot be an option code  write a word that no program takes for true, false or nothing, such as did");
    }

    @Test
    void anOptionCodeIsNotTheNameOfAMissingAnswer() {
        with("{code: dont-know}", "{code: skipped}")
                .and("en.yaml", "dont-know:", "skipped:")
                .says("instrument.yaml:11  \"skipped\" is the name of a missing answer  write another code");
    }

    @Test
    void anOptionCodeHasNoBlanksAtItsEnds() {
        with("- {code: A}", "- {code: \" A\"}")
                .and("en.yaml", "{A:", "{\" A\":")
                .says(
                        "instrument.yaml:13  \" A\" cannot be an option code  write at most 60 letters without blanks at the ends");
    }

    @Test
    void optionCodesDifferByMoreThanCapitals() {
        with("- {code: B}", "- {code: a}")
                .and("en.yaml", ", B:", ", a:")
                .says(
                        "instrument.yaml:14  the option code \"a\" is taken by line 13  write another one (capitals make no difference)");
    }

    @Test
    void optionValuesDiffer() {
        with("{code: always, value: 3}", "{code: always, value: 2}")
                .says("instrument.yaml:10  the value 2 is taken by line 9  give each option its own value");
    }

    @Test
    void anOptionWithAValueIsNotMissing() {
        with("{code: always, value: 3}", "{code: always, value: 3, missing: dont-know}")
                .says("instrument.yaml:10  an option with a value is not missing  remove the value, or remove missing");
    }

    @Test
    void theReasonForAMissingAnswerIsKnown() {
        with("{code: dont-know}", "{code: dont-know, missing: unsure}")
                .says(
                        "instrument.yaml:11  \"unsure\" is no reason for a missing answer  write one of: dont-know, prefer-not-to-say");
    }

    @Test
    void oneOptionIsNoChoice() {
        with("    - {code: B}\n", "")
                .and("en.yaml", ", B: The second", "")
                .says("instrument.yaml:13  \"kinds\" has fewer than two options  write at least two");
    }

    @Test
    void aFavorableOptionHasAValue() {
        with("{code: dont-know}", "{code: dont-know, favorable: true}")
                .says(
                        "instrument.yaml:11  an option without a value cannot be favorable  give it a value, or remove favorable");
    }

    @Test
    void favorableCodesAreOptionsWithAValue() {
        with("{id: ignored, options: frequency}", "{id: ignored, options: frequency, favorable: [rarely, dont-know]}")
                .says(
                        "instrument.yaml:19  \"rarely\" is no option with a value of \"frequency\"  write one of: always, never, often",
                        "instrument.yaml:19  \"dont-know\" is no option with a value of \"frequency\"  write one of: always, never, often");
    }

    @Test
    void theOptionsOfABreakdownHaveNoValues() {
        with("{id: group, options: kinds,", "{id: group, options: frequency,")
                .says(
                        "instrument.yaml:22  the options of the breakdown \"group\" have values  use response options without values");
    }

    @Test
    void theOptionsOfOtherItemsHaveValues() {
        with(", breakdown: kind", "")
                .and("en.yaml", "breakdowns: {kind: Kind}\n", "")
                .says(
                        "instrument.yaml:22  fewer than two options of \"group\" have a value  give its options values, or make it a breakdown");
    }

    @Test
    void aBreakdownHasItsNameForItself() {
        with(
                        "{id: group, options: kinds, breakdown: kind}",
                        "{id: group, options: kinds, breakdown: kind}\n      - {id: group2, options: kinds, breakdown: kind}")
                .and("en.yaml", "group: Which group are you in?", "group: Which?\n  group2: Which?")
                .says(
                        "instrument.yaml:23  the breakdown \"kind\" is taken by line 22  write another one (capitals make no difference)");
    }

    @Test
    void aBreakdownDoesNotHaveTheNameOfAnotherItem() {
        with("breakdown: kind", "breakdown: heard")
                .and("en.yaml", "{kind: Kind}", "{heard: Kind}")
                .says(
                        "instrument.yaml:22  the breakdown \"heard\" has the name of another item  write another name, or group");
    }

    @Test
    void aBreakdownIsNotOnAScale() {
        with("items: [heard,", "items: [heard, group,")
                .says(
                        "instrument.yaml:28  \"group\" is a breakdown and cannot be on a scale  remove it from the scale");
    }

    @Test
    void freeTextIsNotOnAScale() {
        with("items: [heard,", "items: [heard, words,")
                .says("instrument.yaml:28  \"words\" is free text and cannot be on a scale  remove it from the scale");
    }

    @Test
    void freeTextHasNoOptions() {
        with("{id: words, kind: free-text,", "{id: words, kind: free-text, options: kinds,")
                .says("instrument.yaml:23  a free text has no options  remove options, or remove kind");
    }

    @Test
    void theKindOfAnItemIsKnown() {
        with("{id: words, kind: free-text,", "{id: words, kind: essay, options: frequency,")
                .says("instrument.yaml:23  \"essay\" is no kind of item  write one of: choice, free-text");
    }

    @Test
    void reverseKeyingNeedsValuesWithoutAGap() {
        with("{code: always, value: 3}", "{code: always, value: 4}")
                .says(
                        "instrument.yaml:28  \"ignored\" cannot be keyed in reverse: its values have a gap  give its options values that follow each other, such as 1, 2, 3");
    }

    @Test
    void aScaleHasOneRangeOfValues() {
        with("- {id: ignored, options: frequency}", "- {id: ignored, options: two}")
                .and(
                        "instrument.yaml",
                        "  kinds:",
                        "  two:\n    - {code: less, value: 0}\n    - {code: more, value: 1}\n  kinds:")
                .and("en.yaml", "  kinds:", "  two: {less: Less, more: More}\n  kinds:")
                .says(
                        "instrument.yaml:28  the items of \"care\" have different lowest or highest values  give them options with the same values, or make two scales");
    }

    @Test
    void theKeyingIsKnown() {
        with("keyed: reverse", "keyed: reversed")
                .says("instrument.yaml:28  \"reversed\" is no keying  write one of: positive, reverse");
    }

    @Test
    void aPairNamesAnInstrumentAndAnItem() {
        with("pairsWith: tiny-teachers/ignores", "pairsWith: ignores")
                .says("instrument.yaml:28  \"ignores\" is no item of another instrument  write instrument-id/item-id");
    }

    @Test
    void aScaleIsScoredByItsMean() {
        with("score: mean", "score: sum").says("instrument.yaml:26  \"sum\" is no way to score  write mean");
    }

    @Test
    void noMoreItemsCanBeAnsweredThanAScaleHas() {
        with("minimumAnswered: 1", "minimumAnswered: 3")
                .says("instrument.yaml:27  minimumAnswered of \"care\" is 3  write a number from 1 to 2");
    }

    @Test
    void everyGradeBandCanReachTheMinimum() {
        with("minimumAnswered: 1", "minimumAnswered: 2")
                .and(
                        "instrument.yaml",
                        "{id: ignored, options: frequency}",
                        "{id: ignored, options: frequency, gradeBands: [old]}")
                .says(
                        "instrument.yaml:27  the grade band young is asked fewer items of \"care\" (1) than minimumAnswered (2)  ask more items, none, or lower minimumAnswered");
    }

    @Test
    void aScaleHasItems() {
        with("items: [heard, {id: ignored, keyed: reverse, pairsWith: tiny-teachers/ignores}]", "items: []")
                .says("instrument.yaml:25  \"care\" has no items  write items: [first-item, second-item]");
    }

    @Test
    void showWhenLooksBackOnly() {
        with("{id: heard, options: frequency,", "{id: heard, options: frequency, showWhen: {ignored: [never]},")
                .says(
                        "instrument.yaml:18  \"ignored\" is no earlier item  write the id of an item that is asked before this one");
    }

    @Test
    void showWhenNamesOptionsOfTheEarlierItem() {
        with("showWhen: {heard: [never, often]}", "showWhen: {heard: [rarely]}")
                .says(
                        "instrument.yaml:23  \"rarely\" is no option of \"heard\"  write one of: always, dont-know, never, often");
    }

    @Test
    void showWhenNamesAnAnswer() {
        with("showWhen: {heard: [never, often]}", "showWhen: {heard: []}")
                .says("instrument.yaml:23  showWhen names no answer  write the option codes that show the item");
    }

    @Test
    void showWhenNamesOneItem() {
        with("showWhen: {heard: [never, often]}", "showWhen: {heard: [never], ignored: [never]}")
                .says(
                        "instrument.yaml:23  showWhen does not name one earlier item  write showWhen: {earlier-item: [code, code]}");
    }

    @Test
    void showWhenStaysWithinTheGradeBand() {
        with("wordings: [young]", "wordings: [young], gradeBands: [young]")
                .says(
                        "instrument.yaml:23  \"heard\" is not asked in every grade band of the item that it shows  write the same gradeBands for both");
    }

    @Test
    void anItemWithTwoKeyingsSaysWhatIsFavorable() {
        with("scales:\n", "scales:\n  other: {minimumAnswered: 1, items: [ignored]}\n")
                .and("en.yaml", "scales:\n", "scales:\n  other: Other\n")
                .says(
                        "instrument.yaml:19  \"ignored\" is keyed positive on one scale and reverse on another  write favorable: and its favorable option codes");
    }

    @Test
    void aGradeBandMustExist() {
        with("wordings: [young]", "wordings: [younger]")
                .and("en.yaml", ", young: Did someone listen?", "")
                .says("instrument.yaml:18  there is no grade band \"younger\"  write one of: old, young");
    }

    @Test
    void aGradeIsInOneBand() {
        with("old: [5, 6]", "old: [4, 5, 6]")
                .says("instrument.yaml:5  the grade 4 is in young already  write each grade once");
    }

    @Test
    void gradesReachFromKindergartenToThirteen() {
        with("old: [5, 6]", "old: [5, 14]")
                .says("instrument.yaml:5  there is no grade 14  write a grade from 0 (kindergarten) to 13");
    }

    @Test
    void aBandHasAWordingOnlyWhereTheItemIsAsked() {
        with("wordings: [young]", "wordings: [young], gradeBands: [old]")
                .and("instrument.yaml", ", showWhen: {heard: [never, often]}", "")
                .says(
                        "instrument.yaml:18  \"heard\" has a wording for young and is not asked there  remove young from wordings, or add it to gradeBands");
    }

    @Test
    void theLayoutIsKnown() {
        with("- id: first", "- id: first\n    layout: matrix")
                .says("instrument.yaml:17  \"matrix\" is no layout  write one of: one-item, short-page");
    }

    @Test
    void theItemsOfAShortPageShareTheirOptions() {
        with("- id: last", "- id: last\n    layout: short-page")
                .says(
                        "instrument.yaml:20  the items of a short page have different options  give them the same options, or write layout: one-item");
    }

    @Test
    void anItemOfAShortPageDoesNotDependOnAnother() {
        with("- id: first", "- id: first\n    layout: short-page")
                .and(
                        "instrument.yaml",
                        "{id: ignored, options: frequency}",
                        "{id: ignored, options: frequency, showWhen: {heard: [never]}}")
                .says(
                        "instrument.yaml:16  an item of a short page depends on another one of the same page  move it to a section of its own, or write layout: one-item");
    }

    @Test
    void aSectionHasItems() {
        with("sections:\n", "sections:\n  - {id: none, items: []}\n")
                .and("en.yaml", "{first: First", "{none: None, first: First")
                .says("instrument.yaml:16  the section has no items  write items: and a list of items");
    }

    @Test
    void aLanguageIsATag() {
        with("languages: [en]", "languages: [en, English]")
                .says(
                        "instrument.yaml:1  there is no file English.yaml  write one, or remove English from languages",
                        "instrument.yaml:4  \"English\" is no language tag  write a BCP 47 tag, such as en or zh-Hant");
    }

    @Test
    void aListedLanguageHasItsFile() {
        with("languages: [en]", "languages: [en, es]")
                .says("instrument.yaml:1  there is no file es.yaml  write one, or remove es from languages");
    }

    @Test
    void brokenYamlIsAFaultWithItsLine() {
        with("respondents: students", "respondents: [students")
                .says(
                        "instrument.yaml:4  this is not YAML: expected ',' or ']', but got :  look for a missing quote, colon or blank");
    }

    @Test
    void anEmptyFileIsAFault() {
        asItIs().and("instrument.yaml", asItIs().texts().get("instrument.yaml"), "# nothing yet\n")
                .says("instrument.yaml:1  the file is empty  write the keys that docs/instrument-format.md names");
    }

    @Test
    void theStructureMustBeThere() {
        asItIs().without("instrument.yaml")
                .says("instrument.yaml:1  there is no instrument.yaml  write one; see docs/instrument-format.md");
    }

    @Test
    void allFaultsAreListedTogetherTheStructureFirst() {
        with("respondents: students", "respondents: pupils")
                .and("instrument.yaml", "minimumAnswered: 1", "minimumAnswered: 5")
                .and("en.yaml", "title: A tiny survey\n", "")
                .and("en.yaml", "ignored: Were you ignored?", "ignored: Were you  ignored?")
                .says(
                        "instrument.yaml:3  \"pupils\" are no respondents  write one of: students, teachers",
                        "instrument.yaml:27  minimumAnswered of \"care\" is 5  write a number from 1 to 2",
                        "en.yaml:1  the key \"title\" is missing in the texts  write title: and the title of the survey",
                        "en.yaml:11  the text has two blanks in a row  keep one");
    }
}
