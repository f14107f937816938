package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected numbers: R 4.2.2, score_table, thurstone and o_lz of the reference scripts. */
class CreditScoresTest {

    private static final StepDifficulties STEPS = StepDifficulties.of(new double[][] {{-1, 0.5}, {0, 1}, {-0.5, 0.8}});

    @Test
    void theScoreTableTranslatesRawScoresIntoLogits() {
        List<ScoreTable.Row> rows = ScoreTable.of(STEPS, 1.1).rows();

        assertThat(rows).hasSize(7);
        assertThat(rows.get(1).warm().theta()).isCloseTo(-1.163462053185, within(1e-10));
        assertThat(rows.get(1).warm().standardError()).isCloseTo(1.002881081469, within(1e-10));
        assertThat(rows.get(5).maximumLikelihood().orElseThrow().theta()).isCloseTo(1.732440146829, within(1e-10));
        assertThat(rows.get(3).expectedAPosteriori().theta()).isCloseTo(0.0899121186733, within(1e-10));
        assertThat(rows.get(3).expectedAPosteriori().standardError()).isCloseTo(0.676784000942, within(1e-10));
    }

    @Test
    void lowestAndHighestScoreHaveAWarmEstimateButNoMaximumOfTheLikelihood() {
        List<ScoreTable.Row> rows = ScoreTable.of(STEPS, 1.1).rows();

        assertThat(rows.getFirst().warm().theta()).isCloseTo(-2.457840253941, within(1e-10));
        assertThat(rows.getLast().warm().theta()).isCloseTo(2.653293721607, within(1e-10));
        assertThat(rows.getFirst().maximumLikelihood()).isEmpty();
        assertThat(rows.getLast().maximumLikelihood()).isEmpty();
    }

    @Test
    void oneAnswerIsNoScore() {
        int missing = ResponsePatterns.MISSING;
        WarmLikelihoodEstimate warm = new WarmLikelihoodEstimate(STEPS);

        assertThat(warm.score(new int[] {1, missing, missing}).reason()).isEqualTo(Reason.K_LT_2);
        assertThat(warm.score(new int[] {missing, missing, missing}).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(warm.score(new int[] {1, missing, 2}).get()).isEqualTo(warm.of(0b101, 3));
    }

    @Test
    void aRawScoreBeyondTheAnsweredItemsIsRefused() {
        WarmLikelihoodEstimate warm = new WarmLikelihoodEstimate(STEPS);

        assertThatThrownBy(() -> warm.of(0b001, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A raw score lies within the answered items, got 3 on items 1");
    }

    @Test
    void thresholdsAreWhereHigherAnswersBecomeLikelier() {
        assertThat(ThurstonianThresholds.of(STEPS, 0))
                .containsExactly(new double[] {-1.17214038374, 0.672140383741}, within(1e-9));
    }

    @Test
    void thresholdsOfDisorderedStepsAreInOrder() {
        double[] thresholds = ThurstonianThresholds.of(StepDifficulties.of(new double[][] {{-0.9, -1.2, 1.1, 0.8}}), 0);

        assertThat(thresholds).isSorted();
    }

    @Test
    void contradictoryAnswersFitWorseThanOrderlyOnes() {
        PersonFit fit = new PersonFit(StepDifficulties.of(new double[][] {{-2, -1}, {0, 0.2}, {1, 2}}));

        Double orderly = fit.of(new int[] {2, 1, 0}).value();
        Double contradictory = fit.of(new int[] {0, 1, 2}).value();

        assertThat(orderly).isGreaterThan(0);
        assertThat(contradictory).isLessThan(PersonFit.CONSPICUOUS);
    }

    @Test
    void aRespondentWithoutAnswersHasNoFit() {
        int missing = ResponsePatterns.MISSING;

        assertThat(new PersonFit(STEPS)
                        .of(new int[] {missing, missing, missing})
                        .reason())
                .isEqualTo(Reason.NO_DATA);
    }

    @Test
    void theReportingScalePutsTheFavorableCutAtThreeHundred() {
        ReportingScale scale = new ReportingScale(-0.5, 1.5);

        assertThat(scale.score(-0.5)).isEqualTo(300);
        assertThat(scale.score(1.5)).isEqualTo(400);
        assertThat(scale.score(-6)).isEqualTo(25);
        assertThat(ReportingScale.displayed(25)).isEqualTo(100);
        assertThat(ReportingScale.displayed(512.5)).isEqualTo(500);
    }

    @Test
    void theCutsAreMeanThresholds() {
        ReportingScale scale = ReportingScale.of(STEPS, List.of(1, 1, 1)).get();
        double first = 0;
        double last = 0;
        for (int i = 0; i < 3; i++) {
            first += ThurstonianThresholds.of(STEPS, i)[0] / 3;
            last += ThurstonianThresholds.of(STEPS, i)[1] / 3;
        }

        assertThat(scale.favorable()).isCloseTo(first, within(1e-12));
        assertThat(scale.mostFavorable()).isCloseTo(last, within(1e-12));
    }

    @Test
    void whereOnlyTheTopCategoryIsFavorableThereIsNoReportingScale() {
        assertThat(ReportingScale.of(STEPS, List.of(2, 2, 2)).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void aBankWithAnyOtherNumberHasAnotherFingerprint() {
        ReportingScale scale = new ReportingScale(-0.5, 1.5);
        ItemBank bank = new ItemBank("belonging", "1", List.of("a", "b", "c"), STEPS, 1.1, scale);
        ItemBank same = new ItemBank("belonging", "1", List.of("a", "b", "c"), STEPS, 1.1, scale);
        ItemBank other = new ItemBank("belonging", "1", List.of("a", "b", "c"), STEPS, 1.1000001, scale);

        assertThat(bank.fingerprint()).hasSize(64).isEqualTo(same.fingerprint());
        assertThat(other.fingerprint()).isNotEqualTo(bank.fingerprint());
    }

    @Test
    void everyBinOfAnItemMapHoldsEnoughPeople() {
        int[][] rows = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {2, 1, 1}, {2, 2, 2}};
        ResponsePatterns patterns = ResponsePatterns.of(3, rows, new long[] {3, 9, 14, 20, 4, 2});

        ItemMap map = ItemMap.of(patterns, STEPS, 10);

        assertThat(map.thresholds()).hasSize(3);
        assertThat(map.bins()).allMatch(bin -> bin.n() >= 10);
        assertThat(map.bins().stream().mapToLong(JoinedBins.Bin::n).sum()).isEqualTo(52);
        assertThat(ItemMap.of(patterns, STEPS, 60).bins()).isEmpty();
    }

    @Test
    void sparseCategoriesGoTowardsTheCentre() {
        CategoryCollapsing collapsing = CategoryCollapsing.of(new long[] {3, 20, 50, 60, 8}, 10);

        assertThat(collapsing.recoding()).containsExactly(0, 0, 1, 2, 2);
        assertThat(collapsing.merged())
                .containsExactly(
                        new CategoryCollapsing.Merge(List.of(0), List.of(1), 3),
                        new CategoryCollapsing.Merge(List.of(4), List.of(3), 8));
    }

    @Test
    void anEmptyMiddleCategoryGoesIntoItsSparserNeighbour() {
        assertThat(CategoryCollapsing.of(new long[] {30, 0, 20}, 10).recoding()).containsExactly(0, 1, 1);
    }

    @Test
    void wellFilledCategoriesStay() {
        CategoryCollapsing collapsing = CategoryCollapsing.of(new long[] {10, 20, 10}, 10);

        assertThat(collapsing.recoding()).containsExactly(0, 1, 2);
        assertThat(collapsing.merged()).isEmpty();
    }

    @Test
    void driftIsADifferenceThatStandsOutAndMatters() {
        StepDifficulties first = StepDifficulties.of(new double[][] {{-1}, {-0.5}, {0}, {0.5}, {1}, {1.5}, {2}});
        StepDifficulties second =
                StepDifficulties.of(new double[][] {{-0.6}, {-0.12}, {0.41}, {0.93}, {1.4}, {2.9}, {2.38}});

        ItemDrift drift = ItemDrift.between(first, second);

        assertThat(drift.shift()).isCloseTo(-(0.4 + 0.38 + 0.41 + 0.43 + 0.4 + 1.4 + 0.38) / 7, within(1e-12));
        assertThat(drift.items().get(5).drifted()).isTrue();
        assertThat(drift.anchors()).isEqualTo(0b1011111);
    }
}
