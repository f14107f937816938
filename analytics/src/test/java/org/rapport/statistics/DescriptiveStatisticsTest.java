package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DescriptiveStatisticsTest {

    private static final double EXACT = 1e-12;

    @Test
    void answersOfOneSchoolGiveMeanSpreadAndMedian() {
        // R 4.2.2: mean, sd, median, t.test of rep(1:5, c(2, 2, 5, 3, 6))
        Moments moments = Moments.ofCounts(2, 2, 5, 3, 6);

        assertThat(Mean.of(moments).value()).isCloseTo(3.5, within(EXACT));
        assertThat(StandardDeviation.of(moments).value()).isCloseTo(1.38266579688743, within(EXACT));
        assertThat(Median.ofCounts(2, 2, 5, 3, 6).value()).isEqualTo(3.5);
        Interval interval = MeanInterval.of(moments).get();
        assertThat(interval.lower()).isCloseTo(2.81241647541189, within(1e-11));
        assertThat(interval.upper()).isCloseTo(4.18758352458811, within(1e-11));
    }

    @Test
    void theIntervalAboutTheEnrolledIsNarrower() {
        // the same 18 answers of 28 enrolled: half width times sqrt(1 - 18/28)
        Interval interval = MeanInterval.of(Moments.ofCounts(2, 2, 5, 3, 6), 28).get();

        assertThat(interval.lower()).isCloseTo(3.08909025005265, within(1e-11));
        assertThat(interval.upper()).isCloseTo(3.91090974994735, within(1e-11));
    }

    @Test
    void nothingCanBeSaidAboutNobody() {
        assertThat(Mean.of(Moments.NONE).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(StandardDeviation.of(Moments.NONE).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(Median.ofCounts(0, 0, 0).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(MeanInterval.of(Moments.NONE).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(WilsonInterval.of(0, 0, 10).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(HypergeometricInterval.of(0, 0, 10).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(ScalePercentFavorable.of(FavorableSums.NONE).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void oneAnswerHasAMeanAndNoSpread() {
        Moments one = Moments.of(4);

        assertThat(Mean.of(one).value()).isEqualTo(4);
        assertThat(StandardDeviation.of(one).reason()).isEqualTo(Reason.N_LT_2);
        assertThat(MeanInterval.of(one).reason()).isEqualTo(Reason.N_LT_2);
    }

    @Test
    void aSpreadOfZeroIsFlaggedSoThatAReportCanHideIt() {
        Moments fives = Moments.ofCounts(0, 0, 0, 0, 8);

        assertThat(StandardDeviation.of(fives)).isEqualTo(Estimate.of(0, 8, Flag.ZERO_VARIANCE));
        assertThat(MeanInterval.of(fives)).isEqualTo(Outcome.of(new Interval(5, 5), 8, Flag.ZERO_VARIANCE));
    }

    @Test
    void missingAnswersAreNoAnswers() {
        assertThat(Moments.of(Double.NaN, 2, Double.NaN, 4)).isEqualTo(new Moments(2, 3, 2));
    }

    @Test
    void moreRespondentsThanEnrolledAreTakenAsEverybodyAndFlagged() {
        assertThat(WilsonInterval.of(3, 12, 10).flags()).containsExactly(Flag.N_GT_ROSTER);
        assertThat(WilsonInterval.of(3, 12, 10).get().lower()).isEqualTo(0.25);
        assertThat(MeanInterval.of(Moments.of(1, 2, 3), 2).flags()).containsExactly(Flag.N_GT_ROSTER);
        assertThat(HypergeometricInterval.of(3, 12, 10).flags()).containsExactly(Flag.N_GT_ROSTER);
    }

    @Test
    void wilsonAgreesWithProptest() {
        // R 4.2.2: prop.test(99, 100, correct = FALSE)$conf.int
        WilsonInterval wilson = WilsonInterval.of(99, 100).get();

        assertThat(wilson.lower()).isCloseTo(0.945513803821295, within(EXACT));
        assertThat(wilson.upper()).isCloseTo(0.998232567935859, within(EXACT));
    }

    @Test
    void thoseWhoAnsweredAreKnownSoTheRestCannotMoveAProportionFar() {
        // 7 of 14 favorable, 16 enrolled: between 7/16 and 9/16
        WilsonInterval wilson = WilsonInterval.of(7, 14, 16).get();

        assertThat(wilson.lower()).isCloseTo(0.406066410521702, within(EXACT));
        assertThat(wilson.lowerLogical()).isEqualTo(7 / 16.0);
        assertThat(wilson.upperLogical()).isEqualTo(9 / 16.0);
    }

    @Test
    void impossibleCountsAreRefusedWithTheirValues() {
        assertThatThrownBy(() -> WilsonInterval.of(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 ≤ favorable ≤ n and deff > 0, got 5 of 4, deff 1.0");
    }

    @Test
    void scalePercentTakesThePersonNotTheAnswerAsTheUnit() {
        // three people with 4 answers each, 4, 2 and 0 of them favorable: R = 1/2, u = (2, 0, -2)/12,
        // se = sqrt(3/2 * 8/144), deff = se^2 / (0.25/12)
        FavorableSums sums =
                FavorableSums.of(4, 4).merge(FavorableSums.of(2, 4)).merge(FavorableSums.of(0, 4));
        ScalePercentFavorable scale = ScalePercentFavorable.of(sums).get();

        assertThat(scale.percent()).isEqualTo(50);
        assertThat(scale.standardError()).isCloseTo(100 * Math.sqrt(1.5 * 8 / 144), within(EXACT));
        assertThat(scale.designEffect()).isCloseTo(4, within(EXACT));
        assertThat(scale.effectiveN()).isCloseTo(3, within(EXACT));
    }

    @Test
    void scalePercentOfEverybodyAgreeingHasNoInterval() {
        FavorableSums sums = FavorableSums.of(4, 4).merge(FavorableSums.of(3, 3));
        ScalePercentFavorable scale = ScalePercentFavorable.of(sums).get();

        assertThat(scale.percent()).isEqualTo(100);
        assertThat(scale.standardError()).isEqualTo(0.0);
        assertThat(scale.designEffect()).isNull();
        assertThat(scale.interval().reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(ScalePercentFavorable.of(FavorableSums.of(1, 4))
                        .get()
                        .interval()
                        .reason())
                .isEqualTo(Reason.N_LT_2);
    }

    @Test
    void scalePercentOfAllEnrolledIsCertain() {
        FavorableSums sums = FavorableSums.of(4, 4).merge(FavorableSums.of(0, 4));

        assertThat(ScalePercentFavorable.of(sums, 2L).get().interval().get()).isEqualTo(new Interval(50, 50));
        assertThat(ScalePercentFavorable.of(sums, 1L).get().interval().flags()).containsExactly(Flag.N_GT_ROSTER);
    }

    @Test
    void aPersonNeedsHalfOfTheItemsAndAtLeastTwo() {
        assertThat(PersonMean.HALF.of(4, Double.NaN, 5, Double.NaN)).hasValue(4.5);
        assertThat(PersonMean.HALF.of(4, Double.NaN, Double.NaN, Double.NaN)).isEmpty();
        assertThat(PersonMean.HALF.of(4, 5, Double.NaN, Double.NaN, Double.NaN)).isEmpty();
        assertThat(PersonMean.HALF.needed(5)).isEqualTo(3);
        assertThat(PersonMean.percentOfMaximum(4, 5)).isEqualTo(75);
    }

    @Test
    void clustersCountOnlyWhereSomebodyAnsweredAndTwoAreNeeded() {
        assertThat(ClusterMean.of(List.of(Moments.NONE, Moments.of(1, 2))).reason())
                .isEqualTo(Reason.CLUSTERS_LT_2);
        assertThat(ClusterMean.of(List.of(Moments.NONE)).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(ClusterMean.of(List.of(Moments.of(1, 2), Moments.of(3))).flags())
                .containsExactly(Flag.DF_LT_4);
    }

    @Test
    void aProportionOfOneHasNoLogitInterval() {
        WeightedMoments all = WeightedMoments.NONE.add(1, 2).add(1, 3);
        LinearizedMean mean = LinearizedMean.of(List.of(all, all), null).get();

        assertThat(mean.logitInterval().reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(mean.designEffect()).isNull();
    }

    @Test
    void anOutcomeHasAValueOrAReason() {
        assertThatThrownBy(() -> new Outcome<>(null, null, Set.of(), 3))
                .hasMessage("An outcome has a value or a reason, got null and null");
        assertThatThrownBy(() -> Outcome.none(Reason.NO_DATA, 0).get()).hasMessage("No value: NO_DATA");
        assertThat(Outcome.of(-0.0, 2).estimate(x -> x).value()).isEqualTo(0.0);
    }
}
