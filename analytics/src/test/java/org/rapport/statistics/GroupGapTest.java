package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.statistics.ClusterRobustGap.School;
import org.rapport.statistics.GapReading.Band;

class GroupGapTest {

    @Test
    void newcombesOwnExampleComesOut() {
        // Newcombe (1998), table II, contrast (a), method 10
        NewcombeInterval gap = NewcombeInterval.of(56, 70, 48, 80).get();

        assertThat(gap.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(gap.lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(gap.upper()).isCloseTo(0.3339, within(5e-5));
        assertThat(NewcombeInterval.of(0, 0, 4, 8).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void adjustedPValuesLeaveUntestedOnesOut() {
        // R 4.2.2: p.adjust(c(.01, .04, NA, .03), "BH")
        List<Double> adjusted = BenjaminiHochberg.adjust(Arrays.asList(.01, .04, null, .03));

        assertThat(adjusted.get(0)).isCloseTo(.03, within(1e-15));
        assertThat(adjusted.get(1)).isCloseTo(.04, within(1e-15));
        assertThat(adjusted.get(2)).isNull();
        assertThat(adjusted.get(3)).isCloseTo(.04, within(1e-15));
        assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
    }

    @Test
    void groupsOfEqualSizeAndSpreadGiveTheTextbookTTest() {
        // means 2 and 4, variances 1, n 3: se = sqrt(2/3), df = 4
        WelchDifference welch =
                WelchDifference.of(Moments.of(1, 2, 3), Moments.of(3, 4, 5)).get();

        assertThat(welch.difference()).isEqualTo(-2);
        assertThat(welch.standardError()).isCloseTo(Math.sqrt(2 / 3.0), within(1e-12));
        assertThat(welch.df()).isCloseTo(4, within(1e-12));
        assertThat(welch.p()).isCloseTo(0.0705, within(5e-5)); // 2 * pt(-2.449490, 4)
    }

    @Test
    void hedgesCorrectsForSmallSamples() {
        // J(4) = gamma(2) / (sqrt(2) * gamma(1.5)) = 0.7978846
        HedgesG g = HedgesG.of(Moments.of(1, 2, 3), Moments.of(3, 4, 5)).get();

        assertThat(g.d()).isCloseTo(-2, within(1e-12));
        assertThat(g.correction()).isCloseTo(0.797884560802865, within(1e-12));
        assertThat(g.g()).isCloseTo(-1.59576912160573, within(1e-12));
    }

    @Test
    void groupsWithoutSpreadOrPeopleHaveNoEffectSize() {
        Moments fives = Moments.of(5, 5, 5);

        assertThat(HedgesG.of(fives, Moments.of(4, 4)).reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(WelchDifference.of(fives, Moments.of(4, 4)).reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(EquivalenceTest.of(fives, Moments.of(4, 4), 0.2).reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(HedgesG.of(fives, Moments.of(4)).reason()).isEqualTo(Reason.N_LT_2);
        assertThat(WelchDifference.of(fives, Moments.NONE).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void equivalenceIsTheLargerOfTwoOneSidedTests() {
        // two samples with the same mean: both tests alike
        EquivalenceTest test = EquivalenceTest.of(Moments.of(1, 2, 3), Moments.of(1, 2, 3), 0.2)
                .get();

        assertThat(test.pAboveLower()).isCloseTo(test.pBelowUpper(), within(1e-15));
        assertThat(test.p()).isCloseTo(0.4093, within(5e-5)); // pt(0.2/sqrt(2/3), 4, lower.tail = FALSE)
    }

    @Test
    void aNoncentralTWithNoncentralityZeroIsStudents() {
        assertThat(new NoncentralT(1.5, 7).probability(0)).isCloseTo(1 - Confidence.pOfT(1.5, 7) / 2, within(1e-12));
        assertThat(new NoncentralT(-30, 3).probability(0)).isCloseTo(Confidence.pOfT(30, 3) / 2, within(1e-12));
    }

    @Test
    void theGapInsideSchoolsNeedsSchoolsWithBothGroups() {
        School both = new School(Moments.of(1, 2), Moments.of(3, 4));
        School oneOnly = new School(Moments.of(1, 5), Moments.NONE);

        assertThat(ClusterRobustGap.within(List.of(both, oneOnly)).reason()).isEqualTo(Reason.CLUSTERS_LT_2);
        assertThat(ClusterRobustGap.within(List.of(oneOnly)).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(ClusterRobustGap.pooled(List.of(oneOnly)).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(ClusterRobustGap.pooled(List.of(both, oneOnly)).get().n()).isEqualTo(6);
        assertThat(ClusterRobustGap.pooled(List.of(both, oneOnly)).flags()).containsExactly(Flag.DF_LT_4);
    }

    @Test
    void aConstantScoreHasNoGap() {
        School same = new School(Moments.of(3, 3), Moments.of(3, 3));

        assertThat(ClusterRobustGap.pooled(List.of(same, same)).reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(ClusterRobustGap.within(List.of(same, same)).reason()).isEqualTo(Reason.ZERO_VARIANCE);
    }

    @Test
    void aGapIsAFindingOnlyIfItIsBothCertainAndLarge() {
        assertThat(GapReading.of(0.01, Band.ofStandardized(-0.3), 0.9)).isEqualTo(GapReading.FINDING);
        assertThat(GapReading.of(0.01, Band.ofStandardized(0.05), 0.01)).isEqualTo(GapReading.NO_RELEVANT_DIFFERENCE);
        assertThat(GapReading.of(0.2, Band.ofPercentagePoints(12), 0.3)).isEqualTo(GapReading.INCONCLUSIVE);
        assertThat(Band.ofStandardized(0.5)).isEqualTo(Band.LARGE);
        assertThat(Band.ofPercentagePoints(-4.9)).isEqualTo(Band.NONE);
    }
}
