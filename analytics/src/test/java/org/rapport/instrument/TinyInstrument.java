package org.rapport.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.TreeMap;

/** The smallest instrument that has one of everything; a test changes one place and looks at what is said. */
final class TinyInstrument {

    private static final String STRUCTURE = """
            instrument: tiny
            version: 1.0.0
            respondents: students
            languages: [en]
            gradeBands: {young: [3, 4], old: [5, 6]}
            responseOptions:
              frequency:
                - {code: never, value: 1}
                - {code: often, value: 2}
                - {code: always, value: 3}
                - {code: dont-know}
              kinds:
                - {code: A}
                - {code: B}
            sections:
              - id: first
                items:
                  - {id: heard, options: frequency, wordings: [young]}
                  - {id: ignored, options: frequency}
              - id: last
                items:
                  - {id: group, options: kinds, breakdown: kind}
                  - {id: words, kind: free-text, showWhen: {heard: [never, often]}}
            scales:
              care:
                score: mean
                minimumAnswered: 1
                items: [heard, {id: ignored, keyed: reverse, pairsWith: tiny-teachers/ignores}]
            """;

    private static final String ENGLISH = """
            language: en
            standing: reviewed
            title: A tiny survey
            sections: {first: First, last: Last}
            scales:
              care: {name: Care, description: Whether somebody cares.}
            options:
              frequency: {never: Never, often: Often, always: Always, dont-know: I do not know}
              kinds: {A: The first, B: The second}
            items:
              heard: {default: "Were you heard at {school}?", young: Did someone listen?}
              ignored: Were you ignored?
              group: Which group are you in?
              words: Anything else?
            breakdowns: {kind: Kind}
            """;

    private final Map<String, String> texts = new TreeMap<>(Map.of("instrument.yaml", STRUCTURE, "en.yaml", ENGLISH));

    static TinyInstrument asItIs() {
        return new TinyInstrument();
    }

    /** Replaces a piece of {@code instrument.yaml} that occurs once. */
    static TinyInstrument with(String piece, String replacement) {
        return asItIs().and("instrument.yaml", piece, replacement);
    }

    /** Replaces a piece of {@code en.yaml} that occurs once. */
    static TinyInstrument withWords(String piece, String replacement) {
        return asItIs().and("en.yaml", piece, replacement);
    }

    TinyInstrument and(String file, String piece, String replacement) {
        String text = texts.get(file);
        assertThat(text.split(java.util.regex.Pattern.quote(piece), -1)).hasSize(2);
        texts.put(file, text.replace(piece, replacement));
        return this;
    }

    /** Adds a language that is a copy of English, and lists it. */
    TinyInstrument inSpanishToo() {
        texts.put("es.yaml", texts.get("en.yaml").replace("language: en", "language: es"));
        return and("instrument.yaml", "languages: [en]", "languages: [en, es]");
    }

    TinyInstrument without(String file) {
        texts.remove(file);
        return this;
    }

    Map<String, String> texts() {
        return texts;
    }

    Instrument read() {
        return InstrumentFile.read(texts);
    }

    /** Asserts the complete list of what is wrong, word for word. */
    void says(String... lines) {
        InvalidInstrument thrown = catchThrowableOfType(InvalidInstrument.class, this::read);
        assertThat(thrown).as("the instrument is invalid").isNotNull();
        assertThat(thrown.problems().toString()).isEqualTo(String.join("\n", lines));
    }
}
