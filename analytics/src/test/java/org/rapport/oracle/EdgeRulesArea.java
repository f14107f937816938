package org.rapport.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.ClusterMean;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.CoefficientAlpha;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Flag;
import org.rapport.statistics.HedgesG;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Mean;
import org.rapport.statistics.MeanInterval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.NullModel;
import org.rapport.statistics.OmegaTotal;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Raking;
import org.rapport.statistics.Reason;
import org.rapport.statistics.RelativeImportance;
import org.rapport.statistics.StandardDeviation;
import org.rapport.statistics.WilsonInterval;
import tools.jackson.databind.JsonNode;

/** §1.3: what a statistic answers when there is nothing to compute. The case has no parameters; the inputs are the rules'. */
final class EdgeRulesArea implements OracleArea {

    private static final double[] FIVES = {5, 5, 5, 5};

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.equals("1.3");
    }

    @Override
    public Object compute(OracleCase c) {
        List<Object> rules = new ArrayList<>();
        rules.addAll(descriptive());
        rules.addAll(reliability());
        rules.addAll(models());
        return rules;
    }

    private static List<Object> descriptive() {
        Moments none = Moments.NONE;
        Moments four = Moments.of(4);
        Moments fives = Moments.of(FIVES);
        Outcome<Interval> interval = MeanInterval.of(fives);
        WilsonInterval wilson = WilsonInterval.of(4, 4).get();
        return List.of(
                rule(
                        "item responses []",
                        "mean, pct_favorable, wilson",
                        same(Mean.of(none).reason(), WilsonInterval.of(0, 0).reason())),
                rule(new double[] {4}, "mean", Mean.of(four)),
                rule(
                        new double[] {4},
                        "sd, t_ci",
                        same(
                                StandardDeviation.of(four).reason(),
                                MeanInterval.of(four).reason())),
                rule(FIVES, "sd", StandardDeviation.of(fives).value()),
                rule(FIVES, "t_ci", ClusterMeanArea.ends(interval.get()), interval.flags()),
                with(rule(FIVES, "wilson", new double[] {wilson.lower(), wilson.upper()}), "favorable", new int[] {4, 5
                }));
    }

    private static List<Object> reliability() {
        double[][] constant = {{1, 3}, {2, 3}, {3, 3}, {4, 3}};
        double[][] opposed = {{1, 4}, {2, 3}, {3, 2}, {4, 2}};
        double[][] flat = {{1, 3}, {2, 2}, {3, 1}};
        return List.of(
                rule(
                        "alpha with 1 item",
                        "alpha",
                        alpha(new double[][] {{1}, {2}}).reason()),
                rule("alpha, total score variance 0", "alpha", alpha(flat).reason()),
                rule(columns(constant), "alpha", alpha(constant).estimate(CoefficientAlpha::alpha)),
                with(
                        rule(columns(opposed), "alpha", alpha(opposed).estimate(CoefficientAlpha::alpha)),
                        "note",
                        "report negative value, do not clip"));
    }

    private static Outcome<CoefficientAlpha> alpha(double[][] rows) {
        return CoefficientAlpha.of(CoMoments.ofComplete(rows, rows[0].length));
    }

    private static List<Object> models() {
        List<Moments> oneEach = List.of(Moments.of(1), Moments.of(2), Moments.of(4));
        List<Moments> oneSchool = List.of(Moments.of(1, 2, 4));
        // r12 r13 / r23 = 1.28: the first item would need more than all of its variance
        CoMoments heywood =
                CoMoments.of(100, new double[3], new double[][] {{100, 80, 80}, {80, 100, 50}, {80, 50, 100}});
        Outcome<ClusterMean> threeSchools =
                ClusterMean.of(List.of(Moments.of(1, 2), Moments.of(3, 4), Moments.of(3, 5, 5)));
        CoMoments constantPredictor =
                CoMoments.ofComplete(new double[][] {{1, 2, 3}, {2, 1, 3}, {3, 5, 3}, {4, 4, 3}}, 3);
        Raking.Margin emptyMargin = new Raking.Margin(new int[] {0, 0}, new double[] {5, 5});
        return List.of(
                rule(
                        "icc/null model with 1 school or all n_j = 1",
                        "tau2",
                        same(
                                NullModel.of(oneSchool).reason(),
                                NullModel.of(oneEach).reason())),
                rule(
                        "omega with 2 items",
                        "omega",
                        OmegaTotal.of(new CoMoments(2)).reason()),
                with(
                        flagged(
                                "omega, solution with theta<=0 (Heywood)",
                                "omega",
                                OmegaTotal.of(heywood).flags()),
                        "note",
                        "theta bounded at 0; value reported with flag"),
                rule(
                        "hedges g with pooled sd 0",
                        "g",
                        HedgesG.of(Moments.of(FIVES), Moments.of(4, 4)).reason()),
                rule(
                        "correlation-based driver with constant predictor",
                        "lmg",
                        RelativeImportance.of(constantPredictor).reason()),
                rule(
                        "cluster-robust with < 2 clusters",
                        "se_cr2",
                        ClusterMean.of(oneSchool).reason()),
                with(
                        flagged("cluster-robust with Satterthwaite df < 4", "p, ci", threeSchools.flags()),
                        "note",
                        "value computed, marked unreliable"),
                with(
                        rule(
                                "raking margin category with population > 0 and 0 respondents",
                                "weights",
                                Raking.of(new double[] {1, 1}, List.of(emptyMargin))
                                        .reason()),
                        "note",
                        "collapse categories by configured rule"));
    }

    private static Map<String, Object> columns(double[][] rows) {
        return Map.of(
                "item1", Stream.of(rows).mapToDouble(row -> row[0]).toArray(),
                "item2", Stream.of(rows).mapToDouble(row -> row[1]).toArray());
    }

    private static Reason same(@Nullable Reason first, @Nullable Reason second) {
        if (first == null || first != second) {
            throw new IllegalStateException("Two reasons for one rule: " + first + " and " + second);
        }
        return first;
    }

    private static Map<String, @Nullable Object> rule(Object input, String statistic, @Nullable Object value) {
        Map<String, @Nullable Object> rule = new LinkedHashMap<>();
        rule.put("input", input);
        rule.put("K", 5);
        rule.put("statistic", statistic);
        if (value instanceof Reason) {
            rule.put("value", null);
            rule.put("reason", value);
        } else {
            rule.put("value", value);
            if (value instanceof Estimate estimate && !estimate.flags().isEmpty()) {
                rule.put("flag", estimate.flags().iterator().next());
            }
        }
        return rule;
    }

    private static Map<String, @Nullable Object> rule(Object input, String statistic, Object value, Set<Flag> flags) {
        return with(rule(input, statistic, value), "flag", flags.iterator().next());
    }

    private static Map<String, @Nullable Object> flagged(String input, String statistic, Set<Flag> flags) {
        return with(rule(input, statistic, null), "flag", flags.iterator().next());
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> rule, String name, Object value) {
        rule.put(name, value);
        return rule;
    }
}
