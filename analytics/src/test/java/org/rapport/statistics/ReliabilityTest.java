package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void alphaFollowsFromItemVariancesAndTheVarianceOfTheSum() {
        // two items of variance 1 that correlate .5: 2 * (1 - 2/3)
        assertThat(CoefficientAlpha.of(2, 2, 3, 50).value()).isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void alphaOfOpposedItemsIsNegativeAndSaysSo() {
        // R 4.2.2: cov(data.frame(a = 1:4, b = c(4, 3, 2, 2))), 2 * (1 - sum(diag(C)) / sum(C))
        Outcome<CoefficientAlpha> alpha = alpha(new double[][] {{1, 4}, {2, 3}, {3, 2}, {4, 2}});

        assertThat(alpha.get().alpha()).isCloseTo(-18.6666666666667, within(1e-9));
        assertThat(alpha.flags()).containsExactly(Flag.NEGATIVE_ALPHA);
    }

    @Test
    void aConstantItemStaysInTheScaleAndTakesTheCorrelationsAway() {
        Outcome<CoefficientAlpha> alpha = alpha(new double[][] {{1, 3}, {2, 3}, {3, 3}, {4, 3}});

        assertThat(alpha.get().alpha()).isEqualTo(0);
        assertThat(alpha.flags()).containsExactly(Flag.CONSTANT_ITEM);
        assertThat(alpha.get().standardized()).isNull();
        assertThat(alpha.get().itemRest()).containsExactly(null, null);
        assertThat(alpha.get().ifDropped()).containsExactly(null, null);
    }

    @Test
    void alphaNeedsTwoItemsTwoPeopleAndSomeSpread() {
        assertThat(alpha(new double[][] {{1}, {2}}).reason()).isEqualTo(Reason.K_LT_2);
        assertThat(CoefficientAlpha.of(new CoMoments(3)).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(alpha(new double[][] {{1, 2}}).reason()).isEqualTo(Reason.N_LT_2);
        assertThat(alpha(new double[][] {{1, 3}, {2, 2}, {3, 1}}).reason()).isEqualTo(Reason.ZERO_VARIANCE);
    }

    @Test
    void peopleWithAMissingAnswerAreLeftOut() {
        CoMoments items = CoMoments.ofComplete(new double[][] {{1, 2}, {Double.NaN, 5}, {3, 4}}, 2);

        assertThat(items.n()).isEqualTo(2);
        assertThat(items.means()).containsExactly(2, 3);
    }

    @Test
    void threeItemsDetermineTheirOneFactorExactly() {
        // correlations .48, .40, .30 come from loadings .8, .6, .5
        OmegaTotal omega = OmegaTotal.of(correlated(200, new double[][] {{1, .48, .40}, {.48, 1, .30}, {.40, .30, 1}}))
                .get();

        assertThat(omega.loadings().get(0)).isCloseTo(0.8, within(1e-8));
        assertThat(omega.loadings().get(1)).isCloseTo(0.6, within(1e-8));
        assertThat(omega.loadings().get(2)).isCloseTo(0.5, within(1e-8));
        assertThat(omega.omega()).isCloseTo(3.61 / (3.61 + .36 + .64 + .75), within(1e-8));
        assertThat(omega.omegaMinres()).isCloseTo(omega.omega(), within(1e-8));
        assertThat(omega.fit().p()).isNull();
        assertThat(omega.fit().chiSquare()).isCloseTo(0, within(1e-9));
    }

    @Test
    void anItemThatWouldNeedMoreThanItsVarianceIsBoundedAndFlagged() {
        Outcome<OmegaTotal> omega =
                OmegaTotal.of(correlated(100, new double[][] {{1, .8, .8}, {.8, 1, .5}, {.8, .5, 1}}));

        assertThat(omega.flags()).containsExactly(Flag.HEYWOOD);
        assertThat(omega.get().uniquenesses().getFirst()).isCloseTo(1e-6, within(1e-9));
    }

    @Test
    void omegaNeedsThreeItemsThatDifferFromOneAnother() {
        assertThat(OmegaTotal.of(new CoMoments(2)).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(OmegaTotal.of(new CoMoments(3)).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(OmegaTotal.of(correlated(50, new double[][] {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}}))
                        .reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(OmegaTotal.of(correlated(50, new double[][] {{1, .5, 0}, {.5, 1, 0}, {0, 0, 0}}))
                        .reason())
                .isEqualTo(Reason.ZERO_VARIANCE);
    }

    @Test
    void alphaBetweenSchoolsIsRefusedWhereAnItemDoesNotDifferBetweenThem() {
        // the first item has the same mean everywhere
        CoMoments one = CoMoments.ofComplete(new double[][] {{1, 1}, {3, 2}, {2, 3}}, 2);
        CoMoments two = CoMoments.ofComplete(new double[][] {{1, 4}, {3, 5}, {2, 5}}, 2);
        Outcome<MultilevelAlpha> alpha = MultilevelAlpha.of(List.of(one, two));

        assertThat(alpha.get().alphaBetween().reason()).isEqualTo(Reason.NEGATIVE_BETWEEN_VARIANCE);
        assertThat(alpha.get().alphaWithin().hasValue()).isTrue();
        assertThat(alpha.flags()).containsExactly(Flag.FEW_SCHOOLS);
        assertThat(MultilevelAlpha.of(List.of(one)).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(MultilevelAlpha.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void agreementIsPerfectWhereNobodyDiffersAndUnknownForOnePerson() {
        CoMoments same = CoMoments.ofComplete(new double[][] {{4, 3}, {4, 3}, {4, 3}}, 2);

        assertThat(WithinGroupAgreement.of(same, 5).get()).isEqualTo(new WithinGroupAgreement(1.0, 1.0, 1.0));
        assertThat(WithinGroupAgreement.of(new CoMoments(2).add(4, 3), 5).reason())
                .isEqualTo(Reason.N_LT_2);
        assertThat(WithinGroupAgreement.of(new CoMoments(2), 5).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void moreDisagreementThanChanceIsShownAsNone() {
        // answers 1 and 5 only: variance 8, the uniform null has 2
        CoMoments opposed = CoMoments.ofComplete(new double[][] {{1, 1}, {5, 5}}, 2);
        WithinGroupAgreement agreement = WithinGroupAgreement.of(opposed, 5).get();

        assertThat(agreement.rwg()).isCloseTo(3, within(1e-12)); // 2(1-4) / (2(1-4) + 4)
        assertThat(agreement.rwgTruncated()).isEqualTo(0.0);
    }

    private static Outcome<CoefficientAlpha> alpha(double[][] rows) {
        return CoefficientAlpha.of(CoMoments.ofComplete(rows, rows[0].length));
    }

    private static CoMoments correlated(int n, double[][] r) {
        double[][] products = new double[r.length][r.length];
        for (int a = 0; a < r.length; a++) {
            for (int b = 0; b < r.length; b++) {
                products[a][b] = n * r[a][b];
            }
        }
        return CoMoments.of(n, new double[r.length], products);
    }
}
