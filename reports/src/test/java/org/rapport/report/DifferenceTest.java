package org.rapport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.SampleResults;
import org.rapport.disclosure.Suppression;

class DifferenceTest {

    static Interval interval(double value, double lower, double upper) {
        return new Interval(
                SampleResults.reported(value, 50),
                SampleResults.reported(lower, 50),
                SampleResults.reported(upper, 50));
    }

    @Test
    void theEndsOfTheDifferenceRecoverTheVarianceOfBothSides() {
        // by hand: 4.0 (3.7–4.3) − 3.0 (2.6–3.4): 1 ± √(0.3² + 0.4²) = 1 ± 0.5
        Difference difference = Difference.between(interval(4.0, 3.7, 4.3), interval(3.0, 2.6, 3.4))
                .orElseThrow();
        assertThat(difference.value()).isCloseTo(1.0, within(1e-12));
        assertThat(difference.lower()).isCloseTo(0.5, within(1e-12));
        assertThat(difference.upper()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void unequalEndsAreKeptApart() {
        // by hand: lower 1 − √(0.3² + 0.4²), upper 1 + √(0.6² + 0.8²)
        Difference difference = Difference.between(interval(4.0, 3.7, 4.6), interval(3.0, 2.2, 3.4))
                .orElseThrow();
        assertThat(difference.lower()).isCloseTo(0.5, within(1e-12));
        assertThat(difference.upper()).isCloseTo(2.0, within(1e-12));
    }

    @Test
    void aHiddenEndLeavesNoDifference() {
        Cell hidden = new Cell.Suppressed(Suppression.TOO_FEW);
        Interval half = new Interval(SampleResults.reported(4, 20), hidden, hidden);
        assertThat(Difference.between(half, interval(3, 2.5, 3.5))).isEmpty();
        assertThat(half.against(interval(3, 2.5, 3.5))).isEqualTo(Standing.NOT_SHOWN);
    }

    @Test
    void onlyIntervalsThatDoNotTouchAreClearlyDifferent() {
        assertThat(interval(4, 3.6, 4.4).against(interval(3, 2.5, 3.5))).isEqualTo(Standing.CLEARLY_HIGHER);
        assertThat(interval(3, 2.5, 3.5).against(interval(4, 3.6, 4.4))).isEqualTo(Standing.CLEARLY_LOWER);
        assertThat(interval(4, 3.5, 4.5).against(interval(3, 2.5, 3.5))).isEqualTo(Standing.NO_CLEAR_DIFFERENCE);
    }
}
