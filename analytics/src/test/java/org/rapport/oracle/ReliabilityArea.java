package org.rapport.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.CoefficientAlpha;
import org.rapport.statistics.MultilevelAlpha;
import org.rapport.statistics.OmegaTotal;
import org.rapport.statistics.Outcome;
import tools.jackson.databind.JsonNode;

/** §3.1, 3.2 and 3.4: alpha, omega, multilevel alpha; section "3" asks for all of them. */
final class ReliabilityArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return List.of("3", "3.1", "3.2", "3.4").contains(specSection);
    }

    @Override
    public Object compute(OracleCase c) {
        OracleTable table = OracleScores.keyed(c);
        if (!c.params().has("scales")) {
            return scale(c, table, c.texts("items"));
        }
        Map<String, Object> scales = new LinkedHashMap<>();
        c.params()
                .path("scales")
                .properties()
                .forEach(e -> scales.put(e.getKey(), scale(c, table, OracleCase.texts(e.getValue()))));
        return scales;
    }

    private static Object scale(OracleCase c, OracleTable table, List<String> items) {
        return switch (c.specSection()) {
            case "3.1" -> alpha(table, items);
            case "3.2" -> omega(table, items);
            case "3.4" -> multilevel(c, table, items);
            default ->
                Map.of(
                        "alpha", alpha(table, items),
                        "omega", omega(table, items),
                        "multilevel", multilevel(c, table, items));
        };
    }

    static Map<String, @Nullable Object> alpha(OracleTable table, List<String> items) {
        CoMoments moments = CoMoments.ofComplete(table.matrix(items), items.size());
        CoefficientAlpha alpha = CoefficientAlpha.of(moments).get();
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("n", moments.n());
        got.put("k", items.size());
        got.put("alpha", alpha.alpha());
        got.put("alpha_std", alpha.standardized());
        got.put("mean_r", alpha.meanCorrelation());
        got.put("alpha_if_dropped", named(items, alpha.ifDropped()));
        got.put("item_rest_r", named(items, alpha.itemRest()));
        got.put("feldt_ci", ClusterMeanArea.ends(alpha.feldt()));
        got.put("duhachek_se", alpha.standardError());
        got.put("sem_sum", alpha.errorOfSum());
        got.put("sem_mean_metric", alpha.errorOfMean());
        got.put("lambda2", alpha.lambda2());
        return got;
    }

    static Map<String, Object> omega(OracleTable table, List<String> items) {
        CoMoments moments = CoMoments.ofComplete(table.matrix(items), items.size());
        OmegaTotal omega = OmegaTotal.of(moments).get();
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("n", moments.n());
        got.put("loadings_ml_cov", named(items, omega.loadings()));
        got.put("theta_ml_cov", named(items, omega.uniquenesses()));
        got.put("omega_ml_cov_model", omega.omega());
        got.put("omega_ml_cov_obs", omega.omegaObserved());
        got.put("fit", fit(omega.fit()));
        got.put("loadings_ml_cor", named(items, omega.standardizedLoadings()));
        got.put("omega_ml_cor", omega.omegaStandardized());
        got.put("loadings_minres_cor", named(items, omega.minresLoadings()));
        got.put("omega_minres_cor", omega.omegaMinres());
        return got;
    }

    private static Map<String, @Nullable Object> fit(OmegaTotal.Fit fit) {
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("chisq", fit.chiSquare());
        got.put("df", fit.df());
        got.put("pvalue", fit.p());
        got.put("cfi", fit.cfi());
        got.put("tli", fit.tli());
        got.put("rmsea", fit.rmsea());
        got.put("srmr", fit.srmr());
        return got;
    }

    private static Map<String, Object> multilevel(OracleCase c, OracleTable table, List<String> items) {
        Map<String, CoMoments> schools =
                bySchool(table.strings(c.text("cluster", OracleGroups.SCHOOL)), table.matrix(items));
        Outcome<MultilevelAlpha> outcome = MultilevelAlpha.of(schools.values());
        MultilevelAlpha alpha = outcome.get();
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("n", outcome.n());
        got.put("J", alpha.schools());
        got.put("n0", alpha.n0());
        got.put("within_cov", alpha.within());
        got.put("between_cov", alpha.between());
        got.put("alpha_within", alpha.alphaWithin());
        got.put("alpha_between", alpha.alphaBetweenAsComputed());
        return got;
    }

    /** The complete rows of each school, schools by name. */
    static Map<String, CoMoments> bySchool(@Nullable String[] schools, double[][] rows) {
        Map<String, Stream.Builder<double[]>> builders = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            if (schools[i] != null && Arrays.stream(rows[i]).noneMatch(Double::isNaN)) {
                builders.computeIfAbsent(schools[i], s -> Stream.builder()).add(rows[i]);
            }
        }
        Map<String, CoMoments> moments = new TreeMap<>();
        builders.forEach((school, builder) ->
                moments.put(school, CoMoments.ofComplete(builder.build().toArray(double[][]::new), rows[0].length)));
        return moments;
    }

    private static Map<String, @Nullable Object> named(List<String> items, List<? extends @Nullable Double> values) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            named.put(items.get(i), values.get(i));
        }
        return named;
    }
}
