package org.rapport.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.Calibration;
import org.rapport.statistics.ConditionalLikelihood;
import org.rapport.statistics.ExpectedAPosteriori;
import org.rapport.statistics.GradedResponseModel;
import org.rapport.statistics.MeanSquareFit;
import org.rapport.statistics.PartialCreditModel;
import org.rapport.statistics.PersonMeasure;
import org.rapport.statistics.RatingScaleModel;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.ScoreReliability;
import org.rapport.statistics.ScoreTable;
import org.rapport.statistics.StepDifficulties;
import org.rapport.statistics.ThurstonianThresholds;
import org.rapport.statistics.WarmLikelihoodEstimate;
import org.rapport.statistics.YenQ3;
import tools.jackson.databind.JsonNode;

/** Section 5: credit models, conditional and graded models, scores from fixed parameters. */
final class ItemResponseArea implements OracleArea {

    private static final int FIRST_PERSONS = 25;

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.equals("5") || specSection.startsWith("5.");
    }

    @Override
    public @Nullable Object compute(OracleCase oracleCase) {
        return switch (oracleCase.specSection()) {
            case "5.3" -> conditional(CreditAnswers.of(oracleCase));
            case "5.4" -> fixed(oracleCase);
            case "5.6" -> graded(CreditAnswers.of(oracleCase));
            default -> marginal(oracleCase, CreditAnswers.of(oracleCase));
        };
    }

    /** Which of the two models is meant stands in the title only, unless a parameter says it. */
    private static Calibration calibration(OracleCase oracleCase, ResponsePatterns patterns) {
        String model = oracleCase.text("model", oracleCase.title());
        return model.contains("RSM")
                ? RatingScaleModel.calibrate(patterns).get()
                : PartialCreditModel.calibrate(patterns).get();
    }

    private static Object marginal(OracleCase oracleCase, CreditAnswers answers) {
        ResponsePatterns patterns = answers.patterns();
        Calibration c = calibration(oracleCase, patterns);
        StepDifficulties steps = c.steps();
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("n_persons", patterns.respondents());
        got.put("n_items", patterns.items());
        got.put("loglik", c.logLikelihood());
        got.put("npar", c.parameters());
        got.put("aic", c.aic());
        got.put("bic", c.bic());
        got.put("sigma", c.sigma());
        got.put("sigma2", c.sigma() * c.sigma());
        got.put("delta", answers.byItem(steps::of));
        got.put("se_log_sigma_then_delta", c.standardErrors());
        got.put("thurstonian_thresholds", answers.byItem(i -> ThurstonianThresholds.of(steps, i)));
        got.put("n_extreme_persons", extreme(patterns, steps));
        got.put("max_abs_gradient", c.largestSlope());
        got.put("wle_reliability", ScoreReliability.ofWarmEstimates(patterns, steps));
        got.put("eap_reliability", ScoreReliability.ofExpectedAPosteriori(patterns, steps, c.sigma()));
        got.put("score_table_complete_pattern", table(ScoreTable.of(steps, c.sigma())));
        got.put("item_fit", itemFit(answers, MeanSquareFit.ofItems(patterns, steps)));
        q3(got, answers, YenQ3.of(patterns, steps));
        got.put("persons_first_rows", persons(answers, steps, c.sigma()));
        got.put("person_fit_summary", personFit(patterns, MeanSquareFit.ofPersons(patterns, steps)));
        return got;
    }

    private static long extreme(ResponsePatterns patterns, StepDifficulties steps) {
        return IntStream.range(0, patterns.size())
                .filter(p -> patterns.rawScore(p) == 0 || patterns.rawScore(p) == steps.top(patterns.answered(p)))
                .mapToLong(patterns::count)
                .sum();
    }

    private static List<Map<String, @Nullable Object>> table(ScoreTable table) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (ScoreTable.Row row : table.rows()) {
            Map<String, @Nullable Object> got = new LinkedHashMap<>();
            got.put("raw_score", row.rawScore());
            got.put("wle", row.warm().theta());
            got.put("wle_se", row.warm().standardError());
            got.put("mle", row.maximumLikelihood().map(PersonMeasure::theta));
            got.put("mle_se", row.maximumLikelihood().map(PersonMeasure::standardError));
            got.put("eap", row.expectedAPosteriori().theta());
            got.put("eap_psd", row.expectedAPosteriori().standardError());
            rows.add(got);
        }
        return rows;
    }

    private static List<Map<String, Object>> itemFit(CreditAnswers answers, MeanSquareFit[] fits) {
        return IntStream.range(0, fits.length)
                .mapToObj(i -> Map.<String, Object>of(
                        "item", answers.items().get(i),
                        "_row", answers.items().get(i),
                        "n", fits[i].n(),
                        "outfit", fits[i].outfit(),
                        "outfit_z", fits[i].outfitZ(),
                        "infit", fits[i].infit(),
                        "infit_z", fits[i].infitZ()))
                .toList();
    }

    private static void q3(Map<String, @Nullable Object> got, CreditAnswers answers, YenQ3 q3) {
        got.put("q3_mean", q3.mean());
        got.put("q3_max", q3.largest().map(YenQ3.Pair::correlation));
        got.put(
                "q3_max_pair",
                q3.largest()
                        .map(pair -> List.of(
                                answers.items().get(pair.later()),
                                answers.items().get(pair.earlier()))));
    }

    private static List<Map<String, Object>> persons(CreditAnswers answers, StepDifficulties steps, double sigma) {
        WarmLikelihoodEstimate warm = new WarmLikelihoodEstimate(steps);
        ExpectedAPosteriori eap = new ExpectedAPosteriori(steps, sigma);
        return answers.answeredRows().stream()
                .limit(FIRST_PERSONS)
                .map(row -> {
                    ResponsePatterns one = answers.patternOf(row);
                    PersonMeasure w = warm.of(one.answered(0), one.rawScore(0));
                    PersonMeasure e = eap.of(one.answered(0), one.rawScore(0));
                    return Map.<String, Object>of(
                            "csv_row", row + 1,
                            "raw", one.rawScore(0),
                            "wle", w.theta(),
                            "wle_se", w.standardError(),
                            "eap", e.theta(),
                            "psd", e.standardError());
                })
                .toList();
    }

    private static Map<String, Object> personFit(ResponsePatterns patterns, MeanSquareFit[] fits) {
        long used = 0;
        double outfit = 0;
        double infit = 0;
        for (int p = 0; p < fits.length; p++) {
            if (fits[p].n() > 0) {
                used += patterns.count(p);
                outfit += fits[p].outfit().value() > 1.5 ? patterns.count(p) : 0;
                infit += fits[p].infit().value() > 1.5 ? patterns.count(p) : 0;
            }
        }
        return Map.of("n_used", used, "share_outfit_gt_1.5", outfit / used, "share_infit_gt_1.5", infit / used);
    }

    private static Object conditional(CreditAnswers answers) {
        ConditionalLikelihood c =
                ConditionalLikelihood.calibrate(answers.patterns()).get();
        return Map.of(
                "n", c.respondents(),
                "delta_sum0",
                        IntStream.range(0, c.steps().items())
                                .mapToObj(c.steps()::of)
                                .flatMap(steps -> Arrays.stream(steps).boxed())
                                .toList(),
                "order", "item by item, step 1..m",
                "cond_loglik", c.logLikelihood(),
                "eRm_cond_loglik", c.logLikelihood());
    }

    private static Object graded(CreditAnswers answers) {
        GradedResponseModel model =
                GradedResponseModel.calibrate(answers.patterns()).get();
        List<PersonMeasure> first = IntStream.range(0, Math.min(10, answers.rows().length))
                .mapToObj(row -> model.expectedAPosteriori(answers.rows()[row]))
                .toList();
        return Map.of(
                "n", answers.rows().length,
                "loglik", model.logLikelihood(),
                "parameters_a_b1_bm",
                        answers.byItem(i -> {
                            List<Double> parameters =
                                    new ArrayList<>(model.items().get(i).thresholds());
                            parameters.addFirst(model.items().get(i).slope());
                            return parameters;
                        }),
                "eap_first10", first.stream().map(PersonMeasure::theta).toList(),
                "eap_psd_first10",
                        first.stream().map(PersonMeasure::standardError).toList());
    }

    /** The points at which the curve is wanted, and the partial pattern, are given beside the expected numbers. */
    private static Object fixed(OracleCase oracleCase) {
        StepDifficulties steps = CreditAnswers.steps(oracleCase.params().path("delta"));
        JsonNode partial = oracleCase.expected().path("partial_pattern");
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("score_table", table(ScoreTable.of(steps, oracleCase.number("sigma", 1))));
        got.put(
                "thurstonian",
                IntStream.range(0, steps.items())
                        .mapToObj(i -> ThurstonianThresholds.of(steps, i))
                        .toList());
        got.put(
                "curve",
                StreamSupport.stream(oracleCase.expected().path("curve").spliterator(), false)
                        .mapToDouble(point -> point.path("theta").asDouble())
                        .mapToObj(theta -> Map.of(
                                "theta", theta,
                                "expected", steps.expectedScore(theta, steps.all()),
                                "information", steps.information(theta, steps.all())))
                        .toList());
        if (partial.isObject()) {
            got.put("partial_pattern", partial(steps, partial));
        }
        return got;
    }

    private static Object partial(StepDifficulties steps, JsonNode pattern) {
        List<Integer> items = StreamSupport.stream(
                        pattern.path("answered_items").spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
        long answered = items.stream().mapToLong(item -> 1L << (item - 1)).sum();
        int raw = pattern.path("raw").asInt();
        PersonMeasure warm = new WarmLikelihoodEstimate(steps).of(answered, raw);
        return Map.of("answered_items", items, "raw", raw, "wle", List.of(warm.theta(), warm.standardError()));
    }
}
