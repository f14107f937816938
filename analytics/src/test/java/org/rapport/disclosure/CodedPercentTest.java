package org.rapport.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedPercentTest {

    /** SLDS Technical Brief 3: the smaller the group, the wider the ends. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 20", "4, 19, 21, 21", "3, 19, 0, 20", "16, 20, 80, 80", "18, 20, 90, 100",
        "4, 40, 10, 10", "2, 40, 0, 5", "98, 100, 98, 100", "3, 100, 3, 3", "297, 300, 99, 100",
        "296, 300, 99, 99", "1, 8, 0, 20", "33, 200, 17, 17"
    })
    void nearTheEndsOnlyABoundIsShown(long favorable, long count, int lower, int upper) {
        assertThat(CodedPercent.of(favorable, count, 5)).contains(new CodedPercent(lower, upper));
    }

    @Test
    void smallGroupsHaveNoPercentage() {
        assertThat(CodedPercent.of(5, 9, 10)).isEmpty();
        assertThat(CodedPercent.of(0, 0, 0)).isEmpty();
    }

    @Test
    void morePeopleThanThereAreIsAMistake() {
        assertThatThrownBy(() -> CodedPercent.of(11, 10, 5)).hasMessage("11 of 10 people");
    }

    @Test
    void barsAddUpToAHundred() {
        assertThat(LargestRemainder.percentages(1, 1, 1)).containsExactly(34, 33, 33); // ties to the lower category
        assertThat(LargestRemainder.percentages(2, 3, 5, 7, 11)).containsExactly(7, 11, 18, 25, 39);
        assertThat(LargestRemainder.percentages(0, 0, 7)).containsExactly(0, 0, 100);
        assertThat(LargestRemainder.percentages(0, 0)).containsExactly(0, 0);
    }
}
