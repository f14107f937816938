package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasurementInvarianceTest {

    private static final FactorStructure ONE = new FactorStructure(List.of(List.of(0, 1, 2, 3)));

    @Test
    void groupsThatAnswerAlikeAreComparable() {
        CoMoments group = group(new Random(7), 400, new double[4]);
        MeasurementInvariance same =
                MeasurementInvariance.of(ONE, List.of(group, group)).get();

        assertThat(same.highest()).isEqualTo(InvarianceLevel.SCALAR);
        assertThat(same.step(InvarianceLevel.SCALAR).chiSquare()).isCloseTo(0, within(1e-6));
        assertThat(same.factorMeans().get(1).getFirst().estimate()).isCloseTo(0, within(1e-6));
        assertThat(same.factorMeans().get(0).getFirst()).isEqualTo(new MeasurementInvariance.FactorMean(0, 0));
    }

    @Test
    void oneHarderItemBreaksEqualInterceptsOnly() {
        Random random = new Random(8);
        CoMoments reference = group(random, 600, new double[4]);
        CoMoments focal = group(random, 600, new double[] {0, -0.8, 0, 0});
        MeasurementInvariance invariance =
                MeasurementInvariance.of(ONE, List.of(reference, focal)).get();

        assertThat(invariance.highest()).isEqualTo(InvarianceLevel.METRIC);
        assertThat(invariance.step(InvarianceLevel.SCALAR).pValue()).isLessThan(1e-6);
    }

    @Test
    void degreesOfFreedomCountWhatIsHeldEqual() {
        CoMoments group = group(new Random(9), 300, new double[4]);
        MeasurementInvariance three =
                MeasurementInvariance.of(ONE, List.of(group, group, group)).get();

        assertThat(three.fit(InvarianceLevel.CONFIGURAL).degrees()).isEqualTo(6);
        assertThat(three.step(InvarianceLevel.METRIC).degrees()).isEqualTo(6);
        assertThat(three.step(InvarianceLevel.SCALAR).degrees()).isEqualTo(6);
    }

    @Test
    void oneGroupHasNothingToBeComparedWith() {
        CoMoments group = group(new Random(9), 300, new double[4]);

        assertThat(MeasurementInvariance.of(ONE, List.of(group)).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void aGroupWithAConstantItemIsNotIdentified() {
        CoMoments group = group(new Random(9), 300, new double[4]);
        CoMoments constant = new CoMoments(4);
        for (int i = 0; i < 50; i++) {
            constant.add(i % 5, (i + i / 5) % 4, i % 3, 2);
        }

        assertThat(MeasurementInvariance.of(ONE, List.of(group, constant)).reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void anItemOfTwoFactorsIsRefused() {
        assertThatThrownBy(() -> new FactorStructure(List.of(List.of(0, 1), List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Every item belongs to one factor, got [[0, 1], [1, 2]]");
    }

    /** Four items with one factor; {@code shift} moves an item's intercept. */
    private static CoMoments group(Random random, int n, double[] shift) {
        CoMoments moments = new CoMoments(4);
        for (int i = 0; i < n; i++) {
            double factor = random.nextGaussian();
            double[] answers = new double[4];
            for (int item = 0; item < 4; item++) {
                answers[item] = 3 + shift[item] + (0.6 + 0.1 * item) * factor + 0.7 * random.nextGaussian();
            }
            moments.add(answers);
        }
        return moments;
    }
}
