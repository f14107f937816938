package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold of item response models, item comparisons and factor models, whatever the answers. */
class LatentPropertiesTest {

    @Property(tries = 60)
    void aHigherRawScoreIsAHigherScore(@ForAll long seed) {
        List<ScoreTable.Row> rows = ScoreTable.of(steps(new Random(seed)), 1.2).rows();

        for (int r = 1; r < rows.size(); r++) {
            assertThat(rows.get(r).warm().theta())
                    .isGreaterThan(rows.get(r - 1).warm().theta());
            assertThat(rows.get(r).expectedAPosteriori().theta())
                    .isGreaterThan(rows.get(r - 1).expectedAPosteriori().theta());
        }
    }

    @Property(tries = 60)
    void movingAllStepsMovesEveryScore(@ForAll long seed, @ForAll @DoubleRange(min = -3, max = 3) double by) {
        assertScoresMoveWithSteps(seed, by);
    }

    /** Two turns of the weighted likelihood within half a logit: the higher maximum was seen here and not there. */
    @Example
    void movingDisorderedStepsMovesEveryScore() {
        assertScoresMoveWithSteps(2762382002L, 0.15);
    }

    private static void assertScoresMoveWithSteps(long seed, double by) {
        StepDifficulties steps = steps(new Random(seed));
        StepDifficulties moved = StepDifficulties.of(IntStream.range(0, steps.items())
                .mapToObj(i -> Arrays.stream(steps.of(i)).map(d -> d + by).toArray())
                .toArray(double[][]::new));

        for (int raw = 0; raw <= steps.top(steps.all()); raw++) {
            double here = new WarmLikelihoodEstimate(steps).of(steps.all(), raw).theta();
            double there =
                    new WarmLikelihoodEstimate(moved).of(steps.all(), raw).theta();
            assertThat(there).isCloseTo(here + by, within(1e-8));
        }
    }

    @Property(tries = 60)
    void thresholdsRise(@ForAll long seed) {
        StepDifficulties steps = steps(new Random(seed));

        for (int i = 0; i < steps.items(); i++) {
            assertThat(ThurstonianThresholds.of(steps, i)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Property(tries = 10)
    void theOrderOfTheRowsDoesNotMatter(@ForAll long seed) {
        int[][] rows = answers(new Random(seed), 300, 0);
        List<int[]> shuffled = new ArrayList<>(List.of(rows));
        Collections.shuffle(shuffled, new Random(seed + 1));

        Outcome<Calibration> one = PartialCreditModel.calibrate(ResponsePatterns.of(4, rows));
        Outcome<Calibration> other =
                PartialCreditModel.calibrate(ResponsePatterns.of(4, shuffled.toArray(int[][]::new)));

        assertThat(other).isEqualTo(one);
    }

    @Property(tries = 10)
    void readingTheScaleBackwardsMirrorsTheSteps(@ForAll long seed) {
        int[][] rows = answers(new Random(seed), 400, 0);
        Calibration forth =
                PartialCreditModel.calibrate(ResponsePatterns.of(4, rows)).get();
        Calibration back = PartialCreditModel.calibrate(ResponsePatterns.of(4, reversed(rows)))
                .get();

        assertThat(back.sigma()).isCloseTo(forth.sigma(), within(1e-6));
        assertThat(back.logLikelihood()).isCloseTo(forth.logLikelihood(), within(1e-8));
        for (int i = 0; i < 4; i++) {
            double[] mirrored = new double[2];
            for (int h = 0; h < 2; h++) {
                mirrored[h] = -forth.steps().of(i)[1 - h];
            }
            assertThat(back.steps().of(i)).containsExactly(mirrored, within(1e-5));
        }
    }

    @Property(tries = 10)
    void exchangingTheGroupsTurnsTheSignOfADifference(@ForAll long seed) {
        Random random = new Random(seed);
        ResponsePatterns one = ResponsePatterns.of(4, answers(random, 250, 0));
        ResponsePatterns other = ResponsePatterns.of(4, answers(random, 200, 0.7));

        var forth = DifferentialItemFunctioning.between(one, other).first();
        var back = DifferentialItemFunctioning.between(other, one).first();

        for (int i = 0; i < 4; i++) {
            assertThat(back.get(i).mantel().get().chiSquare())
                    .isCloseTo(forth.get(i).mantel().get().chiSquare(), within(1e-9));
            assertThat(back.get(i).regression().get().groupSlope())
                    .isCloseTo(-forth.get(i).regression().get().groupSlope(), within(1e-6));
            assertThat(back.get(i).regression().get().total().chiSquare())
                    .isCloseTo(forth.get(i).regression().get().total().chiSquare(), within(1e-6));
        }
    }

    @Property(tries = 10)
    void readingTheItemsBackwardsTurnsTheSignOfADifference(@ForAll long seed) {
        Random random = new Random(seed);
        int[][] one = answers(random, 250, 0);
        int[][] other = answers(random, 200, 0.7);

        var forth = DifferentialItemFunctioning.between(ResponsePatterns.of(4, one), ResponsePatterns.of(4, other));
        var back = DifferentialItemFunctioning.between(
                ResponsePatterns.of(4, reversed(one)), ResponsePatterns.of(4, reversed(other)));

        assertThat(back.flagged()).isEqualTo(forth.flagged());
        for (int i = 0; i < 4; i++) {
            MantelTest f = forth.first().get(i).mantel().get();
            MantelTest b = back.first().get(i).mantel().get();
            assertThat(b.effectSize()).isCloseTo(-f.effectSize(), within(1e-12));
            assertThat(b.chiSquare()).isCloseTo(f.chiSquare(), within(1e-9));
            assertThat(back.first().get(i).regression().get().groupSlope())
                    .isCloseTo(-forth.first().get(i).regression().get().groupSlope(), within(1e-6));
        }
    }

    @Property(tries = 40)
    void theQuadrantsOfTheBivariateNormalDistributionMakeUpOne(
            @ForAll @DoubleRange(min = -5, max = 5) double x,
            @ForAll @DoubleRange(min = -5, max = 5) double y,
            @ForAll @DoubleRange(min = -1, max = 1) double rho) {
        double sum = BivariateNormal.cumulative(x, y, rho)
                + BivariateNormal.cumulative(-x, y, -rho)
                + BivariateNormal.cumulative(x, -y, -rho)
                + BivariateNormal.cumulative(-x, -y, rho);

        assertThat(sum).isCloseTo(1, within(1e-13));
        assertThat(BivariateNormal.cumulative(y, x, rho))
                .isCloseTo(BivariateNormal.cumulative(x, y, rho), within(1e-15));
    }

    @Property(tries = 60)
    void readingOneVariableBackwardsTurnsThePolychoricCorrelation(
            @ForAll @IntRange(min = 1, max = 40) int a,
            @ForAll @IntRange(min = 1, max = 40) int b,
            @ForAll @IntRange(min = 1, max = 40) int c,
            @ForAll @IntRange(min = 1, max = 40) int d) {
        double forth =
                PolychoricCorrelation.of(new long[][] {{a, b, 3}, {c, d, 7}}).value();
        double back =
                PolychoricCorrelation.of(new long[][] {{3, b, a}, {7, d, c}}).value();

        assertThat(back).isCloseTo(-forth, within(1e-6));
    }

    @Property(tries = 10)
    void theUnitsOfTheItemsDoNotChangeTheFit(@ForAll long seed, @ForAll @DoubleRange(min = 0.2, max = 5) double unit) {
        FactorStructure two = new FactorStructure(List.of(List.of(0, 1, 2), List.of(3, 4, 5)));
        MeasurementInvariance one =
                MeasurementInvariance.of(two, twoGroups(seed, 1)).get();
        MeasurementInvariance other =
                MeasurementInvariance.of(two, twoGroups(seed, unit)).get();

        for (InvarianceLevel level : InvarianceLevel.values()) {
            assertThat(other.fit(level).chiSquare()).isCloseTo(one.fit(level).chiSquare(), within(1e-5));
            assertThat(other.fit(level).srmr()).isCloseTo(one.fit(level).srmr(), within(1e-7));
        }
    }

    @Property(tries = 40)
    void anotherUnitOfTheScoreScalesTheCoefficientsAndLeavesTheTests(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.2, max = 5) double unit,
            @ForAll @DoubleRange(min = -10, max = 10) double origin) {
        RandomInterceptRegression one =
                ContextualRegression.of(schools(seed, 1, 0)).get().regression();
        RandomInterceptRegression other =
                ContextualRegression.of(schools(seed, unit, origin)).get().regression();

        for (int k = 1; k < 3; k++) {
            assertThat(other.coefficients().get(k).estimate())
                    .isCloseTo(unit * one.coefficients().get(k).estimate(), within(1e-4 * unit));
            assertThat(other.coefficients().get(k).t())
                    .isCloseTo(one.coefficients().get(k).t(), within(1e-3));
        }
        assertThat(other.marginalR2()).isCloseTo(one.marginalR2(), within(1e-5));
    }

    @Property(tries = 40)
    void anotherOriginOfTheSecondWaveIsNoDrift(@ForAll long seed, @ForAll @DoubleRange(min = -2, max = 2) double by) {
        StepDifficulties steps = steps(new Random(seed));
        StepDifficulties moved = StepDifficulties.of(IntStream.range(0, steps.items())
                .mapToObj(i -> Arrays.stream(steps.of(i)).map(d -> d + by).toArray())
                .toArray(double[][]::new));
        ItemDrift drift = ItemDrift.between(steps, moved);

        assertThat(drift.shift()).isCloseTo(-by, within(1e-12));
        assertThat(drift.items()).allMatch(item -> Math.abs(item.difference()) < 1e-12 && !item.drifted());
    }

    @Property
    void collapsedCategoriesAreWellFilledOrOne(@ForAll List<@IntRange(max = 40) Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
        long[] frequencies = counts.stream().mapToLong(c -> c).toArray();
        CategoryCollapsing collapsing = CategoryCollapsing.of(frequencies, CategoryCollapsing.REQUIRED);
        long[] after = new long[collapsing.categories()];
        for (int c = 0; c < frequencies.length; c++) {
            after[collapsing.recoding().get(c)] += frequencies[c];
        }

        assertThat(collapsing.recoding()).isSorted();
        assertThat(after.length == 1 || Arrays.stream(after).allMatch(n -> n >= CategoryCollapsing.REQUIRED))
                .isTrue();
    }

    /** Two to five items with one to four steps, in any order. */
    private static StepDifficulties steps(Random random) {
        return StepDifficulties.of(IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> random.doubles(1 + random.nextInt(4), -2.5, 2.5).toArray())
                .toArray(double[][]::new));
    }

    /** Four items with three categories; the second is harder by {@code harder} logits. */
    private static int[][] answers(Random random, int n, double harder) {
        StepDifficulties steps = StepDifficulties.of(
                new double[][] {{-1, 0.6}, {-0.7 + harder, 0.4 + harder}, {-0.4, 0.9}, {-0.8, 1.1}});
        return IntStream.range(0, n)
                .mapToObj(person -> {
                    double theta = 1.3 * random.nextGaussian();
                    return IntStream.range(0, 4)
                            .map(item -> draw(steps, item, theta, random.nextDouble()))
                            .toArray();
                })
                .toArray(int[][]::new);
    }

    private static int draw(StepDifficulties steps, int item, double theta, double u) {
        double[] p = new double[3];
        steps.probabilities(theta, item, p);
        return u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
    }

    private static int[][] reversed(int[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> 2 - x).toArray())
                .toArray(int[][]::new);
    }

    private static List<CoMoments> twoGroups(long seed, double unit) {
        Random random = new Random(seed);
        return IntStream.range(0, 2)
                .mapToObj(g -> {
                    CoMoments group = new CoMoments(6);
                    for (int i = 0; i < 250; i++) {
                        double a = random.nextGaussian();
                        double b = 0.5 * a + random.nextGaussian();
                        double[] answers = new double[6];
                        for (int item = 0; item < 6; item++) {
                            answers[item] = unit * (item + (item < 3 ? a : b) + random.nextGaussian());
                        }
                        group.add(answers);
                    }
                    return group;
                })
                .toList();
    }

    private static List<CoMoments> schools(long seed, double unit, double origin) {
        Random random = new Random(seed);
        return IntStream.range(0, 12)
                .mapToObj(j -> {
                    CoMoments school = new CoMoments(2);
                    double context = random.nextGaussian();
                    double effect = 0.6 * random.nextGaussian();
                    for (int i = 0; i < 15; i++) {
                        double x = context + random.nextGaussian();
                        school.add(x, origin + unit * (effect + 0.3 * context + 0.5 * x + random.nextGaussian()));
                    }
                    return school;
                })
                .toList();
    }
}
