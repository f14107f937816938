package org.rapport.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.KishDesignEffect;
import org.rapport.statistics.LinearizedMean;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.RakedMean;
import org.rapport.statistics.Raking;
import org.rapport.statistics.Representativeness;
import org.rapport.statistics.ResponsePropensities.PopulationCell;
import org.rapport.statistics.WeightTrimming;
import org.rapport.statistics.WeightedMoments;
import tools.jackson.databind.JsonNode;

/** §10: raking and trimming of weights, and how even the response was. */
final class WeightingArea implements OracleArea {

    private static final int SHOWN_WEIGHTS = 20;

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.startsWith("10.");
    }

    @Override
    public Object compute(OracleCase c) {
        if (c.params().has("cells")) {
            return representativeness(c);
        }
        return c.params().has("w") ? trimming(c) : raking(c);
    }

    private static Object trimming(OracleCase c) {
        double[] weights = c.numbers("w");
        double[] trimmed =
                WeightTrimming.of(weights, c.number("lo", 0), c.number("hi", 0)).get();
        return Map.of("w", trimmed, "kish_before", kish(weights), "kish_after", kish(trimmed));
    }

    private static Map<String, Object> kish(double[] weights) {
        KishDesignEffect kish = KishDesignEffect.of(weights).get();
        return Map.of(
                "sum", kish.sum(),
                "cv2", kish.squaredVariation(),
                "deff", kish.designEffect(),
                "n_eff", kish.effectiveN());
    }

    private static Object raking(OracleCase c) {
        OracleTable table = c.table();
        List<Raking.Margin> margins = c.params().path("margins").properties().stream()
                .map(margin -> margin(table.strings(margin.getKey()), margin.getValue()))
                .toList();
        Raking raked = Raking.of(baseWeights(c), margins).get();
        double[] weights = raked.weights();
        double[] y = table.numbers(c.text("y", ""));
        @Nullable String[] clusters = table.strings(c.text("cluster", OracleGroups.SCHOOL));
        LinearizedMean mean = linearized(y, weights, clusters).get();
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("n", table.rowCount());
        got.put("weights_first", Arrays.copyOf(weights, SHOWN_WEIGHTS));
        got.put("weight_min", DoubleStream.of(weights).min().orElseThrow());
        got.put("weight_max", DoubleStream.of(weights).max().orElseThrow());
        got.put("kish", kish(weights));
        got.put("mean_unweighted", Moments.of(y).mean());
        got.put("mean_weighted", mean.mean());
        got.put("se_linearised", mean.standardError());
        got.put("df", mean.df());
        got.put("se_rake_calibrated", RakedMean.standardError(y, weights, margins, numbered(clusters)));
        if (c.params().has("favorable")) {
            favorable(c, y, weights, clusters, got);
        }
        return got;
    }

    private static void favorable(
            OracleCase c,
            double[] y,
            double[] weights,
            @Nullable String[] clusters,
            Map<String, @Nullable Object> got) {
        List<Double> favorable = DoubleStream.of(c.numbers("favorable")).boxed().toList();
        double[] share = DoubleStream.of(y)
                .map(x -> Double.isNaN(x) ? Double.NaN : favorable.contains(x) ? 1 : 0)
                .toArray();
        LinearizedMean mean = linearized(share, weights, clusters).get();
        got.put("fav_weighted", mean.mean());
        got.put("fav_se", mean.standardError());
        got.put("fav_ci_logit_t", ClusterMeanArea.ends(mean.logitInterval().get()));
    }

    private static Outcome<LinearizedMean> linearized(double[] values, double[] weights, @Nullable String[] clusters) {
        Map<String, WeightedMoments> moments = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            String cluster = String.valueOf(clusters[i]);
            moments.putIfAbsent(cluster, WeightedMoments.NONE);
            moments.merge(cluster, WeightedMoments.NONE.add(values[i], weights[i]), WeightedMoments::merge);
        }
        // a sampled cluster without an answer is a cluster all the same
        moments.replaceAll((cluster, m) -> m.n() == 0 ? new WeightedMoments(1, 0, 0, 0) : m);
        return LinearizedMean.of(moments.values(), null);
    }

    private static int[] numbered(@Nullable String[] labels) {
        Map<String, Integer> numbers = new HashMap<>();
        return Arrays.stream(labels)
                .mapToInt(label -> numbers.computeIfAbsent(String.valueOf(label), l -> numbers.size()))
                .toArray();
    }

    private static Raking.Margin margin(@Nullable String[] categories, JsonNode totals) {
        List<String> names = new ArrayList<>(totals.propertyNames());
        return new Raking.Margin(
                Arrays.stream(categories).mapToInt(names::indexOf).toArray(),
                names.stream().mapToDouble(name -> totals.path(name).asDouble()).toArray());
    }

    /** A column, or enrolled over responding in the school. */
    private static double[] baseWeights(OracleCase c) {
        OracleTable table = c.table();
        if (table.has(c.text("w0", ""))) {
            return table.numbers(c.text("w0", ""));
        }
        @Nullable String[] schools = table.strings(OracleGroups.SCHOOL);
        Map<String, Double> weights = new HashMap<>();
        for (String school : table.distinct(OracleGroups.SCHOOL)) {
            double responded = table.where(OracleGroups.SCHOOL, school).rowCount();
            weights.put(school, OracleGroups.enrolled(c.tables().get(1), school) / responded);
        }
        return Arrays.stream(schools)
                .mapToDouble(school -> weights.getOrDefault(school, 0.0))
                .toArray();
    }

    private static Object representativeness(OracleCase c) {
        List<PopulationCell> cells = StreamSupport.stream(
                        c.params().path("cells").spliterator(), false)
                .map(WeightingArea::cell)
                .toList();
        Representativeness r = Representativeness.of(cells).get();
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("N", r.enrolled());
        got.put("n", r.responded());
        got.put("response_rate", (double) r.responded() / r.enrolled());
        got.put("coefficients", r.propensities().coefficients());
        got.put("mean_propensity", r.meanPropensity());
        got.put("S", r.deviation());
        got.put("R", r.indicator());
        got.put("CV", r.variation());
        got.put("max_abs_bias_sd_units", r.variation());
        got.put("partial_unconditional", r.unconditional());
        got.put("partial_unconditional_category", r.categories());
        got.put("partial_conditional", r.conditional());
        return got;
    }

    private static PopulationCell cell(JsonNode node) {
        Map<String, String> categories = new LinkedHashMap<>();
        node.properties().stream()
                .filter(property -> !List.of("N", "n").contains(property.getKey()))
                .forEach(property ->
                        categories.put(property.getKey(), property.getValue().asString()));
        return new PopulationCell(
                categories, node.path("N").asLong(), node.path("n").asLong());
    }
}
