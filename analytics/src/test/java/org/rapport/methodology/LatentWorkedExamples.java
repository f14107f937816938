package org.rapport.methodology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.Calibration;
import org.rapport.statistics.CategoryCollapsing;
import org.rapport.statistics.ConditionalLikelihood;
import org.rapport.statistics.ContextualRegression;
import org.rapport.statistics.DifImpact;
import org.rapport.statistics.DifferentialItemFunctioning;
import org.rapport.statistics.ExpectedAPosteriori;
import org.rapport.statistics.ItemDrift;
import org.rapport.statistics.MaximumLikelihoodEstimate;
import org.rapport.statistics.MeanSquareFit;
import org.rapport.statistics.OrdinalAlpha;
import org.rapport.statistics.PartialCreditModel;
import org.rapport.statistics.PolychoricCorrelation;
import org.rapport.statistics.RatingScaleModel;
import org.rapport.statistics.ReportingScale;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.ScoreReliability;
import org.rapport.statistics.StepDifficulties;
import org.rapport.statistics.ThreeLevelModel;
import org.rapport.statistics.ThurstonianThresholds;
import org.rapport.statistics.WarmLikelihoodEstimate;
import org.rapport.statistics.YenQ3;

/** The examples of item response models, item comparisons and models with levels: sections 3.3, 4.5, 5, 6, 9.4 and 12.2. */
final class LatentWorkedExamples {

    static final Map<String, Function<WorkedExample, @Nullable Object>> STATISTICS = new HashMap<>();

    static {
        STATISTICS.put("polychoric", LatentWorkedExamples::polychoric);
        STATISTICS.put("ordinal-alpha", e -> OrdinalAlpha.of(patterns(e, "patterns")));
        STATISTICS.put("three-level", e -> ThreeLevelModel.of(schools(e, e::moreMoments)));
        STATISTICS.put("collapsing", e -> CategoryCollapsing.of(e.wholes("counts"), CategoryCollapsing.REQUIRED));
        STATISTICS.put(
                "partial-credit",
                e -> PartialCreditModel.calibrate(patterns(e, "patterns")).map(LatentWorkedExamples::numbers));
        STATISTICS.put(
                "rating-scale",
                e -> RatingScaleModel.calibrate(patterns(e, "patterns")).map(LatentWorkedExamples::numbers));
        STATISTICS.put(
                "conditional",
                e -> ConditionalLikelihood.calibrate(patterns(e, "patterns")).map(LatentWorkedExamples::numbers));
        STATISTICS.put("warm", e -> new WarmLikelihoodEstimate(steps(e)).of(steps(e).all(), raw(e)));
        STATISTICS.put(
                "maximum-likelihood",
                e -> MaximumLikelihoodEstimate.of(steps(e), steps(e).all(), raw(e))
                        .orElseThrow());
        STATISTICS.put(
                "expected-a-posteriori",
                e -> new ExpectedAPosteriori(steps(e), e.number("sigma")).of(steps(e).all(), raw(e)));
        STATISTICS.put(
                "warm-reliability", e -> ScoreReliability.ofWarmEstimates(patterns(e, "patterns"), calibrated(e)));
        STATISTICS.put("reporting-scale", LatentWorkedExamples::reported);
        STATISTICS.put(
                "item-fit",
                e -> MeanSquareFit.ofItems(patterns(e, "patterns"), calibrated(e))[(int) e.whole("item") - 1]);
        STATISTICS.put("largest-q3", LatentWorkedExamples::largestQ3);
        STATISTICS.put("thresholds", e -> listed(ThurstonianThresholds.of(steps(e), 0)));
        STATISTICS.put("mantel", e -> compared(e).mantel());
        STATISTICS.put("ordinal-dif", e -> compared(e).regression());
        STATISTICS.put("dif", LatentWorkedExamples::dif);
        STATISTICS.put(
                "dif-impact",
                e -> DifImpact.of(
                        patterns(e, "reference"), patterns(e, "focal"), Set.of((int) e.whole("flagged") - 1)));
        STATISTICS.put("drift", e -> ItemDrift.between(steps(e, "first"), steps(e, "second")));
        STATISTICS.put("contextual", e -> ContextualRegression.of(schools(e, e::coMoments)));
    }

    private LatentWorkedExamples() {}

    private static Object polychoric(WorkedExample e) {
        return PolychoricCorrelation.of(e.groups("table").stream()
                .map(row -> Arrays.stream(row).mapToLong(x -> (long) x).toArray())
                .toArray(long[][]::new));
    }

    private static Object reported(WorkedExample e) {
        double score = new ReportingScale(e.number("favorable"), e.number("mostFavorable")).score(e.number("theta"));
        return Map.of("value", score);
    }

    private static Object largestQ3(WorkedExample e) {
        return YenQ3.of(patterns(e, "patterns"), calibrated(e))
                .largest()
                .orElseThrow()
                .correlation();
    }

    private static DifferentialItemFunctioning dif(WorkedExample e) {
        return DifferentialItemFunctioning.between(patterns(e, "reference"), patterns(e, "focal"));
    }

    private static DifferentialItemFunctioning.ItemDif compared(WorkedExample e) {
        return dif(e).first().get((int) e.whole("item") - 1);
    }

    private static Map<String, Object> numbers(Calibration c) {
        Map<String, Object> numbers = bySteps(c.steps());
        numbers.put("sigma", c.sigma());
        numbers.put("logLikelihood", c.logLikelihood());
        return numbers;
    }

    private static Map<String, Object> numbers(ConditionalLikelihood c) {
        Map<String, Object> numbers = bySteps(c.steps());
        numbers.put("respondents", c.respondents());
        numbers.put("logLikelihood", c.logLikelihood());
        return numbers;
    }

    /** "1.2" is the second step of the first item. */
    private static Map<String, Object> bySteps(StepDifficulties steps) {
        Map<String, Object> numbers = new HashMap<>();
        for (int i = 0; i < steps.items(); i++) {
            numbers.put(Integer.toString(i + 1), listed(steps.of(i)));
        }
        return numbers;
    }

    private static List<Double> listed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static int raw(WorkedExample e) {
        return (int) e.whole("raw");
    }

    private static StepDifficulties steps(WorkedExample e) {
        return steps(e, "steps");
    }

    private static StepDifficulties steps(WorkedExample e, String argument) {
        return StepDifficulties.of(e.groups(argument).toArray(double[][]::new));
    }

    private static StepDifficulties calibrated(WorkedExample e) {
        return PartialCreditModel.calibrate(patterns(e, "patterns")).get().steps();
    }

    /** "01-:7" are seven respondents who chose 0 and 1 and left the third item out. */
    private static ResponsePatterns patterns(WorkedExample e, String argument) {
        String[] counted = e.text(argument).split(",");
        int[][] rows = new int[counted.length][];
        long[] counts = new long[counted.length];
        for (int p = 0; p < counted.length; p++) {
            String[] parts = counted[p].split(":");
            rows[p] = parts[0].chars()
                    .map(c -> c == '-' ? ResponsePatterns.MISSING : c - '0')
                    .toArray();
            counts[p] = Long.parseLong(parts[1]);
        }
        return ResponsePatterns.of(rows[0].length, rows, counts);
    }

    private static <T> List<T> schools(WorkedExample e, Function<String, T> read) {
        return IntStream.iterate(1, j -> e.has("school" + j), j -> j + 1)
                .mapToObj(j -> read.apply("school" + j))
                .toList();
    }
}
