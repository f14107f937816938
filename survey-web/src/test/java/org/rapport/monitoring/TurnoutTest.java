package org.rapport.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnoutTest {

    @Test
    void theRateIsOfThoseEnrolledAndRoundedDown() {
        // AAPOR RR5 = 199 / 200 = 99.5 %: not everybody, so not 100
        assertThat(new Turnout(200, 210, 3, 199, 1).percent()).isEqualTo(99);
    }

    @Test
    void withoutAnEnrolmentTheCodesAreThoseEligible() {
        assertThat(new Turnout(null, 50, 0, 20, 0).percent()).isEqualTo(40);
    }

    @Test
    void moreAnswersThanEnrolledAreEverybodyAndNotMore() {
        assertThat(new Turnout(10, 0, 0, 12, 0).percent()).isEqualTo(100);
        assertThat(new Turnout(10, 0, 0, 12, 0).eligible()).isEqualTo(12);
    }

    @Test
    void nobodyEligibleIsNoRate() {
        assertThat(Turnout.NOBODY.percent()).isZero();
    }

    @Test
    void aTotalKnowsTheEnrolmentOnlyWhenEverySchoolDoes() {
        var known = new Turnout(100, 100, 1, 50, 2);
        var unknown = new Turnout(null, 40, 2, 10, 0);
        assertThat(known.plus(known)).isEqualTo(new Turnout(200, 200, 2, 100, 4));
        assertThat(known.plus(unknown)).isEqualTo(new Turnout(null, 140, 3, 60, 2));
    }
}
