package org.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.instrument.MissingReason;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.CreditModel;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.EvenOddConsistency;
import org.rapport.statistics.ItemBank;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ReportingScale;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.StepDifficulties;

/** Sixty made-up respondents; expected are the numbers of src/test/r/response-quality.R (R 4.2.2, base), which also made them up. */
class QualityRecordsTest {
    private static final Path QUALITY = Path.of("src/test/resources/quality");
    private static final List<String> ITEMS =
            List.of("a1", "t1", "v1", "b1", "a2", "t2", "v2", "b2", "a3", "t3", "v3", "a4", "v4", "a5");
    private static final Instrument INSTRUMENT = InstrumentFile.read(files());
    private static final AnswerCodec CODEC = new AnswerCodec(INSTRUMENT);
    private static final double[][] STEPS = {
        {-2.1, -0.9, 0.3, 1.6},
        {-1.4, -0.6, 0.2, 1.1},
        {-1.8, -0.2, -0.1, 1.9},
        {-1.0, 0.1, 0.7, 1.4},
        {-0.8, -0.3, 0.9, 2.0}
    };

    private final List<NamedCsvRecord> survey = records("survey.csv");
    private final QualityRecords quality = new QualityRecords(INSTRUMENT);
    private final ScalePatterns patterns = new ScalePatterns(INSTRUMENT, INSTRUMENT.scales());

    @Test
    void howMuchAnswersVaryAndHowAlikeBothHalvesAreIsThatOfR() {
        survey.forEach(this::take);
        assertIsThatOfR(quality.variability(), "responses", "quality.irv");
        assertIsThatOfR(quality.evenOdd(), "responses", "quality.even-odd");
    }

    @Test
    void asManyLongRunsInEachLanguageAndGradeBandAsRCounted() {
        survey.forEach(this::take);
        assertThat(quality.respondents()).isEqualTo(59);
        assertThat(quality.longRuns())
                .extracting(runs -> runs.group().code())
                .containsExactly("en", "es", "young", "old");
        for (QualityRecords.RunsOfGroup runs : quality.longRuns()) {
            assertIsThatOfR(
                    Estimate.of(runs.longRuns(), runs.respondents()),
                    runs.group().code(),
                    "quality.longstring");
        }
    }

    @Test
    void asManyUnusualCombinationsAsRCounted() {
        survey.forEach(this::take);
        for (int scale = 0; scale < patterns.codings().size(); scale++) {
            ScaleCoding coding = patterns.codings().get(scale);
            assertIsThatOfR(
                    UnusualAnswers.outliers(coding, patterns.everybody(scale)),
                    coding.scale().id(),
                    "quality.outliers");
        }
    }

    @Test
    void asManyContradictThemselvesAsRCountedAndAnItemThatDriftedIsNotHeldAgainstThem() {
        survey.forEach(this::take);
        BankUse all = BankUse.of(bank());
        assertIsThatOfR(misfits(all), "care", "quality.misfit");
        BankUse withoutSecond = new BankUse(bank(), all.anchors() & ~0b10);
        assertIsThatOfR(misfits(withoutSecond), "care without a2", "quality.misfit");
    }

    private Estimate misfits(BankUse use) {
        return UnusualAnswers.misfits(use, patterns.codings().getFirst(), patterns.everybody(0));
    }

    @Test
    void theOrderOfRowsChangesNotOneDigit() {
        survey.forEach(this::take);
        for (int seed = 1; seed <= 20; seed++) {
            List<NamedCsvRecord> shuffled = new ArrayList<>(survey);
            Collections.shuffle(shuffled, new Random(seed));
            QualityRecords other = new QualityRecords(INSTRUMENT);
            shuffled.forEach(row -> add(other, row));
            assertThat(other.variability()).isEqualTo(quality.variability());
            assertThat(other.evenOdd()).isEqualTo(quality.evenOdd());
        }
    }

    @Test
    void withoutRespondentsThereIsNothingToTell() {
        assertThat(quality.variability().reason()).isEqualTo(Reason.NO_DATA);
        assertThat(quality.evenOdd().reason()).isEqualTo(Reason.NO_DATA);
        ResponsePatterns nobody = patterns.everybody(0);
        ScaleCoding care = patterns.codings().getFirst();
        assertThat(UnusualAnswers.outliers(care, nobody).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(UnusualAnswers.misfits(BankUse.of(bank()), care, nobody).reason())
                .isEqualTo(Reason.NO_DATA);
    }

    @Test
    void anItemThatSaysTheSameAsAnotherLeavesNoDistance() {
        SmallSurvey small = new SmallSurvey(12);
        ScalePatterns counted =
                new ScalePatterns(small.instrument(), small.instrument().scales());
        List.of("nrsoanrsoanrnn", "nrsoanrsoanrss", "nrsoanrsoanraa")
                .forEach(row -> counted.add("en", "old", small.row(row)));
        assertThat(UnusualAnswers.outliers(counted.codings().get(1), counted.everybody(1))
                        .reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void twoScalesAreTooFewToTellHowAlikeTheHalvesAre() {
        SmallSurvey small = new SmallSurvey(12);
        EvenOddHalves halves = new EvenOddHalves(small.instrument());
        assertThat(halves.of(small.row("nrsoanrsoanrsa"))).isEqualTo(EvenOddHalves.NONE);
    }

    @Test
    void noAnswerCountsTwiceForTheHalves() {
        Instrument withOverall = InstrumentFile.read(withOverallScale());
        EvenOddHalves halves = new EvenOddHalves(INSTRUMENT);
        EvenOddHalves same = new EvenOddHalves(withOverall);
        assertThat(survey).allSatisfy(row -> assertThat(same.of(packed(row))).isEqualTo(halves.of(packed(row))));
    }

    @Test
    void theHalvesOfOneRespondentAreThoseOfTheStatistic() {
        EvenOddHalves halves = new EvenOddHalves(INSTRUMENT);
        byte[] row = CODEC.pack(
                Map.of(
                        "a1", "4", "a2", "5", "a4", "4", "a5", "2", "t1", "2", "t2", "3", "t3", "1", "b1", "5", "b2",
                        "3"),
                Map.of());
        double none = Double.NaN;
        double expected = EvenOddConsistency.of(
                        List.of(new double[] {4, 5, none, 4, 4}, new double[] {2, 3, 1}, new double[] {5, 3}))
                .value();
        assertThat(halves.of(row) * EvenOddHalves.UNIT).isCloseTo(expected, within(1e-9));
    }

    // rows

    private void take(NamedCsvRecord row) {
        add(quality, row);
        patterns.add(row.getField("language"), row.getField("band"), packed(row));
    }

    private static void add(QualityRecords records, NamedCsvRecord row) {
        records.add(row.getField("language"), row.getField("band"), packed(row));
    }

    private static byte[] packed(NamedCsvRecord row) {
        Map<String, String> codes = new HashMap<>();
        Map<String, MissingReason> missing = new HashMap<>();
        for (String item : ITEMS) {
            String answer = row.getField(item);
            switch (answer) {
                case "" -> missing.put(item, MissingReason.SKIPPED);
                case "not-shown" -> missing.put(item, MissingReason.NOT_SHOWN);
                default -> codes.put(item, answer);
            }
        }
        return CODEC.pack(codes, missing);
    }

    private static List<NamedCsvRecord> records(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(QUALITY.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertIsThatOfR(Estimate estimate, String about, String statistic) {
        NamedCsvRecord expected = records("expected.csv").stream()
                .filter(row -> row.getField("case").equals("survey"))
                .filter(row -> row.getField("about").equals(about)
                        && row.getField("statistic").equals(statistic))
                .findFirst()
                .orElseThrow();
        assertThat(estimate.value())
                .as("%s of %s", statistic, about)
                .isCloseTo(Double.parseDouble(expected.getField("value")), within(1e-9));
        assertThat(estimate.n()).isEqualTo(Long.parseLong(expected.getField("n")));
    }

    private static ScaleBank bank() {
        List<List<Integer>> asTheyAre = Collections.nCopies(STEPS.length, List.of(0, 1, 2, 3, 4));
        ItemBank bank = new ItemBank(
                "care",
                "1",
                List.of("a1", "a2", "a3", "a4", "a5"),
                StepDifficulties.of(STEPS),
                1,
                ReportingScale.of(StepDifficulties.of(STEPS), Collections.nCopies(STEPS.length, 3))
                        .get());
        return new ScaleBank(bank, asTheyAre, CreditModel.PARTIAL_CREDIT, 1000);
    }

    // the instrument

    private static Map<String, String> files() {
        return files("", "");
    }

    private static Map<String, String> withOverallScale() {
        return files(
                "  overall: {minimumAnswered: 2, items: [a1, a2, t1, t2, v1, v3]}\n",
                "  overall: {name: Overall, description: All.}\n");
    }

    private static Map<String, String> files(String scale, String words) {
        String old = ", gradeBands: [old]";
        String structure = """
                instrument: careless
                version: 1.0.0
                respondents: students
                languages: [en, es]
                gradeBands: {young: [3, 4], old: [5, 6]}
                responseOptions:
                  five: [{code: "1", value: 1}, {code: "2", value: 2}, {code: "3", value: 3}, {code: "4", value: 4}, {code: "5", value: 5}, {code: dont-know}]
                sections:
                  - id: all
                    items:
                %sscales:
                  care: {minimumAnswered: 2, items: [a1, a2, a3, a4, {id: a5, keyed: reverse}]}
                  trust: {minimumAnswered: 2, items: [t1, t2, t3]}
                  voice: {minimumAnswered: 2, items: [v1, {id: v2, keyed: reverse}, v3, v4]}
                  belonging: {minimumAnswered: 1, items: [b1, b2]}
                %s""".formatted(
                        ITEMS.stream()
                                .map(item -> "      - {id: %s, options: five%s}\n"
                                        .formatted(item, item.equals("a5") || item.equals("v4") ? old : ""))
                                .collect(Collectors.joining()),
                        scale);
        return Map.of("instrument.yaml", structure, "en.yaml", words("en", words), "es.yaml", words("es", words));
    }

    private static String words(String language, String scale) {
        return """
                language: %s
                standing: reviewed
                title: Careless
                sections: {all: All}
                options:
                  five: {"1": One, "2": Two, "3": Three, "4": Four, "5": Five, dont-know: I do not know}
                items:
                %sscales:
                  care: {name: Care, description: Care.}
                  trust: {name: Trust, description: Trust.}
                  voice: {name: Voice, description: Voice.}
                  belonging: {name: Belonging, description: Belonging.}
                %s""".formatted(
                language, ITEMS.stream().map("  %s: An item\n"::formatted).collect(Collectors.joining()), scale);
    }
}
