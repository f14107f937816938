package org.rapport.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.BenjaminiHochberg;
import org.rapport.statistics.ClusterRobustGap;
import org.rapport.statistics.EquivalenceTest;
import org.rapport.statistics.HedgesG;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.NewcombeInterval;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.WelchDifference;
import tools.jackson.databind.JsonNode;

/** §7: gaps between groups, inside one school and over all. */
final class GapArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return List.of("7", "7.1", "7.2", "7.3", "7.4").contains(specSection);
    }

    @Override
    public Object compute(OracleCase c) {
        return switch (c.specSection()) {
            case "7.1" -> twoGroups(c);
            case "7.2" -> clusterRobust(c);
            case "7.3" -> newcombeGrid(c);
            case "7.4" -> benjaminiHochberg(c);
            default -> everything(c);
        };
    }

    private static Object everything(OracleCase c) {
        Map<String, Object> got = clusterRobust(c);
        OracleTable school = c.table().where(c.text("cluster", OracleGroups.SCHOOL), c.text("school", ""));
        double[] y = OracleScores.variable(school, c.text("y", ""));
        boolean[] focal = new boolean[y.length];
        boolean[] other = new boolean[y.length];
        @Nullable Boolean[] states = Condition.of(c.text("f", "")).states(school);
        for (int i = 0; i < y.length; i++) {
            Boolean f = states[i];
            focal[i] = f != null && f;
            other[i] = f != null && !f;
        }
        got.put("one_school", hedges(Moments.of(pick(y, focal)), Moments.of(pick(y, other))));
        double[] item = school.numbers(c.text("favorable_item", ""));
        List<Double> favorable = DoubleStream.of(c.numbers("favorable")).boxed().toList();
        double[] a = pick(item, focal);
        double[] b = pick(item, other);
        got.put(
                "one_school_newcombe",
                newcombe(NewcombeInterval.of(
                        count(a, favorable::contains),
                        count(a, x -> true),
                        count(b, favorable::contains),
                        count(b, x -> true))));
        return got;
    }

    private static long count(double[] values, DoublePredicate counted) {
        return DoubleStream.of(values)
                .filter(x -> !Double.isNaN(x))
                .filter(counted)
                .count();
    }

    private static double[] pick(double[] values, boolean[] wanted) {
        return IntStream.range(0, values.length)
                .filter(i -> wanted[i])
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static Object twoGroups(OracleCase c) {
        OracleTable table = OracleScores.keyed(c);
        double[] y = OracleScores.variable(table, c.text("scale", c.text("y", "")));
        return hedges(
                Moments.of(pick(y, Condition.of(c.text("x1", "")).holds(table))),
                Moments.of(pick(y, Condition.of(c.text("x2", "")).holds(table))));
    }

    private static Map<String, @Nullable Object> hedges(Moments first, Moments second) {
        Outcome<HedgesG> hedges = HedgesG.of(first, second);
        Outcome<WelchDifference> welch = WelchDifference.of(first, second);
        Outcome<EquivalenceTest> tost = EquivalenceTest.of(first, second, EquivalenceTest.BOUND);
        HedgesG g = hedges.get();
        Interval noncentral = g.noncentralInterval();
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("tost_bound_sd", tost.estimate(EquivalenceTest::bound));
        got.put("tost_p_lower", tost.estimate(EquivalenceTest::pAboveLower));
        got.put("tost_p_upper", tost.estimate(EquivalenceTest::pBelowUpper));
        got.put("tost_p", tost.estimate(EquivalenceTest::p));
        got.put("n1", g.n1());
        got.put("n2", g.n2());
        got.put("mean1", first.mean());
        got.put("mean2", second.mean());
        got.put("diff", welch.estimate(WelchDifference::difference));
        got.put("sd_pooled", g.pooled());
        got.put("d", g.d());
        got.put("J", g.correction());
        got.put("g", g.g());
        got.put("var_g_ls", g.variance());
        got.put("g_ci_ls", ClusterMeanArea.ends(g.interval()));
        got.put("d_ci_nct", ClusterMeanArea.ends(noncentral));
        got.put("g_ci_nct", ClusterMeanArea.ends(noncentral.times(g.correction())));
        got.put(
                "welch",
                Map.of(
                        "t", welch.estimate(WelchDifference::t),
                        "df", welch.estimate(WelchDifference::df),
                        "p", welch.estimate(WelchDifference::p),
                        "se", welch.estimate(WelchDifference::standardError),
                        "ci", ClusterMeanArea.ends(welch.get().interval())));
        return got;
    }

    private static Map<String, Object> clusterRobust(OracleCase c) {
        OracleTable table = c.table();
        double[] y = OracleScores.variable(table, c.text("y", ""));
        @Nullable String[] clusters = table.strings(c.text("cluster", OracleGroups.SCHOOL));
        @Nullable Boolean[] focal = Condition.of(c.text("f", "")).states(table);
        Map<String, List<List<Double>>> groups = new TreeMap<>();
        for (int i = 0; i < y.length; i++) {
            Boolean f = focal[i];
            if (f != null && clusters[i] != null && !Double.isNaN(y[i])) {
                groups.computeIfAbsent(clusters[i], g -> List.of(new ArrayList<>(), new ArrayList<>()))
                        .get(f ? 1 : 0)
                        .add(y[i]);
            }
        }
        List<ClusterRobustGap.School> schools = groups.values().stream()
                .map(g -> new ClusterRobustGap.School(moments(g.get(1)), moments(g.get(0))))
                .toList();
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("pooled", gap(ClusterRobustGap.pooled(schools)));
        got.put("within", gap(ClusterRobustGap.within(schools)));
        return got;
    }

    private static Moments moments(List<Double> values) {
        return Moments.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Map<String, Object> gap(Outcome<ClusterRobustGap> outcome) {
        ClusterRobustGap gap = outcome.get();
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("n", gap.n());
        got.put("clusters", gap.schools());
        got.put("beta", gap.gap());
        got.put("se_cr2", gap.standardError());
        got.put("df_satterthwaite", gap.df());
        got.put("t", gap.gap() / gap.standardError());
        got.put("p", gap.p());
        got.put("ci", ClusterMeanArea.ends(gap.interval()));
        got.put("se_cr0", gap.cr0());
        got.put("se_cr1", gap.cr1());
        got.put("se_ols", gap.ordinaryError());
        got.put("deff_vs_ols", gap.designEffect());
        got.put("sd_total", gap.totalSd());
        got.put("g_total", gap.standardized());
        got.put("g_total_ci", ClusterMeanArea.ends(gap.interval().times(1 / gap.totalSd())));
        return got;
    }

    private static Object newcombeGrid(OracleCase c) {
        return StreamSupport.stream(c.params().path("inputs").spliterator(), false)
                .map(in -> newcombe(NewcombeInterval.of(
                        in.path("x1").asLong(),
                        in.path("n1").asLong(),
                        in.path("x2").asLong(),
                        in.path("n2").asLong())))
                .toList();
    }

    private static Map<String, Object> newcombe(Outcome<NewcombeInterval> interval) {
        return Map.of(
                "p1", interval.estimate(NewcombeInterval::first),
                "p2", interval.estimate(NewcombeInterval::second),
                "diff", interval.estimate(NewcombeInterval::difference),
                "lower", interval.estimate(NewcombeInterval::lower),
                "upper", interval.estimate(NewcombeInterval::upper));
    }

    private static Object benjaminiHochberg(OracleCase c) {
        List<@Nullable Double> p = Arrays.stream(c.numbers("p"))
                .mapToObj(x -> Double.isNaN(x) ? null : x)
                .collect(Collectors.toCollection(ArrayList::new));
        return Map.of("adjusted", BenjaminiHochberg.adjust(p).toArray());
    }

    /** "language==B": a column and the value it must have; a missing cell is neither. */
    private record Condition(String column, String value) {

        static Condition of(String text) {
            String[] sides = text.split("==");
            return new Condition(sides[0].strip(), sides[1].strip());
        }

        /** true, false, or null for a missing cell. */
        @Nullable
        Boolean[] states(OracleTable table) {
            return Arrays.stream(table.strings(column))
                    .map(cell -> cell == null ? null : Boolean.valueOf(cell.equals(value)))
                    .toArray(Boolean[]::new);
        }

        boolean[] holds(OracleTable table) {
            @Nullable String[] cells = table.strings(column);
            boolean[] holds = new boolean[cells.length];
            for (int i = 0; i < holds.length; i++) {
                holds[i] = value.equals(cells[i]);
            }
            return holds;
        }
    }
}
