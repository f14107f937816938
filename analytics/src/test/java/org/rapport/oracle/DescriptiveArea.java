package org.rapport.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.FavorableSums;
import org.rapport.statistics.HypergeometricInterval;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Mean;
import org.rapport.statistics.MeanInterval;
import org.rapport.statistics.Median;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.ScalePercentFavorable;
import org.rapport.statistics.StandardDeviation;
import org.rapport.statistics.WilsonInterval;
import tools.jackson.databind.JsonNode;

/** §2.1, 2.2 and 2.5: item distributions, Wilson intervals, scale-level percent favorable. */
final class DescriptiveArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return List.of("2.1", "2.2", "2.1-2.2", "2.5").contains(specSection);
    }

    @Override
    public Object compute(OracleCase c) {
        if (c.specSection().equals("2.5")) {
            return scaleFavorable(c);
        }
        return c.params().has("inputs") ? wilsonGrid(c) : items(c);
    }

    private static Object items(OracleCase c) {
        Map<String, Object> schools = new LinkedHashMap<>();
        for (String school : c.texts("schools")) {
            OracleTable answers = c.table().where(OracleGroups.SCHOOL, school);
            Long enrolled = c.tables().size() < 2
                    ? null
                    : OracleGroups.enrolled(c.tables().get(1), school);
            Map<String, Object> items = new LinkedHashMap<>();
            for (String item : c.texts("items")) {
                items.put(item, item(c, answers.numbers(item), enrolled));
            }
            schools.put(school, items);
        }
        return schools;
    }

    private static Map<String, @Nullable Object> item(OracleCase c, double[] answers, @Nullable Long enrolled) {
        long[] counts = new long[(int) c.number("categories", 5)];
        DoubleStream.of(answers).filter(x -> !Double.isNaN(x)).forEach(x -> counts[(int) x - 1]++);
        long n = LongStream.of(counts).sum();
        long favorable =
                LongStream.of(favorable(c)).map(f -> counts[(int) f - 1]).sum();
        Moments moments = Moments.ofCounts(counts);
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("n", n);
        got.put("counts", counts);
        got.put(
                "pct",
                LongStream.of(counts).mapToObj(f -> percent(f, n)).toList().toArray());
        got.put("n_favorable", favorable);
        got.put("pct_favorable", percent(favorable, n));
        got.put("mean", Mean.of(moments));
        got.put("sd", StandardDeviation.of(moments));
        got.put("median", Median.ofCounts(counts));
        got.put("wilson", wilson(WilsonInterval.of(favorable, n)));
        got.put("mean_ci_t", ends(MeanInterval.of(moments)));
        if (enrolled != null) {
            got.put("wilson_fpc", wilson(WilsonInterval.of(favorable, n, enrolled)));
            got.put("hypergeometric_exact", exact(favorable, n, enrolled));
            Outcome<Interval> finite = MeanInterval.of(moments, enrolled);
            got.put("mean_ci_t_fpc", finite.hasValue() ? ends(finite) : null);
        }
        return got;
    }

    private static @Nullable Double percent(long part, long n) {
        return n == 0 ? null : 100.0 * part / n;
    }

    private static long[] favorable(OracleCase c) {
        return DoubleStream.of(c.numbers("favorable")).mapToLong(x -> (long) x).toArray();
    }

    private static List<Object> wilsonGrid(OracleCase c) {
        List<Object> got = new ArrayList<>();
        for (JsonNode input : c.params().path("inputs")) {
            long x = input.path("x").asLong();
            long n = input.path("n").asLong();
            double deff = input.path("deff").asDouble(1);
            Long enrolled = input.path("N").isNumber() ? input.path("N").asLong() : null;
            Map<String, @Nullable Object> one = wilson(WilsonInterval.of(x, n, enrolled, deff, c.number("conf", 0.95)));
            one.put("x", x);
            one.put("n", n);
            one.put("N", enrolled);
            one.put("deff", deff);
            one.put("exact", enrolled == null || deff != 1 ? null : exact(x, n, enrolled));
            got.add(one);
        }
        return got;
    }

    private static Map<String, @Nullable Object> wilson(Outcome<WilsonInterval> wilson) {
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("p", wilson.estimate(WilsonInterval::proportion));
        got.put("lower", wilson.estimate(WilsonInterval::lower));
        got.put("upper", wilson.estimate(WilsonInterval::upper));
        got.put("n_eff", wilson.hasValue() ? wilson.get().effectiveN() : null);
        got.put("lower_logical", wilson.estimate(WilsonInterval::lowerLogical));
        got.put("upper_logical", wilson.estimate(WilsonInterval::upperLogical));
        return got;
    }

    private static @Nullable Object exact(long x, long n, long enrolled) {
        Outcome<Interval> exact = HypergeometricInterval.of((int) x, (int) n, (int) enrolled);
        return exact.hasValue()
                ? Map.of(
                        "p",
                        (double) x / n,
                        "lower",
                        exact.get().lower(),
                        "upper",
                        exact.get().upper())
                : null;
    }

    private static Object[] ends(Outcome<Interval> interval) {
        return new Object[] {interval.estimate(Interval::lower), interval.estimate(Interval::upper)};
    }

    private static Object scaleFavorable(OracleCase c) {
        Map<String, Object> schools = new LinkedHashMap<>();
        for (String school : c.texts("schools")) {
            OracleTable answers = c.table().where(OracleGroups.SCHOOL, school);
            schools.put(school, scale(sums(c, answers)));
        }
        FavorableSums bySchool = c.table().distinct(OracleGroups.SCHOOL).stream()
                .map(school ->
                        sums(c, c.table().where(OracleGroups.SCHOOL, school)).asOneUnit())
                .reduce(FavorableSums.NONE, FavorableSums::merge);
        Map<String, Object> overall = scale(bySchool);
        overall.put("n", sums(c, c.table()).units());
        return Map.of("schools", schools, "overall", overall);
    }

    private static FavorableSums sums(OracleCase c, OracleTable answers) {
        long[] favorable = favorable(c);
        return Arrays.stream(answers.matrix(c.texts("items")))
                .map(row -> FavorableSums.of(
                        DoubleStream.of(row)
                                .filter(x -> LongStream.of(favorable).anyMatch(f -> f == x))
                                .count(),
                        IntStream.range(0, row.length)
                                .filter(i -> !Double.isNaN(row[i]))
                                .count()))
                .reduce(FavorableSums.NONE, FavorableSums::merge);
    }

    private static Map<String, @Nullable Object> scale(FavorableSums sums) {
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        Outcome<ScalePercentFavorable> scale = ScalePercentFavorable.of(sums);
        got.put("n", sums.units());
        got.put("units", sums.units());
        got.put("answers", sums.answers());
        got.put("favorable", sums.favorable());
        got.put("pct", scale.estimate(ScalePercentFavorable::percent));
        if (scale.hasValue()) {
            Outcome<Interval> interval = scale.get().interval();
            got.put("se", scale.get().standardError());
            got.put("deff", scale.get().designEffect());
            got.put("n_eff", scale.get().effectiveN());
            got.put("wilson_eff", interval.hasValue() ? ends(interval) : null);
        }
        return got;
    }
}
