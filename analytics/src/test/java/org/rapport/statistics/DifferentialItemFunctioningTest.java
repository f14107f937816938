package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Expected numbers: R 4.2.2, mantel_poly of the reference scripts and ordinal 2022.11-16: clm. */
class DifferentialItemFunctioningTest {

    private static final int[][] ROWS = {
        {0, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 1}, {1, 1, 1},
        {2, 1, 1}, {1, 2, 1}, {1, 1, 2}, {2, 2, 1}, {1, 2, 2}, {2, 2, 2}, {2, 0, 1}
    };
    private static final ResponsePatterns REFERENCE =
            ResponsePatterns.of(3, ROWS, new long[] {20, 10, 14, 8, 15, 9, 25, 14, 16, 12, 13, 10, 22, 4});
    private static final ResponsePatterns FOCAL =
            ResponsePatterns.of(3, ROWS, new long[] {6, 2, 9, 22, 19, 3, 18, 24, 7, 6, 18, 4, 10, 12});

    private static final DifferentialItemFunctioning DIF = DifferentialItemFunctioning.between(REFERENCE, FOCAL);

    @Test
    void mantelsTestComparesTheGroupsAtEqualScores() {
        MantelTest third = DIF.first().get(2).mantel().get();

        assertThat(third.chiSquare()).isCloseTo(13.676901171, within(1e-8));
        assertThat(third.pValue()).isCloseTo(0.00021710858104, within(1e-12));
        assertThat(third.standardizedMeanDifference()).isCloseTo(-0.14811966227, within(1e-10));
        assertThat(third.effectSize()).isCloseTo(-0.21377972514, within(1e-10));
        assertThat(third.strata()).isEqualTo(7);
    }

    @Test
    void ordinalRegressionSeparatesUniformFromNonUniform() {
        OrdinalDifTest third = DIF.first().get(2).regression().get();

        assertThat(third.logLikelihoods().getFirst()).isCloseTo(-359.7972875, within(1e-6));
        assertThat(third.uniform().chiSquare()).isCloseTo(13.32227337, within(1e-7));
        assertThat(third.nonUniform().chiSquare()).isCloseTo(0.7273541946, within(1e-7));
        assertThat(third.total().pValue()).isCloseTo(8.895331498e-04, within(1e-11));
        assertThat(third.uniform().deltaNagelkerke()).isCloseTo(1.336260152e-02, within(1e-9));
        assertThat(third.groupSlope()).isCloseTo(-1.101785281, within(1e-7));
        assertThat(third.slopeChange()).isCloseTo(3.944104337e-02, within(1e-8));
    }

    @Test
    void aScaleWithTooFewItemsToRelyOnIsNotComparable() {
        assertThat(DIF.history()).hasSize(1);
        assertThat(DIF.flagged()).contains(2);
        assertThat(DIF.notComparable()).isTrue();
    }

    @Test
    void groupsThatAnswerAlikeHaveNothingFlagged() {
        DifferentialItemFunctioning same = DifferentialItemFunctioning.between(REFERENCE, REFERENCE);

        assertThat(same.flagged()).isEmpty();
        assertThat(same.history()).hasSize(2);
        assertThat(same.notComparable()).isFalse();
    }

    @Test
    void withoutAFocalGroupThereIsNoTest() {
        ResponsePatterns nobody = ResponsePatterns.of(3, new int[0][]);
        DifferentialItemFunctioning dif = DifferentialItemFunctioning.between(REFERENCE, nobody);

        assertThat(dif.first().getFirst().mantel().reason()).isEqualTo(Reason.NO_DATA);
        assertThat(dif.first().getFirst().regression().reason()).isEqualTo(Reason.NO_DATA);
        assertThat(dif.adjusted()).containsOnlyNulls();
        assertThat(dif.flagged()).isEmpty();
    }

    @Test
    void separatedAnswersHaveNoRegression() {
        ResponsePatterns low = ResponsePatterns.of(2, new int[][] {{0, 0}, {0, 1}}, new long[] {20, 20});
        ResponsePatterns high = ResponsePatterns.of(2, new int[][] {{1, 0}, {1, 1}}, new long[] {20, 20});

        assertThat(DifferentialItemFunctioning.between(low, high)
                        .first()
                        .getFirst()
                        .regression()
                        .reason())
                .isEqualTo(Reason.NO_CONVERGENCE);
    }

    @Test
    void anItemAllAnswerAlikeCannotDiffer() {
        ResponsePatterns group = ResponsePatterns.of(2, new int[][] {{0, 0}, {0, 1}}, new long[] {20, 20});
        DifferentialItemFunctioning.ItemDif constant =
                DifferentialItemFunctioning.between(group, group).first().getFirst();

        assertThat(List.of(constant.mantel().reason(), constant.regression().reason()))
                .containsExactly(Reason.ZERO_VARIANCE, Reason.ZERO_VARIANCE);
    }

    @Test
    void aGapIsShownOnlyWhenEnoughItemsWorkAlike() {
        assertThat(Comparability.of(REFERENCE, REFERENCE)).isEqualTo(new Comparability.OnAllItems());
        assertThat(Comparability.of(REFERENCE, FOCAL)).isInstanceOf(Comparability.NotOnThisScale.class);
        assertThat(Comparability.of(REFERENCE, FOCAL).mayBeCompared()).isFalse();
    }

    @Test
    void ofASmallGroupNothingIsKnown() {
        ResponsePatterns ninetyNine =
                ResponsePatterns.of(3, ROWS, new long[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8});

        assertThat(ninetyNine.respondents()).isEqualTo(99);
        assertThat(Comparability.of(REFERENCE, ninetyNine)).isEqualTo(new Comparability.Unknown(Reason.N_LT_2));
    }

    @Test
    void impactIsWhatFlaggedItemsDoToAGap() {
        ResponsePatterns low = ResponsePatterns.of(2, new int[][] {{0, 1}, {1, 1}});
        ResponsePatterns high = ResponsePatterns.of(2, new int[][] {{2, 1}, {2, 2}});
        DifImpact impact = DifImpact.of(low, high, Set.of(0));

        assertThat(impact.withAll().value()).isEqualTo(1.0); // (1.5 + 0.5) / 2
        assertThat(impact.withoutFlagged().value()).isEqualTo(0.5);
        assertThat(DifImpact.of(low, high, Set.of(0, 1)).withoutFlagged().reason())
                .isEqualTo(Reason.NOT_COMPARABLE);
    }
}
