package org.rapport.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of bringing one's own survey, held against the codebook of the data. */
class ExampleInstrumentsTest {

    private static final Path EXAMPLES = Path.of("../docs/examples/instruments");

    private static Instrument example(String folder) throws IOException {
        return InstrumentFile.read(EXAMPLES.resolve(folder));
    }

    private static List<String> codes(Instrument instrument, String breakdown) {
        return instrument.breakdownItems().stream()
                .filter(item -> breakdown.equals(item.breakdown()))
                .flatMap(item -> item.options().options().stream())
                .map(ResponseOption::code)
                .toList();
    }

    @Test
    void pisaHasFourScalesOfTheCodebookSizes() throws IOException {
        Instrument pisa = example("pisa-2009-students");

        assertThat(pisa.respondents()).isEqualTo(RespondentGroup.STUDENTS);
        assertThat(pisa.items().stream().filter(Item::isReported)).hasSize(26);
        assertThat(pisa.scales())
                .extracting(Scale::id, scale -> scale.items().size(), Scale::minimumAnswered)
                .containsExactly(
                        tuple("teacher-student-relations", 5, 3),
                        tuple("disciplinary-climate", 5, 3),
                        tuple("reading-stimulation", 7, 4),
                        tuple("scaffolding", 9, 5));
    }

    @Test
    void inPisaOnlyTheDisciplinaryClimateIsKeyedInReverseAndItsLowerOptionsAreFavorable() throws IOException {
        Instrument pisa = example("pisa-2009-students");

        for (Scale scale : pisa.scales()) {
            boolean reverse = scale.id().equals("disciplinary-climate");
            assertThat(scale.items()).allSatisfy(item -> {
                assertThat(item.reverse()).isEqualTo(reverse);
                assertThat(item.item().favorable()).isEqualTo(reverse ? List.of("1", "2") : List.of("3", "4"));
            });
        }
    }

    @Test
    void theBreakdownCodesOfPisaAreTheCellsOfTheFile() throws IOException {
        Instrument pisa = example("pisa-2009-students");

        assertThat(codes(pisa, "gender")).containsExactly("Female", "Male");
        assertThat(codes(pisa, "home_language")).containsExactly("Language of test", "Another language");
    }

    @Test
    void talisHasTwoScalesAndAnItemOnNone() throws IOException {
        Instrument talis = example("talis-2018-teachers");

        assertThat(talis.respondents()).isEqualTo(RespondentGroup.TEACHERS);
        assertThat(talis.items()).extracting(Item::id).containsExactly("Mtv_1", "Mtv_2", "Pdgg_1", "Pdgg_2", "Stsf");
        assertThat(talis.items())
                .allSatisfy(item -> assertThat(item.favorable()).containsExactly("2", "3"));
        assertThat(talis.scales())
                .extracting(Scale::id, Scale::minimumAnswered)
                .containsExactly(tuple("motivation", 1), tuple("pedagogy", 1));
        assertThat(talis.scales().stream()
                        .flatMap(scale -> scale.items().stream())
                        .map(item -> item.item().id()))
                .doesNotContain("Stsf");
    }
}
