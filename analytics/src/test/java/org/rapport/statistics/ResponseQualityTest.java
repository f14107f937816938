package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseQualityTest {

    private static final double NONE = Double.NaN;

    @Test
    void aMissingAnswerDoesNotEndARun() {
        assertThat(Longstring.of(1, 3, 3, NONE, 3, 2).value()).isEqualTo(3);
        assertThat(Longstring.of(NONE, NONE).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(Longstring.of(4).value()).isEqualTo(1);
    }

    @Test
    void alwaysTheSameAnswerHasNoVariability() {
        assertThat(IntraIndividualVariability.of(3, 3, NONE, 3).value()).isEqualTo(0);
        assertThat(IntraIndividualVariability.of(1, 3).value()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(IntraIndividualVariability.of(3).reason()).isEqualTo(Reason.N_LT_2);
        assertThat(IntraIndividualVariability.of().reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void halvesThatAgreeAreConsistentAndHalvesThatContradictAreNot() {
        assertThat(EvenOddConsistency.of(scales(1, 1, 2, 2, 4, 4)).value()).isCloseTo(1, within(1e-15));
        assertThat(EvenOddConsistency.of(scales(1, 4, 2, 3, 4, 1)).value()).isEqualTo(-1);
        // even 1 2 3, odd 1 3 2: r = 1/2, stepped up 2/3
        assertThat(EvenOddConsistency.of(scales(1, 1, 3, 2, 2, 3)).value()).isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void consistencyNeedsThreeScalesThatDiffer() {
        assertThat(EvenOddConsistency.of(scales(1, 2, 3, 4)).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(EvenOddConsistency.of(scales(1, 2, NONE, 4, 1, 1)).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(EvenOddConsistency.of(scales(2, 1, 2, 3, 2, 4)).reason()).isEqualTo(Reason.ZERO_VARIANCE);
    }

    @Test
    void theOrderOfAnswersWithinAHalfCannotMakeAConstantHalfVary() {
        // thirds do not add up the same in every order: odd items 3 3 4, 4 3 3, 3 4 3
        List<double[]> scales =
                List.of(new double[] {3, 1, 3, 2, 4}, new double[] {4, 5, 3, 2, 3}, new double[] {3, 2, 4, 2, 3});

        assertThat(EvenOddConsistency.of(scales).reason()).isEqualTo(Reason.ZERO_VARIANCE);
    }

    /** Pairs of an odd and an even item, one scale each. */
    private static List<double[]> scales(double... answers) {
        return java.util.stream.IntStream.range(0, answers.length / 2)
                .mapToObj(s -> new double[] {answers[2 * s], answers[2 * s + 1]})
                .toList();
    }

    @Test
    void anUnusualPatternIsFarFromTheOthers() {
        // one item: squared z-scores
        CoMoments pool = CoMoments.ofComplete(new double[][] {{1}, {2}, {3}}, 1);
        MahalanobisDistance distance = MahalanobisDistance.of(pool).get();

        assertThat(distance.squared(3).value()).isCloseTo(1, within(1e-15));
        assertThat(distance.p(1)).isCloseTo(0.31731050786291, within(1e-13)); // R: pchisq(1, 1, lower.tail = FALSE)
        assertThat(distance.squared(NONE).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void itemsThatSayTheSameTwiceLeaveNoDistance() {
        CoMoments pool = CoMoments.ofComplete(new double[][] {{1, 1}, {2, 2}, {3, 3}}, 2);

        assertThat(MahalanobisDistance.of(pool).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void speedIsComparedWithTheMedianOfThePages() {
        double[][] seconds = {{10, 20}, {20, 40}, {2, 4}};
        ResponseSpeed speed = new ResponseSpeed(ResponseSpeed.medians(seconds, 2), new int[] {4, 4}, 2);

        assertThat(speed.relative(seconds[0]).value()).isEqualTo(1);
        assertThat(speed.relative(5, NONE).value()).isEqualTo(2);
        assertThat(speed.relative(0, NONE).value()).isEqualTo(100); // a tenth of a second at the least
        assertThat(speed.fastPages(2, 9).value()).isEqualTo(1);
        assertThat(speed.shareOfFastPages(2, 4).value()).isEqualTo(1);
        assertThat(speed.relative(NONE, NONE).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void oneSignIsNotTwo() {
        Estimate nothing = Estimate.none(Reason.NO_DATA, 0);

        assertThat(QualityFlags.DEFAULT.of(Estimate.of(10, 24), nothing, nothing))
                .containsExactly(QualityFlags.Sign.LONGSTRING);
        assertThat(QualityFlags.DEFAULT.of(Estimate.of(9, 24), Estimate.of(2.1, 6), Estimate.of(0.6, 6)))
                .containsExactly(QualityFlags.Sign.RELATIVE_SPEED, QualityFlags.Sign.FAST_PAGES);
        assertThat(QualityFlags.forItems(40).longstring()).isEqualTo(16);
    }

    @Test
    void theShiftIsInStandardDeviationsOfEverybody() {
        Moments all = Moments.of(1, 2, 3);

        assertThat(QualitySensitivity.shift(all, Moments.of(2, 3)).value()).isCloseTo(0.5, within(1e-15));
        assertThat(QualitySensitivity.shift(all, Moments.NONE).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(QualitySensitivity.shift(Moments.of(2, 2), Moments.of(2)).reason())
                .isEqualTo(Reason.ZERO_VARIANCE);
    }

    @Test
    void threeRareAnswersAreMischief() {
        boolean[] all = {true, true, true, true};

        assertThat(MischievousResponding.of(all, new boolean[] {true, false, true, true})
                        .value())
                .isEqualTo(MischievousResponding.CONSPICUOUS);
        assertThat(MischievousResponding.of(new boolean[3], new boolean[3]).reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(MischievousResponding.of(new boolean[4], new boolean[4]).reason())
                .isEqualTo(Reason.NO_DATA);
    }
}
