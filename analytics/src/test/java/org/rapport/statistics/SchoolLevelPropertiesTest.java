package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold of school-level statistics, whatever the schools. */
class SchoolLevelPropertiesTest {

    /** Schools of one to forty respondents on a five-point scale. */
    @Provide
    Arbitrary<List<Moments>> schools() {
        return Arbitraries.integers()
                .between(1, 5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(answers -> IntervalPropertiesTest.moments(answers, 1, 0))
                .list()
                .ofMinSize(3)
                .ofMaxSize(15)
                .filter(schools ->
                        schools.stream().mapToDouble(Moments::squares).sum() > 0);
    }

    @Property
    void theOrderOfTheSchoolsDoesNotShow(@ForAll("schools") List<Moments> schools, @ForAll Random random) {
        NullModel given = NullModel.of(schools).get();
        ClusterMean mean = ClusterMean.of(schools).get();
        List<Moments> shuffled = new ArrayList<>(schools);
        Collections.shuffle(shuffled, random);

        assertThat(NullModel.of(shuffled).get().tau2()).isCloseTo(given.tau2(), within(1e-9));
        assertThat(ClusterMean.of(shuffled).get().standardError()).isCloseTo(mean.standardError(), within(1e-11));
        assertThat(ClusterMean.of(shuffled).get().df()).isCloseTo(mean.df(), within(1e-9));
    }

    @Property
    void aLinearChangeOfTheScoreLeavesCorrelationsAndReliabilitiesAlone(
            @ForAll("schools") List<Moments> schools,
            @ForAll @DoubleRange(min = 0.1, max = 20) double factor,
            @ForAll @DoubleRange(min = -50, max = 50) double shift) {
        List<Moments> changed = schools.stream()
                .map(s -> new Moments(s.n(), factor * s.mean() + shift, factor * factor * s.squares()))
                .toList();
        NullModel model = NullModel.of(schools).get();
        NullModel changedModel = NullModel.of(changed).get();

        assertThat(IntraclassCorrelation.of(changed).get().icc1())
                .isCloseTo(IntraclassCorrelation.of(schools).get().icc1(), within(1e-9));
        assertThat(changedModel.intraclassCorrelation()).isCloseTo(model.intraclassCorrelation(), within(1e-6));
        assertThat(changedModel.effectOf(changed.getFirst()).reliability())
                .isCloseTo(model.effectOf(schools.getFirst()).reliability(), within(1e-6));
    }

    @Property
    void noOtherRatioOfVariancesIsMoreLikely(
            @ForAll("schools") List<Moments> schools, @ForAll @DoubleRange(min = 0, max = 0.99) double icc) {
        NullModel best = NullModel.of(schools).get();

        // the likelihood at another τ²/σ² written out anew
        double theta = icc / (1 - icc);
        double n = schools.stream().mapToLong(Moments::n).sum();
        double weights = weights(schools, theta);
        double mean = schools.stream()
                        .mapToDouble(s -> s.n() / (1 + s.n() * theta) * s.mean())
                        .sum()
                / weights;
        double rss = schools.stream().mapToDouble(Moments::squares).sum()
                + schools.stream()
                        .mapToDouble(s -> s.n() / (1 + s.n() * theta) * Math.pow(s.mean() - mean, 2))
                        .sum();
        double other = (n - 1) * (1 + Math.log(2 * Math.PI * rss / (n - 1)))
                + schools.stream().mapToDouble(s -> Math.log(1 + s.n() * theta)).sum()
                + Math.log(weights);

        assertThat(best.minus2LogLikelihood()).isLessThanOrEqualTo(other + 1e-9);
    }

    private static double weights(List<Moments> schools, double theta) {
        return schools.stream().mapToDouble(s -> s.n() / (1 + s.n() * theta)).sum();
    }

    @Property
    void aSchoolWithManyRespondentsIsTakenAtItsWordAndOneWithNoneIsTheAverage(
            @ForAll @DoubleRange(min = 0.01, max = 1) double tau2,
            @ForAll @DoubleRange(min = 0.1, max = 3) double sigma2,
            @ForAll @DoubleRange(min = 1, max = 5) double mean) {
        NullModel model = new NullModel(1000, 50, 3, 0.1, tau2, sigma2, 0);

        assertThat(model.effectOf(new Moments(1_000_000_000, mean, 0)).mean()).isCloseTo(mean, within(1e-5));
        assertThat(model.effectOf(Moments.NONE).mean()).isEqualTo(3);
        assertThat(model.effectOf(new Moments(20, mean, 0)).mean())
                .isBetween(Math.min(3, mean) - 1e-12, Math.max(3, mean) + 1e-12);
    }

    @Property
    void respondentsWhoAreTheirOwnClustersGiveTheOrdinaryStandardError(
            @ForAll @IntRange(min = 3, max = 60) int n, @ForAll Random random) {
        double[] y = random.doubles(n).toArray();
        Moments all = Moments.of(y);
        ClusterMean mean = ClusterMean.of(
                        IntStream.range(0, n).mapToObj(i -> Moments.of(y[i])).toList())
                .get();

        assertThat(mean.standardError()).isCloseTo(Math.sqrt(all.variance() / n), within(1e-13));
        assertThat(mean.df()).isCloseTo(n - 1.0, within(1e-8));
    }

    @Property
    void weightsThatAreAllOneChangeNothing(@ForAll("schools") List<Moments> schools) {
        List<WeightedMoments> weighted = schools.stream()
                .map(s -> new WeightedMoments(s.n(), s.n(), s.mean(), s.squares()))
                .toList();

        assertThat(LinearizedMean.of(weighted, null).get().mean())
                .isCloseTo(ClusterMean.of(schools).get().mean(), within(1e-13));
    }

    @Property
    void theGapInsideSchoolsIgnoresWhatDiffersBetweenThem(
            @ForAll("schools") List<Moments> focal, @ForAll Random random) {
        List<ClusterRobustGap.School> schools = new ArrayList<>();
        List<ClusterRobustGap.School> shifted = new ArrayList<>();
        for (Moments f : focal) {
            Moments reference =
                    Moments.of(random.doubles(2 + random.nextInt(20)).toArray());
            double shift = 10 * random.nextDouble();
            schools.add(new ClusterRobustGap.School(f, reference));
            shifted.add(new ClusterRobustGap.School(shift(f, shift), shift(reference, shift)));
        }
        ClusterRobustGap one = ClusterRobustGap.within(schools).get();
        ClusterRobustGap other = ClusterRobustGap.within(shifted).get();

        assertThat(other.gap()).isCloseTo(one.gap(), within(1e-10));
        assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-10));
    }

    private static Moments shift(Moments m, double by) {
        return new Moments(m.n(), m.mean() + by, m.squares());
    }

    @Property
    void alphaDoesNotDependOnTheUnitAndLambda2IsNeverSmaller(
            @ForAll @IntRange(min = 10, max = 60) int n,
            @ForAll @IntRange(min = 2, max = 7) int items,
            @ForAll @DoubleRange(min = 0.1, max = 30) double factor,
            @ForAll Random random) {
        double[][] rows = new double[n][items];
        double[][] scaled = new double[n][items];
        for (int i = 0; i < n; i++) {
            double person = random.nextGaussian();
            for (int m = 0; m < items; m++) {
                rows[i][m] = person + random.nextGaussian();
                scaled[i][m] = factor * rows[i][m] - 3;
            }
        }
        CoefficientAlpha alpha =
                CoefficientAlpha.of(CoMoments.ofComplete(rows, items)).get();

        assertThat(CoefficientAlpha.of(CoMoments.ofComplete(scaled, items))
                        .get()
                        .alpha())
                .isCloseTo(alpha.alpha(), within(1e-9));
        assertThat(alpha.lambda2()).isGreaterThanOrEqualTo(alpha.alpha() - 1e-12);
        assertThat(alpha.alpha()).isBetween(alpha.feldt().lower(), alpha.feldt().upper());
    }
}
