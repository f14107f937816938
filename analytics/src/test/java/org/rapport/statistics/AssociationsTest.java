package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssociationsTest {

    @Test
    void uncorrelatedPredictorsGetTheirSquaredCorrelations() {
        // y = x1 + 2 x2 on a balanced square: R² = 1, a fifth and four fifths
        CoMoments moments = new CoMoments(3);
        for (int repeat = 0; repeat < 2; repeat++) {
            moments.add(-3, -1, -1).add(1, -1, 1).add(-1, 1, -1).add(3, 1, 1);
        }
        RelativeImportance importance = RelativeImportance.of(moments).get();

        assertThat(importance.explained()).isCloseTo(1, within(1e-14));
        assertThat(importance.parts()).containsExactly(new double[] {0.2, 0.8}, within(1e-14));
        assertThat(importance.johnson()).containsExactly(new double[] {0.2, 0.8}, within(1e-14));
        assertThat(importance.shares()).containsExactly(new double[] {0.2, 0.8}, within(1e-14));
    }

    @Test
    void thereIsNothingToShareOutWithoutVarianceOrWithTwinPredictors() {
        CoMoments predictor = new CoMoments(2).add(1, 2).add(2, 2).add(3, 2);
        CoMoments outcome = new CoMoments(2).add(2, 1).add(2, 2).add(2, 3);
        CoMoments twins =
                new CoMoments(3).add(1, 1, 1).add(2, 5, 5).add(5, 2, 2).add(4, 4, 4);

        assertThat(RelativeImportance.of(predictor).reason()).isEqualTo(Reason.CONSTANT_PREDICTOR);
        assertThat(RelativeImportance.of(outcome).reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(RelativeImportance.of(twins).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(RelativeImportance.of(new CoMoments(2)).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void nothingExplainedIsSharedOutAsNothing() {
        CoMoments moments = new CoMoments(2).add(1, -1).add(-1, 0).add(-1, 0).add(1, 1);

        assertThat(RelativeImportance.of(moments).get().shares()).containsExactly(0);
    }

    @Test
    void oneSchoolHasNoJackknife() {
        assertThat(Associations.of(List.of(random(1, 20, 3))).reason()).isEqualTo(Reason.CLUSTERS_LT_2);
        assertThat(Associations.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void anOrderIsClaimedOnlyWhereTheIntervalsAllowIt() {
        assertThat(AssociationReading.of(new Interval(0.11, 0.2), 0.4, 4)).isEqualTo(AssociationReading.KEY);
        assertThat(AssociationReading.of(new Interval(0.1, 0.2), 0.4, 4)).isEqualTo(AssociationReading.CONTRIBUTING);
        assertThat(AssociationReading.of(new Interval(-0.01, 0.2), 0.4, 4)).isEqualTo(AssociationReading.UNCLEAR);
        assertThat(AssociationReading.of(new Interval(0.03, 0.04), 0.049, 4)).isEqualTo(AssociationReading.UNCLEAR);
    }

    @Property(tries = 100)
    void partsAndRelativeWeightsSumToR2(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int predictors) {
        CoMoments moments = random(seed, 60, predictors + 1);
        RelativeImportance importance = RelativeImportance.of(moments).get();
        double regression = 0;
        for (int k = 0; k < predictors; k++) {
            regression += importance.standardized()[k] * importance.correlations()[k];
        }

        assertThat(CompensatedSum.of(importance.parts())).isCloseTo(regression, within(1e-10));
        assertThat(CompensatedSum.of(importance.johnson())).isCloseTo(regression, within(1e-10));
    }

    @Property(tries = 50)
    void unitsAndOriginsDoNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        CoMoments raw = new CoMoments(4);
        CoMoments changed = new CoMoments(4);
        for (int i = 0; i < 50; i++) {
            double x = random.nextGaussian();
            double[] row = {x + random.nextGaussian(), x, x + 2 * random.nextGaussian(), random.nextGaussian()};
            raw.add(row);
            changed.add(100 - 7 * row[0], 3 + row[1] / 50, 20 * row[2], -row[3]);
        }

        assertThat(RelativeImportance.of(changed).get().parts())
                .containsExactly(RelativeImportance.of(raw).get().parts(), within(1e-9));
    }

    @Property(tries = 20)
    void theOrderOfSchoolsDoesNotMatter(@ForAll long seed) {
        List<CoMoments> schools =
                IntStream.range(0, 8).mapToObj(j -> random(seed + j, 12, 3)).toList();
        Associations one = Associations.of(schools).get();
        Associations other = Associations.of(schools.reversed()).get();

        assertThat(other.within().parts()).containsExactly(one.within().parts(), within(1e-12));
        assertThat(other.standardErrors()).containsExactly(one.standardErrors(), within(1e-12));
    }

    @Property(tries = 100)
    void weightsOfOneChangeNothing(@ForAll long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(40).toArray();
        WeightedMoments weighted = WeightedMoments.NONE;
        for (double value : values) {
            weighted = weighted.add(value, 1);
        }
        double[] ones = new double[40];
        java.util.Arrays.fill(ones, 1);

        assertThat(weighted.mean()).isCloseTo(Moments.of(values).mean(), within(1e-14));
        assertThat(KishDesignEffect.of(ones).get().designEffect()).isEqualTo(1);
        assertThat(KishDesignEffect.of(ones).get().effectiveN()).isEqualTo(40);
        assertThat(WeightTrimming.aroundMean(ones).get()).containsExactly(ones);
        // without clusters and margins: the ordinary standard error of the mean
        assertThat(RakedMean.standardError(
                                values, ones, List.of(), IntStream.range(0, 40).toArray())
                        .value())
                .isCloseTo(Math.sqrt(Moments.of(values).variance() / 40), within(1e-14));
    }

    @Test
    void halvesOfDifferentStudentsAgreeOnlyAboutTheirSchools() {
        List<SplitRespondentCheck.School> schools = List.of(
                new SplitRespondentCheck.School(Moments.of(1, 2), Moments.of(2, 3)),
                new SplitRespondentCheck.School(Moments.of(3), Moments.of(4)),
                new SplitRespondentCheck.School(Moments.of(5, 6), Moments.of(8)),
                new SplitRespondentCheck.School(Moments.NONE, Moments.of(5)));
        double r = 0.9935887473093273; // of 1.5, 3, 5.5 with 2.5, 4, 8

        assertThat(SplitRespondentCheck.correlation(schools).value()).isCloseTo(r, within(1e-12));
        assertThat(SplitRespondentCheck.correlation(schools).n()).isEqualTo(3);
        assertThat(SplitRespondentCheck.disattenuated(schools, 0.8, 0.5).value())
                .isCloseTo(SplitRespondentCheck.correlation(schools).value() / Math.sqrt(0.4), within(1e-12));
        assertThat(SplitRespondentCheck.disattenuated(schools, 0, 0.5).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(SplitRespondentCheck.correlation(schools.subList(0, 2)).reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void aboutHalfOfTheRespondentsAreInTheFirstHalf() {
        long first = IntStream.range(0, 10_000)
                .filter(i -> SplitRespondentCheck.isInFirstHalf("respondent-" + i))
                .count();

        assertThat(first).isBetween(4_800L, 5_200L);
        assertThat(SplitRespondentCheck.isInFirstHalf("respondent-7"))
                .isEqualTo(SplitRespondentCheck.isInFirstHalf("respondent-7"));
    }

    /** Correlated variables. */
    private static CoMoments random(long seed, int n, int variables) {
        Random random = new Random(seed);
        CoMoments moments = new CoMoments(variables);
        for (int i = 0; i < n; i++) {
            double common = random.nextGaussian();
            moments.add(IntStream.range(0, variables)
                    .mapToDouble(v -> common + random.nextGaussian() * (1 + v))
                    .toArray());
        }
        return moments;
    }
}
