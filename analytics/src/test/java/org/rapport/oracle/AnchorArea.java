package org.rapport.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapport.statistics.ItemDrift;
import org.rapport.statistics.Moments;
import org.rapport.statistics.PartialCreditModel;
import org.rapport.statistics.PersonMeasure;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.StepDifficulties;
import org.rapport.statistics.WarmLikelihoodEstimate;
import tools.jackson.databind.JsonNode;

/** Section 9.4: the second wave on the first wave's scale. */
final class AnchorArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.equals("9.4");
    }

    @Override
    public Object compute(OracleCase oracleCase) {
        CreditAnswers one = CreditAnswers.of(oracleCase, oracleCase.tables().get(0));
        CreditAnswers two = CreditAnswers.of(oracleCase, oracleCase.tables().get(1));
        StepDifficulties first =
                PartialCreditModel.calibrate(one.patterns()).get().steps();
        StepDifficulties second =
                PartialCreditModel.calibrate(two.patterns()).get().steps();
        ItemDrift drift = ItemDrift.between(first, second);
        Map<String, Object> got = new LinkedHashMap<>();
        got.put(
                "item_location_w1",
                drift.items().stream().map(ItemDrift.Item::first).toList());
        got.put(
                "item_location_w2",
                drift.items().stream().map(ItemDrift.Item::second).toList());
        got.put("mean_mean_shift", drift.shift());
        got.put(
                "drift_logits",
                drift.items().stream().map(ItemDrift.Item::difference).toList());
        got.put("robust_z", drift.items().stream().map(ItemDrift.Item::robustZ).toList());
        got.put(
                "delta_w1",
                IntStream.range(0, first.items()).mapToObj(first::of).toList());
        WarmLikelihoodEstimate warm = new WarmLikelihoodEstimate(first);
        put(got, "w1", scores(one, warm));
        List<PersonMeasure> scored = scores(two, warm);
        put(got, "w2_anchored", scored);
        got.put(
                "first10_w2_csv_row",
                two.answeredRows().stream().limit(10).map(row -> row + 1).toList());
        got.put(
                "first10_w2_wle",
                scored.stream().limit(10).map(PersonMeasure::theta).toList());
        got.put(
                "first10_w2_se",
                scored.stream().limit(10).map(PersonMeasure::standardError).toList());
        return got;
    }

    private static void put(Map<String, Object> got, String suffix, List<PersonMeasure> scores) {
        Moments moments =
                Moments.of(scores.stream().mapToDouble(PersonMeasure::theta).toArray());
        got.put("wle_mean_" + suffix, moments.mean());
        got.put("wle_sd_" + suffix, Math.sqrt(moments.squares() / (moments.n() - 1)));
    }

    private static List<PersonMeasure> scores(CreditAnswers answers, WarmLikelihoodEstimate warm) {
        List<PersonMeasure> scores = new ArrayList<>();
        for (int row : answers.answeredRows()) {
            ResponsePatterns one = answers.patternOf(row);
            scores.add(warm.of(one.answered(0), one.rawScore(0)));
        }
        return scores;
    }
}
