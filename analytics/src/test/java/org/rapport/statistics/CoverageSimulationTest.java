package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often 95 % intervals hold the truth, when the truth is known. Slow, so only with the profile {@code simulation}; the
 * table it prints stands in docs/methodology.md.
 */
@Tag("simulation")
class CoverageSimulationTest {

    private static final int REPEATS = 4000;

    private RandomGenerator random;

    @BeforeEach
    void startTheSameSequence() {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
    }

    /** Exact: every possible sample, weighted by its probability, over all true proportions but 0 and 1. */
    @ParameterizedTest
    @CsvSource({"30, 15", "30, 24", "60, 20", "60, 45", "300, 60", "300, 200"})
    void wilsonOfTheEnrolledHoldsTheTruthNinetyFiveTimesInAHundred(int enrolled, int n) {
        double sum = 0;
        for (int favorable = 1; favorable < enrolled; favorable++) {
            HypergeometricDistribution samples = HypergeometricDistribution.of(enrolled, favorable, n);
            for (int x = samples.getSupportLowerBound(); x <= samples.getSupportUpperBound(); x++) {
                WilsonInterval interval = WilsonInterval.of(x, n, enrolled).get();
                double truth = (double) favorable / enrolled;
                if (interval.lower() <= truth && truth <= interval.upper()) {
                    sum += samples.probability(x);
                }
            }
        }
        report("Wilson, %d of %d enrolled".formatted(n, enrolled), sum / (enrolled - 1));
    }

    @ParameterizedTest
    @CsvSource({"8", "15", "40"})
    void theMeanOfManySchoolsIsHeldNinetyFiveTimesInAHundred(int schools) {
        report("CR2 mean, %d schools".formatted(schools), coverage(() -> {
            List<Moments> sample = new ArrayList<>();
            for (int j = 0; j < schools; j++) {
                sample.add(school(0.3 * random.nextGaussian(), size()));
            }
            return holds(ClusterMean.of(sample).get().interval(), 0);
        }));
    }

    @ParameterizedTest
    @CsvSource({"10, true", "10, false", "40, true", "40, false"})
    void theGapBetweenGroupsIsHeldNinetyFiveTimesInAHundred(int schools, boolean inside) {
        report("CR2 gap %s, %d schools".formatted(inside ? "inside schools" : "overall", schools), coverage(() -> {
            List<ClusterRobustGap.School> sample = new ArrayList<>();
            for (int j = 0; j < schools; j++) {
                double effect = 0.3 * random.nextGaussian();
                double gap = -0.2 + 0.1 * random.nextGaussian();
                int focal = 3 + random.nextInt(15);
                sample.add(new ClusterRobustGap.School(school(effect + gap, focal), school(effect, size())));
            }
            Outcome<ClusterRobustGap> result =
                    inside ? ClusterRobustGap.within(sample) : ClusterRobustGap.pooled(sample);
            return holds(result.get().interval(), -0.2);
        }));
    }

    @ParameterizedTest
    @CsvSource({"40, 0.05", "40, 0.15", "100, 0.05"})
    void theTrueMeansOfSchoolsAreHeldNinetyFiveTimesInAHundred(int schools, double tau2) {
        report("school estimate, %d schools, ICC %.2f".formatted(schools, tau2 / (tau2 + 1)), effects(schools, tau2));
    }

    @Test
    void withFewSchoolsTheirIntervalsAreTooNarrowWhichIsWhyTheyAreFlagged() {
        double held = effects(15, 0.05);

        System.out.printf("| school estimate, 15 schools, ICC 0.05, flagged FEW_SCHOOLS | %.1f %% |%n", 100 * held);
        assertThat(held).isBetween(0.88, 0.93);
        assertThat(NullModel.of(List.of(school(0, 9), school(1, 9))).flags()).contains(Flag.FEW_SCHOOLS);
    }

    /** Over all schools of a draw: that is what an empirical Bayes interval promises. */
    private double effects(int schools, double tau2) {
        return coverage(() -> {
            double[] truth = new double[schools];
            List<Moments> sample = new ArrayList<>();
            for (int j = 0; j < schools; j++) {
                truth[j] = Math.sqrt(tau2) * random.nextGaussian();
                sample.add(school(truth[j], size()));
            }
            NullModel model = NullModel.of(sample).get();
            double held = 0;
            for (int j = 0; j < schools; j++) {
                held += holds(model.effectOf(sample.get(j)).interval(), truth[j]);
            }
            return held / schools;
        });
    }

    /** With a slope of .16 half of the variance between schools goes with two covariates, with one of 0 none. */
    @ParameterizedTest
    @CsvSource({"10, 0.16", "12, 0.16", "15, 0.16", "40, 0.16", "12, 0", "40, 0"})
    void schoolsAreHeldAsOftenBesideTheirLikeAsBesideAll(int schools, double slope) {
        Likened likened = new Likened();
        double held = coverage(() -> likened.draw(schools, slope));

        System.out.printf(
                "| school estimate beside its like, %d schools, slope %.2f | %.1f %%, called above or below %.1f %%, wrongly %.2f %% | mean squared error %.4f, beside all %.4f, own mean %.4f |%n",
                schools,
                slope,
                100 * held,
                100 * likened.called / REPEATS / schools,
                100 * likened.wronglyCalled / REPEATS / schools,
                likened.conditional / REPEATS / schools,
                likened.plain / REPEATS / schools,
                likened.raw / REPEATS / schools);
        assertThat(held).isBetween(0.87, 0.97);
        assertThat(likened.wronglyCalled / likened.called).isLessThan(0.025);
        assertThat(likened.conditional).isLessThan(slope > 0 ? likened.plain : likened.raw);
    }

    /** Squared errors of the estimates beside the like, beside all and of the own mean, and how often a school was called above or below. */
    private final class Likened {
        private double conditional;
        private double plain;
        private double raw;
        private double called;
        private double wronglyCalled;

        double draw(int schools, double slope) {
            double[] truth = new double[schools];
            double[] apart = new double[schools];
            List<ConditionalSchoolModel.School> sample = new ArrayList<>();
            for (int j = 0; j < schools; j++) {
                double size = random.nextGaussian();
                double level = random.nextGaussian();
                apart[j] = Math.sqrt(0.05) * random.nextGaussian();
                truth[j] = slope * (size - level) + apart[j];
                sample.add(new ConditionalSchoolModel.School(school(truth[j], size()), List.of(size, level)));
            }
            ConditionalSchoolModel model = ConditionalSchoolModel.of(sample).get();
            NullModel beside = NullModel.of(sample.stream()
                            .map(ConditionalSchoolModel.School::scores)
                            .toList())
                    .get();
            double held = 0;
            for (int j = 0; j < schools; j++) {
                ConditionalSchoolEffect effect = model.effectOf(sample.get(j));
                Moments scores = sample.get(j).scores();
                held += holds(effect.interval(), truth[j]);
                double above = effect.probabilityAbove();
                boolean isCalled = above >= 0.975 || above <= 0.025;
                called += isCalled ? 1 : 0;
                wronglyCalled += isCalled && (above > 0.5) != (apart[j] > 0) ? 1 : 0;
                conditional += Math.pow(effect.mean() - truth[j], 2);
                plain += Math.pow(beside.effectOf(scores).mean() - truth[j], 2);
                raw += Math.pow(scores.mean() - truth[j], 2);
            }
            return held / schools;
        }
    }

    @Test
    void theMeanOfAFewAnswersIsHeldNinetyFiveTimesInAHundred() {
        report("t, 10 answers on five points", coverage(() -> {
            double[] answers = Stream.generate(() -> 1 + random.nextInt(5))
                    .limit(10)
                    .mapToDouble(Integer::doubleValue)
                    .toArray();
            return holds(MeanInterval.of(Moments.of(answers)).get(), 3);
        }));
    }

    private static double coverage(Supplier<Double> held) {
        return Stream.generate(held)
                .limit(REPEATS)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private static double holds(Interval interval, double truth) {
        return interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
    }

    private int size() {
        return 5 + random.nextInt(60);
    }

    private Moments school(double mean, int n) {
        return Moments.of(Stream.generate(() -> mean + random.nextGaussian())
                .limit(n)
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private static void report(String what, double coverage) {
        System.out.printf("| %s | %.1f %% |%n", what, 100 * coverage);
        assertThat(coverage).as(what).isBetween(0.93, 0.97);
    }
}
