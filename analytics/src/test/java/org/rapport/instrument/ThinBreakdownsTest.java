package org.rapport.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThinBreakdownsTest {

    private final Instrument oneBreakdown = TinyInstrument.with("respondents: students", "respondents: teachers")
            .read();

    private final Instrument twoBreakdowns = TinyInstrument.with("respondents: students", "respondents: teachers")
            .and(
                    "instrument.yaml",
                    "- {code: B}",
                    "- {code: B}\n    - {code: unsaid, missing: prefer-not-to-say}\n  years:\n    - {code: few}\n    - {code: some}\n    - {code: many}")
            .and(
                    "instrument.yaml",
                    "{id: group, options: kinds, breakdown: kind}",
                    "{id: group, options: kinds, breakdown: kind}\n      - {id: years, options: years, breakdown: years}")
            .and(
                    "en.yaml",
                    "B: The second}",
                    "B: The second, unsaid: Not said}\n  years: {few: Few, some: Some, many: Many}")
            .and("en.yaml", "group: Which group are you in?", "group: Which?\n  years: How many?")
            .and("en.yaml", "breakdowns: {kind: Kind}", "breakdowns: {kind: Kind, years: Years}")
            .read();

    @Test
    void aStaffThatFillsEveryCategoryGivesNoWarning() {
        assertThat(ThinBreakdowns.warnings(oneBreakdown, 20)).isEmpty();
        assertThat(ThinBreakdowns.warnings(twoBreakdowns, 30)).isEmpty();
    }

    @Test
    void aCategoryOfFewerThanTenIsThin() {
        assertThat(ThinBreakdowns.warnings(oneBreakdown, 19))
                .extracting(Warning::toString)
                .containsExactly("the 2 categories of \"group\" leave about 9 of 19 teachers each, fewer than 10"
                        + "  ask with fewer options, or leave the item out of surveys of small staffs");
    }

    @Test
    void combinationsAreThinTooAndARefusalIsNoCategory() {
        assertThat(ThinBreakdowns.warnings(twoBreakdowns, 29))
                .extracting(Warning::toString)
                .containsExactly(
                        "the 3 categories of \"years\" leave about 9 of 29 teachers each, fewer than 10"
                                + "  ask with fewer options, or leave the item out of surveys of small staffs",
                        "together the breakdowns have 6 combinations for 29 teachers, so that one may point at a person"
                                + "  ask fewer of them, or with fewer options");
    }

    @Test
    void ourOwnTeacherInstrumentIsFitForAStaffOfSixty() {
        Instrument teachers = BundledInstruments.newest("teacher-relationships").orElseThrow();

        assertThat(ThinBreakdowns.warnings(teachers, 60)).isEmpty();
        assertThat(ThinBreakdowns.warnings(teachers, 59)).hasSize(1);
    }

    @Test
    void studentsAreGuardedByTheDisclosureCheck() {
        assertThat(ThinBreakdowns.warnings(TinyInstrument.asItIs().read(), 1)).isEmpty();
    }

    @Test
    void aStaffHasAMember() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThinBreakdowns.warnings(oneBreakdown, 0))
                .withMessage("A staff has at least one member, got 0");
    }
}
