package org.rapport.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.disclosure.Attacker;
import org.rapport.disclosure.CodedPercent;
import org.rapport.disclosure.ComplementarySuppression;
import org.rapport.disclosure.CrossedTable;
import org.rapport.disclosure.Hierarchy;
import org.rapport.disclosure.IntervalAudit;
import org.rapport.disclosure.LargestRemainder;
import org.rapport.disclosure.Protection;
import org.rapport.disclosure.ReleaseDifferences;
import org.rapport.disclosure.SuppressionProblem;
import org.rapport.statistics.EvenOddConsistency;
import org.rapport.statistics.IntraIndividualVariability;
import org.rapport.statistics.KishDesignEffect;
import org.rapport.statistics.Longstring;
import org.rapport.statistics.MahalanobisDistance;
import org.rapport.statistics.Moments;
import org.rapport.statistics.QualitySensitivity;
import org.rapport.statistics.Raking;
import org.rapport.statistics.RelativeImportance;
import org.rapport.statistics.Representativeness;
import org.rapport.statistics.ResponsePropensities.PopulationCell;
import org.rapport.statistics.ResponseSpeed;
import org.rapport.statistics.SplitRespondentCheck;
import org.rapport.statistics.WeightTrimming;

/** The examples of sections 10 to 13: weights, quality of responses, associations, disclosure control. */
final class LaterWorkedExamples {

    static final Map<String, Function<WorkedExample, @Nullable Object>> STATISTICS = new HashMap<>();

    static {
        STATISTICS.put("raking", LaterWorkedExamples::raking);
        STATISTICS.put(
                "trimming",
                e -> WeightTrimming.of(e.numbers("weights"), e.number("lower"), e.number("upper"))
                        .map(LaterWorkedExamples::listed));
        STATISTICS.put("kish", e -> KishDesignEffect.of(e.numbers("weights")));
        STATISTICS.put("representativeness", LaterWorkedExamples::representativeness);
        STATISTICS.put("longest-run", e -> Longstring.of(e.numbers("answers")));
        STATISTICS.put("variability", e -> IntraIndividualVariability.of(e.numbers("answers")));
        STATISTICS.put("even-odd", e -> EvenOddConsistency.of(e.groups("scales")));
        STATISTICS.put(
                "distance",
                e -> MahalanobisDistance.of(e.coMoments("pool")).get().squared(e.numbers("answers")));
        STATISTICS.put("relative-speed", e -> speed(e).relative(e.numbers("seconds")));
        STATISTICS.put("fast-pages", e -> speed(e).fastPages(e.numbers("seconds")));
        STATISTICS.put("sensitivity", e -> QualitySensitivity.shift(e.moments("all"), e.moments("unflagged")));
        STATISTICS.put("relative-importance", LaterWorkedExamples::importance);
        STATISTICS.put("split-respondents", LaterWorkedExamples::split);
        STATISTICS.put("corner", e -> corner(e, false));
        STATISTICS.put("corner-informed", e -> corner(e, true));
        STATISTICS.put("suppression", LaterWorkedExamples::suppression);
        STATISTICS.put(
                "released-again",
                e -> Map.of("allowed", ReleaseDifferences.mayBeReleasedAgain(e.whole("before"), e.whole("now"), (int)
                        e.whole("least"))));
        STATISTICS.put(
                "coded-percent",
                e -> CodedPercent.of(e.whole("favorable"), e.whole("n"), 10).orElse(null));
        STATISTICS.put(
                "bars",
                e -> Arrays.stream(LargestRemainder.percentages(e.wholes("counts")))
                        .boxed()
                        .toList());
    }

    private LaterWorkedExamples() {}

    private static List<Double> listed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static Object raking(WorkedExample e) {
        double[] ones = new double[e.numbers("grade").length];
        Arrays.fill(ones, 1);
        return Raking.of(ones, List.of(margin(e, "grade"), margin(e, "gender"))).map(raked -> listed(raked.weights()));
    }

    private static Raking.Margin margin(WorkedExample e, String name) {
        return new Raking.Margin(
                Arrays.stream(e.wholes(name)).mapToInt(Math::toIntExact).toArray(), e.numbers(name + "-totals"));
    }

    private static Object representativeness(WorkedExample e) {
        long[] enrolled = e.wholes("enrolled");
        long[] responded = e.wholes("responded");
        return Representativeness.of(IntStream.range(0, enrolled.length)
                .mapToObj(i -> new PopulationCell(Map.of("grade", "" + i), enrolled[i], responded[i]))
                .toList());
    }

    private static ResponseSpeed speed(WorkedExample e) {
        int[] items = new int[e.numbers("medians").length];
        Arrays.fill(items, (int) e.whole("items"));
        return new ResponseSpeed(e.numbers("medians"), items, ResponseSpeed.SECONDS_PER_ITEM);
    }

    private static Object importance(WorkedExample e) {
        return RelativeImportance.of(e.coMoments("respondents"))
                .map(found -> Map.of(
                        "explained", found.explained(),
                        "parts", listed(found.parts()),
                        "johnson", listed(found.johnson())));
    }

    private static Object split(WorkedExample e) {
        List<Moments> predictor = e.moreMoments("predictor");
        List<Moments> outcome = e.moreMoments("outcome");
        return SplitRespondentCheck.correlation(IntStream.range(0, predictor.size())
                .mapToObj(j -> new SplitRespondentCheck.School(predictor.get(j), outcome.get(j)))
                .toList());
    }

    private static CrossedTable crossed(List<long[]> rows) {
        Map<List<String>, Long> atoms = new HashMap<>();
        List<String> schools = names("school", rows.size());
        List<String> grades = names("grade", rows.getFirst().length);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < grades.size(); c++) {
                atoms.put(List.of(schools.get(r), grades.get(c)), rows.get(r)[c]);
            }
        }
        return new CrossedTable(List.of(Hierarchy.flat("school", schools), Hierarchy.flat("grade", grades)), atoms);
    }

    private static List<String> names(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> word + i).toList();
    }

    private static Object corner(WorkedExample e, boolean informed) {
        long[] counts = e.wholes("counts");
        CrossedTable table = crossed(List.of(Arrays.copyOf(counts, 2), Arrays.copyOfRange(counts, 2, 4)));
        BitSet hidden = new BitSet();
        for (String school : names("school", 2)) {
            names("grade", 2).forEach(grade -> hidden.set(table.cell(List.of(school, grade))));
        }
        int least = (int) e.whole("least");
        Attacker attacker = informed ? Attacker.informed(table.model().primary(least), least) : Attacker.NAIVE;
        return new IntervalAudit(table.model(), hidden, attacker).interval(table.cell(List.of("school1", "grade1")));
    }

    private static Object suppression(WorkedExample e) {
        List<long[]> rows = new ArrayList<>();
        e.groups("rows")
                .forEach(row ->
                        rows.add(Arrays.stream(row).mapToLong(Math::round).toArray()));
        Protection found = new ComplementarySuppression(
                        SuppressionProblem.of(crossed(rows).model(), (int) e.whole("least")))
                .protection();
        return Map.of(
                "hidden", found.hidden().cardinality(),
                "complementary", found.complementary().cardinality(),
                "safe", found.isSafe());
    }
}
