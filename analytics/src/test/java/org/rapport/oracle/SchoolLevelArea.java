package org.rapport.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.IntraclassCorrelation;
import org.rapport.statistics.Moments;
import org.rapport.statistics.NullModel;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.SchoolEffect;
import org.rapport.statistics.WithinGroupAgreement;
import tools.jackson.databind.JsonNode;

/** §4.1 to 4.4: intraclass correlations, the null model and its school estimates, agreement. */
final class SchoolLevelArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return List.of("4", "4.1", "4.2", "4.3", "4.4", "4.1-4.3", "4.1-4.4").contains(specSection)
                && params.has("cluster");
    }

    @Override
    public Object compute(OracleCase c) {
        Map<String, Moments> schools = moments(c);
        if (c.specSection().equals("4.3")) {
            return model(c, schools);
        }
        if (c.specSection().equals("4.1")) {
            return anova(schools);
        }
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("anova", anova(schools));
        got.put("reml", model(c, schools));
        if (c.params().has("K")) {
            got.put("rwg", agreement(c));
        }
        return got;
    }

    private static Map<String, Moments> moments(OracleCase c) {
        double[] y = OracleScores.variable(OracleScores.keyed(c), c.text("y", ""));
        return OracleGroups.split(y, c.table().strings(c.text("cluster", OracleGroups.SCHOOL))).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Moments.of(e.getValue()), Moments::merge, TreeMap::new));
    }

    private static Map<String, @Nullable Object> anova(Map<String, Moments> schools) {
        IntraclassCorrelation icc = IntraclassCorrelation.of(schools.values()).get();
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("N", icc.n());
        got.put("J", icc.schools());
        got.put("n0", icc.n0());
        got.put("n_mean", (double) icc.n() / icc.schools());
        got.put("MSB", icc.betweenSquare());
        got.put("MSW", icc.withinSquare());
        got.put("F", icc.f());
        got.put("p", icc.p());
        got.put("icc1", icc.icc1());
        got.put("icc1_ci_searle", ClusterMeanArea.ends(icc.interval()));
        got.put("icc2", icc.icc2());
        got.put("icc1_multilevel_pkg", icc.icc1WithMeanSize());
        got.put("icc2_multilevel_pkg", icc.icc2());
        return got;
    }

    private static Map<String, Object> model(OracleCase c, Map<String, Moments> schools) {
        boolean restricted = !c.text("method", "REML").equals("ML");
        Outcome<NullModel> outcome =
                restricted ? NullModel.of(schools.values()) : NullModel.byMaximumLikelihood(schools.values());
        NullModel model = outcome.get();
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("N", model.n());
        got.put("J", model.schools());
        got.put("beta0", model.beta0());
        got.put("se_beta0", model.beta0Error());
        got.put("tau2", model.tau2());
        got.put("sigma2", model.sigma2());
        got.put("icc", model.intraclassCorrelation());
        got.put("minus2loglik", model.minus2LogLikelihood());
        got.put("reml", restricted);
        got.put(
                "mean_reliability",
                schools.values().stream()
                        .mapToDouble(s -> model.effectOf(s).reliability())
                        .average()
                        .orElseThrow());
        got.put("schools", effects(model, schools));
        return got;
    }

    private static List<Object> effects(NullModel model, Map<String, Moments> schools) {
        List<Object> got = new ArrayList<>();
        schools.forEach((name, school) -> {
            SchoolEffect effect = model.effectOf(school);
            got.add(Map.of(
                    "school", name,
                    "n", school.n(),
                    "raw_mean", school.mean(),
                    "reliability", effect.reliability(),
                    "eb_mean", effect.mean(),
                    "eb_residual", effect.residual(),
                    "cond_sd", effect.conditionalSd(),
                    "pred_sd_incl_beta0", effect.predictionSd()));
        });
        return got;
    }

    private static Map<String, Object> agreement(OracleCase c) {
        OracleTable table = OracleScores.keyed(c);
        int categories = (int) c.number("K", 5);
        List<String> items = c.params().has("items")
                ? c.texts("items")
                : OracleScores.items(table, OracleScores.scale(c.text("y", "")));
        Map<String, CoMoments> schools =
                ReliabilityArea.bySchool(table.strings(c.text("cluster", OracleGroups.SCHOOL)), table.matrix(items));
        List<Object> groups = new ArrayList<>();
        List<Double> rwg = new ArrayList<>();
        List<Double> truncated = new ArrayList<>();
        schools.forEach((name, school) -> {
            Outcome<WithinGroupAgreement> agreement = WithinGroupAgreement.of(school, categories);
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("group", name);
            one.put("n", school.n());
            one.put("rwgj", agreement.hasValue() ? agreement.get().rwg() : null);
            one.put("rwgj_truncated", agreement.hasValue() ? agreement.get().rwgTruncated() : null);
            one.put("awg", agreement.hasValue() ? agreement.get().awg() : null);
            groups.add(one);
            if (agreement.hasValue()) {
                rwg.add(agreement.get().rwg());
                truncated.add(agreement.get().rwgTruncated());
            }
        });
        return Map.of(
                "sigma2_uniform", WithinGroupAgreement.uniformVariance(categories),
                "groups", groups,
                "mean_rwgj",
                        rwg.stream()
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                "median_rwgj_truncated", median(truncated));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
