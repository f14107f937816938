package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected numbers: R 4.2.2, mvtnorm 1.1-3: pmvnorm, and polychor2 of the reference scripts. */
class OrdinalAlphaTest {

    @ParameterizedTest
    @CsvSource({"0.3, -0.8, 0.6, 0.192310683171", "1.2, -0.4, 0.97, 0.344578258389", "-0.5, 0.7, -0.95, 0.0835024520423"
    })
    void theBivariateNormalDistributionIsThatOfTheReference(double x, double y, double rho, double expected) {
        assertThat(BivariateNormal.cumulative(x, y, rho)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"-1", "-0.99", "-0.93", "-0.5", "0", "0.3", "0.92", "0.925", "0.999", "1"})
    void aQuarterAndTheArcSineLieBelowTheOrigin(double rho) {
        assertThat(BivariateNormal.cumulative(0, 0, rho))
                .isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(1e-14));
    }

    @Test
    void polychoricCorrelationSeesBehindTheCategories() {
        long[][] table = {{20, 10, 5}, {8, 25, 12}, {3, 9, 28}};

        assertThat(PolychoricCorrelation.of(table).value()).isCloseTo(0.64208751459, within(1e-6));
        assertThat(PolychoricCorrelation.of(table).n()).isEqualTo(120);
    }

    @Test
    void aVariableWithOneCategoryHasNoCorrelation() {
        assertThat(PolychoricCorrelation.of(new long[][] {{3, 4, 5}}).reason()).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(PolychoricCorrelation.of(new long[][] {{0, 0}, {0, 0}}).reason())
                .isEqualTo(Reason.NO_DATA);
    }

    @Test
    void twoItemsHaveAnAlphaAndNoOmega() {
        ResponsePatterns patterns =
                ResponsePatterns.of(2, new int[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new long[] {40, 10, 10, 40});
        OrdinalAlpha alpha = OrdinalAlpha.of(patterns).get();
        double tetrachoric = Math.sin(Math.PI / 2 * 0.6); // equal margins: 4·0.4 − 1 = 2/π·asin ρ

        assertThat(alpha.alpha()).isCloseTo(2 * tetrachoric / (1 + tetrachoric), within(1e-7));
        assertThat(alpha.omega().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(alpha.smoothed()).isFalse();
    }

    @Test
    void oneItemHasNoAlpha() {
        assertThat(OrdinalAlpha.of(ResponsePatterns.of(1, new int[][] {{0}, {1}}))
                        .reason())
                .isEqualTo(Reason.K_LT_2);
    }
}
