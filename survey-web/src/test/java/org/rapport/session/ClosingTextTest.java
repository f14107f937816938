package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.instrument.RespondentGroup;

class ClosingTextTest {

    private static OwnClosingText own(String language, String text, String contacts) {
        return new OwnClosingText(1, RespondentGroup.STUDENTS, language, text, contacts);
    }

    private static ClosingText shown(String language, OwnClosingText... own) {
        return ClosingText.of(RespondentGroup.STUDENTS, language, List.of(own));
    }

    @Test
    void aSchoolThatWroteNothingHasTheGeneralWords() {
        assertThat(shown("es").text()).startsWith("Si una pregunta");
        assertThat(shown("es").contacts()).isEmpty();
    }

    @Test
    void theSchoolsOwnWordsStandInTheirPlace() {
        ClosingText closing =
                shown("en", own("en", "Our door is open.\r\n\r\nAlways.", "Ms. Ortiz, room 12\n\n Line 555-0100 "));
        assertThat(closing.paragraphs()).containsExactly("Our door is open.", "Always.");
        assertThat(closing.contacts()).containsExactly("Ms. Ortiz, room 12", "Line 555-0100");
    }

    @Test
    void wordsThatARespondentCannotReadAreNotShownAndContactsAre() {
        ClosingText closing =
                shown("es", own("fr", "Notre porte", "M. Petit"), own("en", "Our door is open.", "Ms. Ortiz, room 12"));
        assertThat(closing.text()).startsWith("Si una pregunta");
        assertThat(closing.contacts()).containsExactly("Ms. Ortiz, room 12");
        assertThat(closing.contactsLanguage()).isEqualTo("en");
    }

    @Test
    void aSchoolMayNameContactsOnlyOrWriteWordsOnly() {
        assertThat(shown("en", own("en", "", "Ms. Ortiz")).text()).startsWith("If a question touched");
        assertThat(shown("en", own("en", "Our door is open.", ""), own("es", "", "Sra. Ortiz"))
                        .contacts())
                .containsExactly("Sra. Ortiz");
    }
}
