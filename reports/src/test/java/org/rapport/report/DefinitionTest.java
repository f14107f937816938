package org.rapport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of a page can be followed to its class and to its reference. */
class DefinitionTest {

    private static final Path METHODOLOGY = Path.of("..", "docs", "methodology.md");

    static List<Definition> definitions() {
        return Definition.ALL;
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void itsSectionExistsAndItsClassesAreNamedThere(Definition definition) throws IOException {
        if (!definition.section().isEmpty()) {
            assertThat(chapter(definition.section()))
                    .as("the chapter of section " + definition.section())
                    .contains(definition.classes().toArray(String[]::new));
        }
    }

    /** The section's whole chapter: some sections rest on classes of their neighbours. */
    private static String chapter(String section) throws IOException {
        String all = Files.readString(METHODOLOGY);
        assertThat(all).containsPattern("(?m)^##+ " + section.replace(".", "\\.") + "[ –]");
        String number = section.replaceAll("\\..*", "");
        int start = all.indexOf("\n## " + number + " ");
        int end = all.indexOf("\n## ", start + 1);
        return all.substring(start, end);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void itsClassesComputeStatistics(Definition definition) {
        assertThat(definition.classes())
                .allSatisfy(name -> assertThat(Class.forName("org.rapport.statistics." + name))
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void aDefinitionIsGivenOnlyForNumbersThatAreThere(Definition definition) {
        boolean always = definition.needs().isEmpty() || definition.needs().startsWith("-");
        assertThat(definition.isNeeded(Set.of("n", "mean"))).isEqualTo(always);
    }
}
