package org.rapport.methodology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.BenjaminiHochberg;
import org.rapport.statistics.ClusterMean;
import org.rapport.statistics.ClusterRobustGap;
import org.rapport.statistics.CoefficientAlpha;
import org.rapport.statistics.ConditionalSchoolModel;
import org.rapport.statistics.EquivalenceTest;
import org.rapport.statistics.FavorableSums;
import org.rapport.statistics.HedgesG;
import org.rapport.statistics.HypergeometricInterval;
import org.rapport.statistics.IntraclassCorrelation;
import org.rapport.statistics.LinearizedDifference;
import org.rapport.statistics.LinearizedMean;
import org.rapport.statistics.Mean;
import org.rapport.statistics.MeanInterval;
import org.rapport.statistics.Median;
import org.rapport.statistics.Moments;
import org.rapport.statistics.MultilevelAlpha;
import org.rapport.statistics.NewcombeInterval;
import org.rapport.statistics.NullModel;
import org.rapport.statistics.OmegaTotal;
import org.rapport.statistics.PerceptionGaps;
import org.rapport.statistics.PersonMean;
import org.rapport.statistics.RandomEffectsMean;
import org.rapport.statistics.ScalePercentFavorable;
import org.rapport.statistics.SchoolChanges;
import org.rapport.statistics.StandardDeviation;
import org.rapport.statistics.WeightedMoments;
import org.rapport.statistics.WelchDifference;
import org.rapport.statistics.WilsonInterval;
import org.rapport.statistics.WithinGroupAgreement;

/** How each statistic named in an example is computed: one line each. */
final class WorkedExamples {

    private static final Map<String, Function<WorkedExample, @Nullable Object>> STATISTICS = new HashMap<>();

    static {
        add("mean", e -> Mean.of(counted(e)));
        add("standard-deviation", e -> StandardDeviation.of(counted(e)));
        add("median", e -> Median.ofCounts(e.wholes("counts")));
        add("mean-interval", e -> MeanInterval.of(counted(e)));
        add("mean-interval-enrolled", e -> MeanInterval.of(counted(e), e.whole("enrolled")));
        add("person-mean", e -> PersonMean.HALF.of(e.numbers("answers")));
        add("percent-of-maximum", e -> PersonMean.percentOfMaximum(e.number("score"), (int) e.whole("categories")));
        add("wilson", e -> WilsonInterval.of(e.whole("favorable"), e.whole("n")));
        add("wilson-enrolled", e -> WilsonInterval.of(e.whole("favorable"), e.whole("n"), e.whole("enrolled")));
        add(
                "wilson-clustered",
                e -> WilsonInterval.of(e.whole("favorable"), e.whole("n"), null, e.number("deff"), 0.95));
        add("hypergeometric", WorkedExamples::hypergeometric);
        add("cluster-mean", e -> ClusterMean.of(e.moreMoments("schools")));
        add("linearized-mean", WorkedExamples::linearized);
        add("linearized-difference", WorkedExamples::linearizedDifference);
        add("scale-percent-favorable", WorkedExamples::scalePercent);
        add("alpha", e -> CoefficientAlpha.of(e.coMoments("respondents")));
        add("omega", e -> OmegaTotal.of(e.coMoments("respondents")));
        add("multilevel-alpha", e -> MultilevelAlpha.of(List.of(e.coMoments("school1"), e.coMoments("school2"))));
        add("intraclass-correlation", e -> IntraclassCorrelation.of(e.moreMoments("schools")));
        add("null-model", e -> NullModel.of(e.moreMoments("schools")));
        add("conditional-effect", WorkedExamples::conditionalEffect);
        add("school-effect", e -> NullModel.of(e.moreMoments("schools")).get().effectOf(e.moments("school")));
        add("agreement", e -> WithinGroupAgreement.of(e.coMoments("respondents"), (int) e.whole("categories")));
        add("welch", e -> WelchDifference.of(e.moments("first"), e.moments("second")));
        add("hedges-g", e -> HedgesG.of(e.moments("first"), e.moments("second")));
        add("equivalence", e -> EquivalenceTest.of(e.moments("first"), e.moments("second"), EquivalenceTest.BOUND));
        add("gap-overall", e -> ClusterRobustGap.pooled(schools(e)));
        add("gap-inside-schools", e -> ClusterRobustGap.within(schools(e)));
        add("newcombe", e -> NewcombeInterval.of(e.whole("x1"), e.whole("n1"), e.whole("x2"), e.whole("n2")));
        add("adjusted-p", WorkedExamples::adjusted);
        add("perception-gap", WorkedExamples::perception);
        add("random-effects-mean", WorkedExamples::randomEffects);
        add("school-change", WorkedExamples::change);
        STATISTICS.putAll(LaterWorkedExamples.STATISTICS);
        STATISTICS.putAll(LatentWorkedExamples.STATISTICS);
    }

    private WorkedExamples() {}

    private static void add(String name, Function<WorkedExample, @Nullable Object> computation) {
        STATISTICS.put(name, computation);
    }

    static @Nullable Object compute(WorkedExample example) {
        Function<WorkedExample, @Nullable Object> computation = STATISTICS.get(example.name());
        if (computation == null) {
            throw new IllegalArgumentException("No statistic is called " + example.name() + ": " + example.line());
        }
        return computation.apply(example);
    }

    private static Moments counted(WorkedExample e) {
        return e.has("counts") ? Moments.ofCounts(e.wholes("counts")) : e.moments("values");
    }

    private static Object conditionalEffect(WorkedExample e) {
        List<Moments> scores = e.moreMoments("schools");
        List<ConditionalSchoolModel.School> schools = IntStream.range(0, scores.size())
                .mapToObj(j -> new ConditionalSchoolModel.School(scores.get(j), List.of(e.numbers("covariate")[j])))
                .toList();
        return ConditionalSchoolModel.of(schools)
                .map(model -> model.effectOf(schools.get((int) e.whole("school") - 1)));
    }

    private static Object hypergeometric(WorkedExample e) {
        return HypergeometricInterval.of((int) e.whole("favorable"), (int) e.whole("n"), (int) e.whole("enrolled"));
    }

    /** Respondents as favorable,answers. */
    private static Object scalePercent(WorkedExample e) {
        return ScalePercentFavorable.of(e.groups("respondents").stream()
                .map(r -> FavorableSums.of((long) r[0], (long) r[1]))
                .reduce(FavorableSums.NONE, FavorableSums::merge));
    }

    /** Schools as weight, then values. */
    private static Object linearized(WorkedExample e) {
        Double population = e.has("population") ? e.number("population") : null;
        return LinearizedMean.of(
                e.groups("schools").stream().map(WorkedExamples::weighted).toList(), population);
    }

    private static Object linearizedDifference(WorkedExample e) {
        List<double[]> now = e.groups("now");
        List<double[]> then = e.groups("then");
        return LinearizedDifference.overClusters(IntStream.range(0, now.size())
                .mapToObj(school ->
                        new LinearizedDifference.Cluster(weighted(now.get(school)), weighted(then.get(school))))
                .toList());
    }

    private static WeightedMoments weighted(double[] school) {
        WeightedMoments moments = WeightedMoments.NONE;
        for (int i = 1; i < school.length; i++) {
            moments = moments.add(school[i], school[0]);
        }
        return moments;
    }

    private static List<ClusterRobustGap.School> schools(WorkedExample e) {
        List<Moments> focal = e.moreMoments("focal");
        List<Moments> reference = e.moreMoments("reference");
        return IntStream.range(0, focal.size())
                .mapToObj(i -> new ClusterRobustGap.School(focal.get(i), reference.get(i)))
                .toList();
    }

    /** Named first, second, … so that an example can name one. */
    private static Object adjusted(WorkedExample e) {
        @Nullable
        Double[] p = Arrays.stream(e.numbers("p"))
                .mapToObj(x -> Double.isNaN(x) ? null : x)
                .toArray(Double[]::new);
        List<@Nullable Double> adjusted = BenjaminiHochberg.adjust(Arrays.asList(p));
        Map<String, @Nullable Double> named = new HashMap<>();
        for (int i = 0; i < p.length; i++) {
            named.put(Integer.toString(i + 1), adjusted.get(i));
        }
        return named;
    }

    private static Object perception(WorkedExample e) {
        return PerceptionGaps.of(named(e.moreMoments("students")), named(e.moreMoments("teachers")), 2);
    }

    private static Object change(WorkedExample e) {
        return SchoolChanges.of(named(e.moreMoments("first")), named(e.moreMoments("second")));
    }

    private static Map<String, Moments> named(List<Moments> schools) {
        Map<String, Moments> named = new HashMap<>();
        for (Moments school : schools) {
            named.put("school" + (named.size() + 1), school);
        }
        return named;
    }

    private static Object randomEffects(WorkedExample e) {
        double[] d = e.numbers("estimates");
        double[] v = e.numbers("variances");
        return RandomEffectsMean.of(IntStream.range(0, d.length)
                .mapToObj(i -> new RandomEffectsMean.Observed(d[i], v[i]))
                .toList());
    }
}
