package org.rapport.aggregate.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.ComparableScales;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.instrument.RespondentGroup;
import org.rapport.postgres.TestDatabase;
import org.rapport.scoring.Characteristics;
import org.rapport.scoring.ScaleBank;
import org.rapport.scoring.ScaleMoments;
import org.rapport.statistics.Comparability;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Moments;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored rows → COPY → patterns → banks, scores and findings, held against what R computed from the same answers: resources/oracles,
 * R 4.2.2 with an MML of its own that agrees with TAM 4.3-25, ordinal 2022.11-16, lavaan 0.6-14 and relaimpo 2.2-7.
 */
class MeasurementJobTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String ATTACHMENT = "emotional-attachment";
    private static final Subgroup B = new Subgroup("speaks", "B");
    private static final Instrument INSTRUMENT = InstrumentFile.read(SimulatedSurvey.files());

    private static int first;
    private static int second;

    @BeforeAll
    static void aggregateTwoWaves() {
        first = SimulatedSurvey.load(DATABASE, 1);
        second = SimulatedSurvey.load(DATABASE, 2);
        AggregationRun.run(DATABASE, first, 1);
        AggregationRun.run(DATABASE, second, 1);
    }

    @Test
    void theStepsOfTheItemsAreThoseOfR() {
        JsonNode expected = expected("P-ALPHA-IRT-PCM");
        ScaleBank bank = bank(first, ATTACHMENT);
        assertThat(bank.respondents()).isEqualTo(expected.path("n_persons").asLong());
        assertThat(bank.bank().sigma()).isCloseTo(expected.path("sigma").asDouble(), within(2e-4));
        List<String> items = SimulatedSurvey.items("c1");
        for (int item = 0; item < items.size(); item++) {
            assertThat(bank.bank().steps().of(item))
                    .containsExactly(numbers(expected.path("delta").path(items.get(item))), within(2e-4));
        }
    }

    @Test
    void thresholdsFitAndReliabilityAreThoseOfR() {
        JsonNode expected = expected("P-ALPHA-IRT-PCM");
        assertValue(first, ATTACHMENT, "wle-reliability", expected.path("wle_reliability"), 1e-5);
        JsonNode thresholds = expected.path("thurstonian_thresholds");
        double favorable = mean(thresholds, 2); // into 4 of 1 to 5
        double mostFavorable = mean(thresholds, 3);
        for (String item : SimulatedSurvey.items("c1")) {
            for (int option = 2; option <= 5; option++) {
                double logits = thresholds.path(item).path(option - 2).asDouble();
                assertValue(first, item, "threshold." + option + "." + ATTACHMENT)
                        .isCloseTo(300 + 100 * (logits - favorable) / (mostFavorable - favorable), within(0.05));
            }
        }
        for (JsonNode fit : expected.path("item_fit")) {
            String item = fit.path("item").asString();
            assertValue(first, item, "infit." + ATTACHMENT, fit.path("infit"), 1e-4);
            assertValue(first, item, "outfit." + ATTACHMENT, fit.path("outfit"), 1e-4);
        }
    }

    @Test
    void questionsThatShareMoreThanTheScaleAreThoseOfR() {
        JsonNode expected = expected("P-ALPHA-IRT-PCM");
        double above =
                expected.path("q3_max").asDouble() - expected.path("q3_mean").asDouble();
        for (JsonNode item : expected.path("q3_max_pair")) {
            assertValue(first, item.asString(), "dependence." + ATTACHMENT).isCloseTo(above, within(1e-4));
        }
    }

    @Test
    void everybodyWhoIsScoredIsInABandAndNoBandTellsOfFew() {
        List<Finding> bands = measured(first).stream()
                .filter(finding -> finding.variable().equals(ATTACHMENT))
                .filter(finding -> finding.statistic().startsWith("scale-score.from."))
                .toList();
        Moments scores = scores(first);
        double sum = 0;
        double weighted = 0;
        for (Finding band : bands) {
            double n = band.estimate().value();
            assertThat(n).isGreaterThanOrEqualTo(30);
            sum += n;
            weighted += n * (Double.parseDouble(band.statistic().replaceAll(".*\\.", "")) + 12.5);
        }
        assertThat(sum).isEqualTo(scores.n());
        assertThat(weighted / sum).isCloseTo(scores.mean(), within(12.5));
    }

    @Test
    void ordinalAlphaIsThatOfR() {
        JsonNode expected = expected("P-ALPHA-REL-ORDINAL");
        assertValue(first, ATTACHMENT, "ordinal-alpha", expected.path("ordinal_alpha"), 1e-5);
    }

    @Test
    void theItemThatIsHarderInOneLanguageIsFlagged() {
        JsonNode purified = expected("P-ALPHA-DIF").path("purified");
        for (Subgroup focal : List.of(B, new Subgroup("language", "es"))) {
            for (String item : purified.propertyNames()) {
                JsonNode of = purified.path(item);
                assertThat(value(first, focal, item, "dif.effect.bond"))
                        .as("%s %s", focal, item)
                        .isCloseTo(of.path("mantel").path("smd_es").asDouble(), within(1e-8));
                assertThat(value(first, focal, item, "dif.log-odds.bond"))
                        .as("%s %s", focal, item)
                        .isCloseTo(of.path("olr").path("beta_group_model2").asDouble(), within(1e-5));
                assertThat(value(first, focal, item, "dif.flagged.bond"))
                        .as("%s %s", focal, item)
                        .isEqualTo(item.equals("c1_2") ? 1 : 0);
            }
            assertThat(value(first, focal, "bond", "dif.items")).isEqualTo(1);
            assertThat(value(first, focal, "bond", "comparable")).isEqualTo(1);
        }
    }

    @Test
    void gapsCanAskWhetherTheyMayBeShown() {
        ComparableScales scales = ComparableScales.of(INSTRUMENT, measured(first));
        assertThat(scales.of("bond", B)).isEqualTo(new Comparability.WithoutItems(new TreeSet<>(Set.of(1))));
        assertThat(scales.of("engagement", B)).isEqualTo(new Comparability.OnAllItems());
        assertThat(scales.of("engagement", new Subgroup("gender", "X"))).isInstanceOf(Comparability.Unknown.class);
        assertThat(scales.forbids("bond", B)).isFalse();
    }

    @Test
    void aComparisonRestsOnTheGroupAndOnEverybodyOneOfLanguagesOnEverybodyOnly() {
        Basis everybody = new Basis(RespondentGroup.STUDENTS, Unit.ALL, Subgroup.EVERYBODY, "bond");
        assertThat(finding(first, B, "bond", "comparable").bases())
                .containsExactly(new Basis(RespondentGroup.STUDENTS, Unit.ALL, B, "bond"), everybody);
        assertThat(finding(first, new Subgroup("language", "es"), "bond", "comparable")
                        .bases())
                .containsExactly(everybody);
    }

    @Test
    void invarianceIsThatOfLavaan() {
        JsonNode fit = expected("P-ALPHA-INV").path("fit");
        for (String level : List.of("configural", "metric", "scalar")) {
            for (String index : List.of("cfi", "rmsea", "srmr")) {
                assertValue(
                        first,
                        "characteristics",
                        "invariance.speaks." + index + "." + level,
                        fit.path(level).path(index),
                        1e-5);
            }
        }
        assertThat(value(first, Subgroup.EVERYBODY, "characteristics", "invariance.speaks.level"))
                .isEqualTo(2);
    }

    @Test
    void whatGoesWithBelongingInsideSchoolsIsThatOfRelaimpo() {
        JsonNode expected = expected("P-ALPHA-DRV").path("relimp").path("within_school");
        assertValue(first, "belonging", "association.r2", expected.path("r2"), 1e-9);
        assertValue(
                first,
                "belonging",
                "association.share." + ATTACHMENT,
                expected.path("lmg").path("c1"),
                1e-9);
        JsonNode interval = expected.path("lmg_ci_t").path("c1");
        assertValue(first, "belonging", "association.share." + ATTACHMENT + ".lower", interval.path(0), 1e-8);
        assertValue(first, "belonging", "association.share." + ATTACHMENT + ".upper", interval.path(1), 1e-8);
        assertThat(value(first, Subgroup.EVERYBODY, "belonging", "association.between." + ATTACHMENT))
                .isBetween(0.35, 0.55); // 0.45 over 300 random splits; 0.73 where the same respondents tell of both
    }

    @Test
    void whatGoesWithBelongingInsideSchoolsAndBesidesBetweenThemIsThatOfLme4() {
        JsonNode expected = expected("P-ALPHA-DRV").path("contextual");
        for (int k = 0; k < Characteristics.IDS.size(); k++) {
            String id = Characteristics.IDS.get(k);
            double inside =
                    expected.path("coefficients").path(1 + k).path("estimate").asDouble();
            double between =
                    expected.path("coefficients").path(5 + k).path("estimate").asDouble();
            double error = expected.path("se_kenward_roger").path(1 + k).asDouble();
            assertValue(first, "belonging", "association.within." + id).isCloseTo(inside, within(1e-5));
            // qt(.975, 1859.3) = 1.961240705
            assertValue(first, "belonging", "association.within." + id + ".lower")
                    .isCloseTo(inside - 1.961240705 * error, within(1e-5));
            assertValue(first, "belonging", "association.contextual." + id).isCloseTo(between - inside, within(1e-4));
        }
        assertValue(first, "belonging", "association.r2.marginal", expected.path("r2_marginal"), 1e-4);
        assertValue(first, "belonging", "association.r2.conditional", expected.path("r2_conditional"), 1e-4);
    }

    @Test
    void asManyLongRunsAsRCounted() {
        ScoredSchools.Quality all = scored().quality(first, instrumentId()).values().stream()
                .reduce(new ScoredSchools.Quality(0, 0), ScoredSchools.Quality::merge);
        JsonNode expected = expected("P-ALPHA-QUAL-SENS");
        assertThat(all.respondents()).isEqualTo(expected.path("n_with_answers").asLong());
        assertThat(all.longRuns()).isEqualTo(expected.path("flag_longstring").asLong());
    }

    @Test
    void asManyLongRunsInEachLanguageAsRCounted() {
        for (String language : List.of("en", "es")) {
            assertIsThatOfR(
                    finding(first, new Subgroup("language", language), "responses", "quality.longstring"), language);
        }
    }

    @Test
    void howThePoolAnsweredIsThatOfR() {
        assertIsThatOfR(finding(first, Subgroup.EVERYBODY, "responses", "quality.irv"), "responses");
        assertIsThatOfR(finding(first, Subgroup.EVERYBODY, "responses", "quality.even-odd"), "responses");
        for (int scale = 0; scale < SimulatedSurvey.SCALE_PREFIXES.size(); scale++) {
            String id = INSTRUMENT.scales().get(scale).id();
            assertIsThatOfR(
                    finding(first, Subgroup.EVERYBODY, id, "quality.outliers"),
                    SimulatedSurvey.SCALE_PREFIXES.get(scale));
        }
    }

    @Test
    void asManyContradictThemselvesAsRCounted() {
        JsonNode expected = expected("P-ALPHA-QUAL-LZ");
        assertValue(first, ATTACHMENT, "quality.misfit", expected.path("n_lt_minus2"), 0);
    }

    @Test
    void theSecondWaveIsHeldAgainstTheFrozenBankToo() {
        Estimate misfits = finding(second, Subgroup.EVERYBODY, ATTACHMENT, "quality.misfit")
                .estimate();
        assertThat(misfits.n()).isGreaterThan(1900);
        assertThat(misfits.value()).isBetween(20.0, 100.0);
    }

    @Test
    void theSecondWaveIsScoredWithTheFrozenBankAndItsDriftIsThatOfR() {
        assertThat(bank(second, ATTACHMENT)).isEqualTo(bank(first, ATTACHMENT));
        JsonNode expected = expected("P-ALPHA-TREND-ANCHOR");
        List<String> items = SimulatedSurvey.items("c1");
        for (int item = 0; item < items.size(); item++) {
            assertValue(
                    second,
                    items.get(item),
                    "drift." + ATTACHMENT,
                    expected.path("drift_logits").path(item),
                    2e-4);
            assertValue(
                    second,
                    items.get(item),
                    "drift.z." + ATTACHMENT,
                    expected.path("robust_z").path(item),
                    0.02);
        }
        assertThat(measured(first)).noneMatch(finding -> finding.statistic().startsWith("drift"));
    }

    @Test
    void theScoresOfBothWavesLieOnOneScale() {
        JsonNode anchor = expected("P-ALPHA-TREND-ANCHOR");
        var scale = bank(first, ATTACHMENT).bank().reportingScale();
        Moments one = scores(first);
        Moments two = scores(second);
        // R scored those with one answer, too: some forty of two thousand
        assertThat(one.mean()).isCloseTo(scale.score(anchor.path("wle_mean_w1").asDouble()), within(1.0));
        assertThat(two.mean())
                .isCloseTo(scale.score(anchor.path("wle_mean_w2_anchored").asDouble()), within(1.0));
        assertThat(one.n()).isGreaterThan(1900);
    }

    private static Moments scores(int administration) {
        return scored().load(administration, instrumentId()).values().stream()
                .map(school -> school.get(Subgroup.EVERYBODY))
                .reduce(ScaleMoments::merge)
                .orElseThrow()
                .scales()
                .getFirst();
    }

    @Test
    void theFirstWaveKeepsTheBankWhenItIsAggregatedAgain() {
        List<Finding> before = measured(first);
        ScaleBank bank = bank(first, ATTACHMENT);
        AggregationRun.run(DATABASE, first, 2);
        assertThat(bank(first, ATTACHMENT)).isEqualTo(bank);
        assertThat(measured(first).stream()
                        .filter(finding -> !finding.statistic().startsWith("drift")))
                .containsExactlyElementsOf(before.stream()
                        .filter(finding -> !finding.statistic().startsWith("drift"))
                        .toList());
    }

    // what is stored

    static ScaleBank bank(int administration, String scale) {
        return new ItemBanks(DATABASE.jdbc())
                .uses(administration, INSTRUMENT)
                .get(scale)
                .bank();
    }

    private static ScoredSchools scored() {
        return new ScoredSchools(new JdbcTemplate(DATABASE.dataSource()));
    }

    private static int instrumentId() {
        return DATABASE.jdbc()
                .sql("select id from survey.instrument")
                .query(Integer.class)
                .single();
    }

    private static List<Finding> measured(int administration) {
        return new MeasuredFindings(new JdbcTemplate(DATABASE.dataSource()))
                .load(administration, RespondentGroup.STUDENTS);
    }

    private static Finding finding(int administration, Subgroup subgroup, String variable, String statistic) {
        List<Finding> found = new ArrayList<>(measured(administration));
        found.removeIf(each -> !each.subgroup().equals(subgroup)
                || !each.variable().equals(variable)
                || !each.statistic().equals(statistic));
        assertThat(found).as("%s %s %s", subgroup, variable, statistic).hasSize(1);
        return found.getFirst();
    }

    private static Double value(int administration, Subgroup subgroup, String variable, String statistic) {
        return finding(administration, subgroup, variable, statistic).estimate().value();
    }

    private static AbstractDoubleAssert<?> assertValue(int administration, String variable, String statistic) {
        return assertThat(value(administration, Subgroup.EVERYBODY, variable, statistic))
                .as("%s %s", variable, statistic);
    }

    private static void assertValue(
            int administration, String variable, String statistic, JsonNode expected, double tolerance) {
        assertThat(expected.isNumber()).as("%s %s", variable, statistic).isTrue();
        assertValue(administration, variable, statistic).isCloseTo(expected.asDouble(), within(tolerance));
    }

    // what R computed

    /** src/test/r/response-quality.R */
    private static void assertIsThatOfR(Finding finding, String about) {
        Path file = Path.of("src/test/resources/quality/expected.csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            NamedCsvRecord expected = reader.stream()
                    .filter(row -> row.getField("case").equals("alpha"))
                    .filter(row -> row.getField("about").equals(about)
                            && row.getField("statistic").equals(finding.statistic()))
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.estimate().value())
                    .as("%s", finding)
                    .isCloseTo(Double.parseDouble(expected.getField("value")), within(1e-9));
            assertThat(finding.estimate().n()).isEqualTo(Long.parseLong(expected.getField("n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode expected(String caseId) {
        return JsonMapper.shared()
                .readTree(SimulatedSurvey.ORACLES
                        .resolve("expected/" + caseId + ".json")
                        .toFile())
                .path("expected");
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double mean(JsonNode thresholds, int step) {
        return IntStream.rangeClosed(1, 4)
                .mapToDouble(item -> thresholds.path("c1_" + item).path(step).asDouble())
                .average()
                .orElseThrow();
    }
}
