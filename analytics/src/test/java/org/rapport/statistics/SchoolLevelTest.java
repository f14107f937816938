package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.statistics.RandomEffectsMean.Observed;

class SchoolLevelTest {

    private static final List<Moments> BALANCED = List.of(Moments.of(1, 3), Moments.of(4, 6), Moments.of(7, 9));

    @Test
    void inSchoolsOfOneSizeTheNullModelHasAClosedForm() {
        // balanced one-way layout: MSW = 2, MSB = 18, tau2 = (18 - 2)/2, se(beta0) = sqrt(MSB/N)
        NullModel model = NullModel.of(BALANCED).get();

        assertThat(model.beta0()).isCloseTo(5, within(1e-12));
        assertThat(model.sigma2()).isCloseTo(2, within(1e-9));
        assertThat(model.tau2()).isCloseTo(8, within(1e-8));
        assertThat(model.beta0Error()).isCloseTo(Math.sqrt(18 / 6.0), within(1e-9));
        assertThat(model.intraclassCorrelation()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void aSchoolIsDrawnTowardsTheAverageByItsUnreliability() {
        SchoolEffect effect = NullModel.of(BALANCED).get().effectOf(BALANCED.getFirst());

        assertThat(effect.reliability()).isCloseTo(8 / 9.0, within(1e-9)); // 8 / (8 + 2/2)
        assertThat(effect.mean()).isCloseTo(5 - 3 * 8 / 9.0, within(1e-8));
        assertThat(effect.conditionalSd()).isCloseTo(Math.sqrt(8 / 9.0), within(1e-8));
        assertThat(effect.predictionSd()).isCloseTo(Math.sqrt(8 / 9.0 + 3 / 81.0), within(1e-8));
        assertThat(effect.standing(5)).isEqualTo(SchoolEffect.Standing.BELOW);
        assertThat(effect.standing(2)).isEqualTo(SchoolEffect.Standing.NOT_DISTINGUISHABLE);
        assertThat(effect.standing(0)).isEqualTo(SchoolEffect.Standing.ABOVE);
    }

    @Test
    void schoolsThatDoNotDifferAreAllTheAverage() {
        List<Moments> alike = List.of(Moments.of(1, 5), Moments.of(2, 4), Moments.of(1, 5));
        Outcome<NullModel> model = NullModel.of(alike);

        assertThat(model.flags()).containsExactlyInAnyOrder(Flag.TAU2_ZERO, Flag.FEW_SCHOOLS);
        assertThat(model.get().tau2()).isEqualTo(0);
        assertThat(model.get().effectOf(alike.getFirst()).reliability()).isEqualTo(0);
        assertThat(model.get().effectOf(Moments.of(5, 5, 5)).mean()).isEqualTo(3);
    }

    @Test
    void whatCannotBeToldApartIsNotEstimated() {
        List<Moments> one = List.of(Moments.of(1, 2, 3));
        List<Moments> single = List.of(Moments.of(1), Moments.of(2), Moments.of(3));
        List<Moments> flat = List.of(Moments.of(1, 1), Moments.of(2, 2));

        for (List<Moments> schools : List.of(one, single)) {
            assertThat(NullModel.of(schools).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
            assertThat(IntraclassCorrelation.of(schools).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        }
        assertThat(NullModel.of(flat).reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(IntraclassCorrelation.of(flat).reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(NullModel.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void intraclassCorrelationsFollowFromTheMeanSquares() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(BALANCED).get();

        assertThat(icc.n0()).isEqualTo(2);
        assertThat(icc.icc1()).isCloseTo(16 / 20.0, within(1e-12)); // (18 - 2) / (18 + 2)
        assertThat(icc.icc2()).isCloseTo(16 / 18.0, within(1e-12));
        assertThat(icc.f()).isCloseTo(9, within(1e-12));
    }

    @Test
    void equalSchoolMeansGiveANegativeCorrelationAsComputed() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(List.of(Moments.of(1, 3), Moments.of(0, 4)))
                .get();

        assertThat(icc.icc1()).isCloseTo(-1, within(1e-12)); // -1 / (n0 - 1)
        assertThat(icc.icc2()).isNull();
    }

    @Test
    void estimatesThatAgreeWithinTheirErrorsHaveOneTrueValue() {
        Outcome<RandomEffectsMean> mean =
                RandomEffectsMean.of(List.of(new Observed(1, 4), new Observed(2, 4), new Observed(3, 4)));

        assertThat(mean.flags()).containsExactly(Flag.TAU2_ZERO);
        assertThat(mean.get().mean()).isCloseTo(2, within(1e-12));
        assertThat(mean.get().normalError()).isCloseTo(Math.sqrt(4 / 3.0), within(1e-12));
        assertThat(mean.get().shrink(new Observed(3, 4)).value()).isCloseTo(2, within(1e-12));
        assertThat(RandomEffectsMean.of(List.of(new Observed(1, 4))).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void estimatesOfEqualPrecisionHaveAClosedForm() {
        // variance of 0, 4, 8 is 16; less the sampling variance 1
        RandomEffectsMean mean = RandomEffectsMean.of(
                        List.of(new Observed(0, 1), new Observed(4, 1), new Observed(8, 1)))
                .get();

        assertThat(mean.tau2()).isCloseTo(15, within(1e-9));
        assertThat(mean.q()).isCloseTo(32, within(1e-12));
        assertThat(mean.iSquared()).isCloseTo(100 * 15 / 16.0, within(1e-9));
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(16 / 3.0), within(1e-9));
        assertThat(mean.shrink(new Observed(8, 1)).value()).isCloseTo(4 + 4 * 15 / 16.0, within(1e-9));
    }

    @Test
    void aChangeNeedsRespondentsInBothWaves() {
        SchoolChanges changes = SchoolChanges.of(
                        Map.of("a", Moments.of(1, 3), "b", Moments.of(2), "gone", Moments.of(1, 2)),
                        Map.of("a", Moments.of(3, 5), "b", Moments.of(4, 6), "new", Moments.of(1, 5)))
                .get();

        assertThat(changes.bySchool()).containsOnlyKeys("a", "b");
        // squares 2, 0, 0.5 and 2, 2, 8 on 1 + 0 + 1 + 1 + 1 + 1 degrees of freedom
        assertThat(changes.withinVariance()).isCloseTo(14.5 / 5, within(1e-12));
        assertThat(changes.bySchool().get("a").change()).isEqualTo(2);
        assertThat(changes.bySchool().get("b").welch().reason()).isEqualTo(Reason.N_LT_2);
        assertThat(changes.bySchool().get("b").adjustedP()).isNull();
        assertThat(changes.bySchool().get("b").reliableChange()).isCloseTo(3 / Math.sqrt(2.9 * 1.5), within(1e-12));
        assertThat(SchoolChanges.of(Map.of("a", Moments.of(1)), Map.of()).reason())
                .isEqualTo(Reason.NO_DATA);
    }

    @Test
    void aViewIsComparedOnlyWhereTwoOfEachKindAnswered() {
        Map<String, Moments> students =
                Map.of("a", Moments.of(50, 60, 70), "b", Moments.of(20, 40), "c", Moments.of(80));
        Map<String, Moments> teachers = Map.of("a", Moments.of(70, 90), "b", Moments.of(50, 50), "c", Moments.of(1, 2));
        PerceptionGaps gaps = PerceptionGaps.of(students, teachers, 2).get();

        assertThat(gaps.bySchool()).containsOnlyKeys("a", "b");
        assertThat(gaps.bySchool().get("a").gap()).isEqualTo(20);
        assertThat(gaps.overall().get().meanGap()).isEqualTo(20);
        assertThat(gaps.overall().get().schools()).isEqualTo(2);
        assertThat(PerceptionGaps.of(students, Map.of(), 2).reason()).isEqualTo(Reason.NO_DATA);
    }
}
