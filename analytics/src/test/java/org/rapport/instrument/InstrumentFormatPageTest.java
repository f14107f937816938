package org.rapport.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the examples on the page that describes the format. */
class InstrumentFormatPageTest {

    private static final Pattern FILE = Pattern.compile("`([a-z]+\\.yaml)`\n```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FAULTS = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL);

    private final String page;
    private final Map<String, String> example = new TreeMap<>();

    InstrumentFormatPageTest() throws IOException {
        page = Files.readString(Path.of("../docs/instrument-format.md"));
        Matcher files = FILE.matcher(page);
        while (files.find()) {
            example.put(files.group(1), files.group(2));
        }
    }

    private void change(String file, String piece, String replacement) {
        assertThat(example.get(file)).contains(piece);
        example.computeIfPresent(file, (name, text) -> text.replace(piece, replacement));
    }

    @Test
    void theExampleIsAnInstrument() {
        Instrument instrument = InstrumentFile.read(example);

        assertThat(instrument.id()).isEqualTo("belonging-check");
        assertThat(instrument.languages()).containsExactly("en", "es");
        assertThat(instrument.items()).hasSize(7);
    }

    @Test
    void theFaultsAreThoseOnThePage() {
        Matcher faults = FAULTS.matcher(page);
        assertThat(faults.find()).isTrue();
        change("instrument.yaml", "layout: short-page", "layout: matrix");
        change("instrument.yaml", "minimumAnswered: 2", "minimumAnswered: 9");
        change("es.yaml", "  teachers-care: A mis maestros les importo.\n", "");

        assertThatThrownBy(() -> InstrumentFile.read(example)).hasMessage(faults.group(1));
    }

    @Test
    void everyKeyIsDescribed() {
        Stream.of(
                        StructureReader.KEYS,
                        StructureReader.SECTION_KEYS,
                        OptionsReader.KEYS,
                        ItemReader.KEYS,
                        DeclaredScale.KEYS,
                        WordingReader.KEYS)
                .flatMap(java.util.Set::stream)
                .forEach(key -> assertThat(page).contains("| `" + key + "` |"));
        DeclaredScale.MEMBER_KEYS.stream()
                .filter(key -> !key.equals("id"))
                .forEach(key -> assertThat(page).contains("| `" + key + "` |"));
    }
}
