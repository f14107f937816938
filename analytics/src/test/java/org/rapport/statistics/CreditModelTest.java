package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sixteen patterns of three items. Expected numbers: R 4.2.2, the marginal and conditional maximum likelihood of the
 * reference scripts (fit_pcm_mml, psychotools::pcmodel), and their WLE, fit and Q3.
 */
class CreditModelTest {

    private static final int MISSING = ResponsePatterns.MISSING;
    private static final int[][] ROWS = {
        {0, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 1}, {1, 1, 1}, {2, 1, 1},
        {1, 2, 1}, {1, 1, 2}, {2, 2, 1}, {1, 2, 2}, {2, 2, 2}, {2, 0, 1}, {1, 0, MISSING}, {MISSING, 2, 2}
    };
    private static final long[] COUNTS = {20, 10, 14, 8, 15, 9, 25, 14, 16, 12, 13, 10, 22, 4, 6, 5};
    private static final ResponsePatterns PATTERNS = ResponsePatterns.of(3, ROWS, COUNTS);

    @Test
    void thePartialCreditModelFindsTheStepsOfTheReference() {
        Calibration c = PartialCreditModel.calibrate(PATTERNS).get();

        assertThat(c.logLikelihood()).isCloseTo(-545.425476966, within(1e-8));
        assertThat(c.sigma()).isCloseTo(2.42676720286, within(1e-6));
        assertThat(c.steps().of(0)).containsExactly(new double[] {-1.83414961172, 1.66183209996}, within(1e-5));
        assertThat(c.steps().of(1)).containsExactly(new double[] {-2.04841595966, 1.26446610281}, within(1e-5));
        assertThat(c.steps().of(2)).containsExactly(new double[] {-1.53597746618, 1.99587497575}, within(1e-5));
        assertThat(c.respondents()).isEqualTo(203);
        assertThat(c.parameters()).isEqualTo(7);
    }

    @Test
    void standardErrorsAreThoseOfTheObservedInformation() {
        List<Double> errors = PartialCreditModel.calibrate(PATTERNS).get().standardErrors();

        assertThat(errors.stream().mapToDouble(e -> e).toArray())
                .containsExactly(
                        new double[] {
                            0.110583815395,
                            0.317636941423,
                            0.308322139782,
                            0.330372318655,
                            0.293534599611,
                            0.307177704227,
                            0.324388239375
                        },
                        within(1e-5));
    }

    @Test
    void theRatingScaleModelSharesItsSteps() {
        Calibration c = RatingScaleModel.calibrate(PATTERNS).get();

        assertThat(c.logLikelihood()).isCloseTo(-545.557968442, within(1e-8));
        assertThat(c.steps().of(1)).containsExactly(new double[] {-2.1191538129, 1.32676457609}, within(1e-5));
        assertThat(c.steps().of(0)[1] - c.steps().of(0)[0])
                .isCloseTo(c.steps().of(2)[1] - c.steps().of(2)[0], within(1e-12));
    }

    @Test
    void fewerParametersArePreferredWhenTheyExplainAlmostAsMuch() {
        Calibration rating = RatingScaleModel.calibrate(PATTERNS).get();
        Calibration credit = PartialCreditModel.calibrate(PATTERNS).get();

        assertThat(RatingScaleModel.preferred(rating, credit)).isTrue();
        assertThat(RatingScaleModel.preferred(credit, rating)).isFalse();
    }

    @Test
    void conditionalLikelihoodNeedsNoDistributionOfPeople() {
        ConditionalLikelihood c = ConditionalLikelihood.calibrate(PATTERNS).get();

        assertThat(c.respondents()).isEqualTo(150);
        assertThat(c.logLikelihood()).isCloseTo(-147.0782196, within(1e-6));
        assertThat(c.steps().of(0)).containsExactly(new double[] {-1.953508504, 2.040095344}, within(1e-5));
        assertThat(c.steps().of(2)).containsExactly(new double[] {-1.762066569, 2.462062852}, within(1e-5));
    }

    @Test
    void itemFitComparesAnswersWithWhatTheModelExpects() {
        StepDifficulties steps = PartialCreditModel.calibrate(PATTERNS).get().steps();
        MeanSquareFit b = MeanSquareFit.ofItems(PATTERNS, steps)[1];

        assertThat(b.n()).isEqualTo(156);
        assertThat(b.outfit().value()).isCloseTo(0.6589131779, within(1e-6));
        assertThat(b.outfitZ().value()).isCloseTo(-4.177284453, within(1e-5));
        assertThat(b.infit().value()).isCloseTo(0.6657282539, within(1e-6));
        assertThat(b.infitZ().value()).isCloseTo(-4.071161867, within(1e-5));
    }

    @Test
    void residualsOfItemsThatShareNothingElseCorrelateNegatively() {
        YenQ3 q3 =
                YenQ3.of(PATTERNS, PartialCreditModel.calibrate(PATTERNS).get().steps());

        assertThat(q3.largest().orElseThrow().earlier()).isEqualTo(1);
        assertThat(q3.largest().orElseThrow().later()).isEqualTo(2);
        assertThat(q3.largest().orElseThrow().correlation().value()).isCloseTo(-0.4197722405, within(1e-6));
        assertThat(q3.conspicuous()).isEmpty();
    }

    @Test
    void reliabilityIsTheShareOfVarianceThatIsNotError() {
        Calibration c = PartialCreditModel.calibrate(PATTERNS).get();

        assertThat(ScoreReliability.ofWarmEstimates(PATTERNS, c.steps()).value())
                .isCloseTo(0.667602124964, within(1e-6));
    }

    @Test
    void withoutAnswersThereIsNoCalibration() {
        ResponsePatterns nobody = ResponsePatterns.of(3, new int[][] {{MISSING, MISSING, MISSING}});

        assertThat(nobody.empty()).isEqualTo(1);
        assertThat(PartialCreditModel.calibrate(nobody).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(ConditionalLikelihood.calibrate(nobody).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(GradedResponseModel.calibrate(nobody).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void anItemAllAnswerAlikeHasNoSteps() {
        int[][] rows = {{0, 0}, {0, 1}, {0, 2}};

        assertThat(PartialCreditModel.calibrate(ResponsePatterns.of(2, rows)).reason())
                .isEqualTo(Reason.ZERO_VARIANCE);
    }

    @Test
    void aCategoryNobodyChoseIsCollapsedFirst() {
        int[][] rows = {{0, 0}, {2, 1}, {0, 2}, {2, 1}};

        assertThat(PartialCreditModel.calibrate(ResponsePatterns.of(2, rows)).reason())
                .isEqualTo(Reason.EMPTY_CATEGORY);
    }

    @Test
    void oneItemIsNoScale() {
        assertThat(PartialCreditModel.calibrate(ResponsePatterns.of(1, new int[][] {{0}, {1}}))
                        .reason())
                .isEqualTo(Reason.K_LT_2);
    }

    @Test
    void itemsWithDifferentFormatsShareNoRatingScale() {
        int[][] rows = {{0, 0}, {1, 1}, {0, 2}, {1, 1}};

        assertThat(RatingScaleModel.calibrate(ResponsePatterns.of(2, rows)).reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void answersWithoutACommonFactorHaveNoCalibration() {
        int[][] rows = IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0 ? new int[] {0, 1} : new int[] {1, 0})
                .toArray(int[][]::new);

        assertThat(PartialCreditModel.calibrate(ResponsePatterns.of(2, rows)).hasValue())
                .isFalse();
    }

    @Test
    void equalRowsBecomeOnePatternWhateverTheirOrder() {
        ResponsePatterns patterns = ResponsePatterns.of(2, new int[][] {{1, 0}, {0, 1}, {1, 0}, {MISSING, 2}});

        assertThat(patterns.size()).isEqualTo(3);
        assertThat(patterns.respondents()).isEqualTo(4);
        assertThat(patterns.answered(0)).isEqualTo(0b10);
        assertThat(patterns.count(2)).isEqualTo(2);
        assertThat(patterns.frequencies()).isDeepEqualTo(new long[][] {{1, 2}, {2, 1, 1}});
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> ResponsePatterns.of(2, new int[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A row has 2 answers, got 1");
    }
}
