package org.rapport.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NewAccountTest {

    @Test
    void aFewWordsInARowAreAGoodPassword() {
        assertThat(new NewAccount("Dana", "dana@district.example", "seven quiet herons").problems(false))
                .isEmpty();
    }

    @Test
    void everyFieldSaysWhatIsWrongWithIt() {
        assertThat(new NewAccount(" ", "dana", "short").problems(false))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name", "Write your name.",
                        "email", "Write an e-mail address, such as pat@school.example.",
                        "password", "Use 12 characters or more; a few words in a row are easy to remember."));
    }

    @Test
    void anAddressCanHaveOneAccount() {
        assertThat(new NewAccount("Dana", "dana@district.example", "seven quiet herons").problems(true))
                .containsExactly(
                        Map.entry("email", "This address has an account: sign in with it, or use another one."));
    }

    @Test
    void aPasswordOfFewDifferentCharactersIsRefused() {
        assertThat(new NewAccount("Dana", "dana@district.example", "aaaaaaaaaaaabb").problems(false))
                .containsEntry("password", "Use more than four different characters.");
    }
}
