package org.rapport.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.fielding.School;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;

class SmallStaffsTest {

    private static final Instrument TEACHERS =
            BundledInstruments.newest("teacher-relationships").orElseThrow();
    private static final Instrument PULSE =
            BundledInstruments.newest("teacher-pulse").orElseThrow();

    private static School school(String name, @Nullable Integer teachers) {
        return new School(0, name, name, "d", "d", 100, teachers);
    }

    @Test
    void theSmallestStaffComesFirstAndSpeaksForAll() {
        SmallStaffs small = SmallStaffs.of(TEACHERS, List.of(school("B", 40), school("A", 12), school("C", 80)));
        assertThat(small.schools()).extracting(School::name).containsExactly("A", "B");
        assertThat(small.first()).isEqualTo("A with 12 teachers");
        assertThat(small.smallest()).anyMatch(warning -> warning.what().contains("12 combinations for 12 teachers"));
    }

    @Test
    void whereNobodySaidHowManyTheyAreThereIsNothingToReckonWith() {
        assertThat(SmallStaffs.of(TEACHERS, List.of(school("A", null))).isEmpty())
                .isTrue();
    }

    @Test
    void aPulseAsksNothingAboutPeople() {
        assertThat(SmallStaffs.of(PULSE, List.of(school("A", 12))).isEmpty()).isTrue();
        assertThat(SmallStaffs.of(null, List.of(school("A", 12))).isEmpty()).isTrue();
    }

    @Test
    void whoHasSeenOneWarningHasNotSeenAnother() {
        assertThat(SmallStaffs.of(TEACHERS, List.of(school("A", 12))).seal())
                .isNotEqualTo(SmallStaffs.of(TEACHERS, List.of(school("A", 11))).seal())
                .isEqualTo(SmallStaffs.of(TEACHERS, List.of(school("A", 12))).seal());
    }
}
