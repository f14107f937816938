package org.rapport.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.Mean;
import org.rapport.statistics.Moments;
import org.rapport.statistics.PersonMean;
import org.rapport.statistics.StandardDeviation;
import tools.jackson.databind.JsonNode;

/** §2.3: person means and the rule about missing answers. */
final class PersonMeanArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.equals("2.3");
    }

    @Override
    public Object compute(OracleCase c) {
        PersonMean rule = new PersonMean(c.number("min_frac", 0.5), (int) c.number("min_items", 2));
        OracleTable table = OracleScores.keyed(c);
        if (c.params().has("scales")) {
            Map<String, Object> scales = new LinkedHashMap<>();
            c.params()
                    .path("scales")
                    .properties()
                    .forEach(e -> scales.put(e.getKey(), withMissing(table, OracleCase.texts(e.getValue()), rule)));
            return scales;
        }
        double[] scores = OracleScores.personMean(table, c.texts("items"), rule);
        int categories = (int) c.number("categories", OracleScores.highest(table, c.texts("items")));
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("scores", atRows(c, scores, false, categories));
        got.put("pomp", atRows(c, scores, true, categories));
        got.put("n_scored", Moments.of(scores).n());
        return got;
    }

    private static List<@Nullable Double> atRows(OracleCase c, double[] scores, boolean pomp, int categories) {
        return StreamSupport.stream(c.params().path("csv_rows").spliterator(), false)
                .map(row -> row.isNull() ? Double.NaN : scores[row.asInt() - 1])
                .map(y -> y.isNaN() ? null : pomp ? Double.valueOf(PersonMean.percentOfMaximum(y, categories)) : y)
                .toList();
    }

    /** The scores of the first forty rows in which an answer is missing. */
    private static Map<String, Object> withMissing(OracleTable table, List<String> items, PersonMean rule) {
        double[][] answers = table.matrix(items);
        double[] scores = OracleScores.personMean(table, items, rule);
        int[] rows = IntStream.range(0, answers.length)
                .filter(i -> DoubleStream.of(answers[i]).anyMatch(Double::isNaN))
                .limit(40)
                .toArray();
        Moments moments = Moments.of(scores);
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("csv_rows", IntStream.of(rows).map(i -> i + 1).toArray());
        got.put(
                "scores",
                IntStream.of(rows)
                        .mapToObj(i -> Double.isNaN(scores[i]) ? null : scores[i])
                        .toArray());
        got.put("n_scored", moments.n());
        got.put("mean", Mean.of(moments));
        got.put("sd", StandardDeviation.of(moments));
        return got;
    }
}
