package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.rapport.statistics.ResponsePropensities.PopulationCell;

class WeightsTest {

    /** Four respondents, one in every combination of two variables. */
    private static final double[] ONES = {1, 1, 1, 1};

    private static Raking.Margin grade(double... totals) {
        return new Raking.Margin(new int[] {0, 0, 1, 1}, totals);
    }

    private static Raking.Margin gender(double... totals) {
        return new Raking.Margin(new int[] {0, 1, 0, 1}, totals);
    }

    @Test
    void rakedWeightsAddUpToEveryMargin() {
        // independent margins of a balanced sample: the product of the shares, times the total
        double[] weights =
                Raking.of(ONES, List.of(grade(30, 70), gender(40, 60))).get().weights();

        assertThat(weights).containsExactly(new double[] {12, 18, 28, 42}, within(1e-9));
    }

    @Test
    void weightsThatFitAlreadyStay() {
        Raking raked = Raking.of(ONES, List.of(grade(2, 2), gender(2, 2))).get();

        assertThat(raked.weights()).containsExactly(1, 1, 1, 1);
        assertThat(raked.cycles()).isEqualTo(1);
    }

    @Test
    void aLaterMarginIsRescaledWhenItsTotalIsNearlyTheSame() {
        double[] weights = Raking.of(ONES, List.of(grade(50, 50), gender(50.25, 50.25)))
                .get()
                .weights();

        assertThat(weights).containsExactly(new double[] {25, 25, 25, 25}, within(1e-9));
    }

    @Test
    void marginsOfDifferentPopulationsAreRefused() {
        assertThatThrownBy(() -> Raking.of(ONES, List.of(grade(50, 50), gender(40, 50))))
                .hasMessage("Margins of one population have one total, got 100.0 and 90.0");
    }

    @Test
    void peopleWithoutARespondentCannotBeWeightedFor() {
        Raking.Margin language = new Raking.Margin(new int[] {0, 0, 0, 0}, new double[] {90, 10});

        assertThat(Raking.of(ONES, List.of(language)).reason()).isEqualTo(Reason.EMPTY_MARGIN);
        assertThat(Raking.of(new double[0], List.of()).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void marginsThatContradictEachOtherDoNotConverge() {
        // nobody in (0, 1) and (1, 0): the margins must then agree
        Raking.Margin one = new Raking.Margin(new int[] {0, 1}, new double[] {50, 50});
        Raking.Margin other = new Raking.Margin(new int[] {0, 1}, new double[] {60, 40});

        assertThat(Raking.of(new double[] {1, 1}, List.of(one, other)).reason()).isEqualTo(Reason.NO_CONVERGENCE);
    }

    @Test
    void whatIsCutOffGoesToTheOthersInProportion() {
        // 9 is cut to 5, 4 are left for 1 and 2: times 7/3
        assertThat(WeightTrimming.of(new double[] {1, 2, 9}, 0.5, 5).get())
                .containsExactly(new double[] {7 / 3.0, 14 / 3.0, 5}, within(1e-12));
    }

    @Test
    void weightsThatCannotKeepTheirSumWithinTheBoundsAreNotTrimmed() {
        assertThat(WeightTrimming.of(new double[] {4, 5}, 1, 2).reason()).isEqualTo(Reason.NO_CONVERGENCE);
    }

    @Test
    void unequalWeightsCostRespondents() {
        KishDesignEffect kish = KishDesignEffect.of(1, 3).get();

        assertThat(kish.designEffect()).isCloseTo(1.25, within(1e-15)); // 2 · 10 / 16
        assertThat(kish.effectiveN()).isCloseTo(1.6, within(1e-15));
        assertThat(KishDesignEffect.of(0, 0).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void rakingToAMarginTakesItsPartOutOfTheStandardError() {
        // the variable is the margin: nothing is left to be uncertain about
        double[] values = {1, 1, 0, 0};
        double[] weights = {15, 15, 35, 35};
        Estimate error = RakedMean.standardError(values, weights, List.of(grade(30, 70)), new int[] {0, 1, 2, 3});

        assertThat(error.value()).isCloseTo(0, within(1e-15));
        assertThat(RakedMean.standardError(values, weights, List.of(), new int[4])
                        .reason())
                .isEqualTo(Reason.CLUSTERS_LT_2);
    }

    @Test
    void aResponseThatIsTheSameEverywhereIsRepresentative() {
        Representativeness even = Representativeness.of(List.of(cell("5", 100, 60), cell("6", 50, 30)))
                .get();

        assertThat(even.indicator()).isCloseTo(1, within(1e-12));
        assertThat(even.unconditional().get("grade")).isCloseTo(0, within(1e-12));
    }

    @Test
    void anUnevenResponseIsMeasuredByTheSpreadOfItsRates() {
        // rates .8 and .4 among 100 each: S² = 200 · .04 / 199
        Representativeness uneven = Representativeness.of(List.of(cell("5", 100, 80), cell("6", 100, 40)))
                .get();
        double spread = Math.sqrt(8 / 199.0);

        assertThat(uneven.meanPropensity()).isCloseTo(0.6, within(1e-12));
        assertThat(uneven.indicator()).isCloseTo(1 - 2 * spread, within(1e-12));
        assertThat(uneven.variation()).isCloseTo(spread / 0.6, within(1e-12));
        assertThat(uneven.unconditional().get("grade")).isCloseTo(0.2, within(1e-12));
        assertThat(uneven.categories().get("grade").get("6")).isCloseTo(-0.2 * Math.sqrt(0.5), within(1e-12));
        assertThat(uneven.conditional().get("grade")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aChanceOfOneHasNoLogit() {
        assertThat(Representativeness.of(List.of(cell("5", 100, 100), cell("6", 100, 40)))
                        .reason())
                .isEqualTo(Reason.NO_CONVERGENCE);
        assertThat(Representativeness.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void gradesAreOrderedAsNumbers() {
        ResponsePropensities found = ResponsePropensities.of(
                        List.of(cell("10", 100, 50), cell("9", 100, 50), cell("11", 100, 40)))
                .get();

        assertThat(found.coefficients()).containsOnlyKeys("(Intercept)", "grade10", "grade11");
    }

    @Test
    void weightedPercentagesStandBesideOnlyWhereTheyChangeSomething() {
        assertThat(NonResponseReading.of(0.6, 50, 54, OptionalDouble.empty()))
                .isEqualTo(new NonResponseReading(true, false));
        assertThat(NonResponseReading.of(0.6, 50, 47, OptionalDouble.of(0.26)))
                .isEqualTo(new NonResponseReading(false, true));
        assertThat(NonResponseReading.of(0.7, 50, 60, OptionalDouble.of(0.25)))
                .isEqualTo(new NonResponseReading(false, false));
        assertThat(NonResponseReading.of(0.39, 50, 50, OptionalDouble.empty()))
                .isEqualTo(new NonResponseReading(false, true));
    }

    private static PopulationCell cell(String grade, long enrolled, long responded) {
        return new PopulationCell(Map.of("grade", grade), enrolled, responded);
    }
}
