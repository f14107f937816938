package org.rapport.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressListTest {

    @Test
    void addressesAreReadHoweverTheyArePasted() {
        AddressList list = AddressList.read("""
                pat@school.example
                "Lee, Kim" <kim@school.example>

                Ana <Ana.Ruiz@School.example>; jo@school.example, li@school.example
                """);
        assertThat(list.problems()).isEmpty();
        assertThat(list.addresses())
                .containsExactly(
                        "pat@school.example",
                        "kim@school.example",
                        "ana.ruiz@school.example",
                        "jo@school.example",
                        "li@school.example");
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        assertThat(AddressList.read("pat@school.example\npat at school\nkim@school\n\nPAT@school.example")
                        .problems())
                .containsExactly(
                        "line 2: \"pat at school\" is no e-mail address: write it as pat@school.example.",
                        "line 3: \"kim@school\" is no e-mail address: write it as pat@school.example.",
                        "line 5: pat@school.example is on line 1 already: leave one of them out.");
    }

    @Test
    void nobodyIsAFaultToo() {
        assertThat(AddressList.read(" \n").problems()).containsExactly("There is no address yet: write one a line.");
    }
}
