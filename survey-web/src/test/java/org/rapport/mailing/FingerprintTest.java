package org.rapport.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Fingerprint LIST = Fingerprint.of("school 1", List.of("a@x.example", "b@x.example"));

    @Test
    void theSameListHasTheSameFingerprintInAnyOrder() {
        Fingerprint again = Fingerprint.of("school 1", List.of("b@x.example", "a@x.example"));
        assertThat(again.name()).isEqualTo(LIST.name());
        assertThat(again.digest("a@x.example")).isEqualTo(LIST.digest("a@x.example"));
    }

    @Test
    void whoHasNotTheWholeListCannotRecognizeAnAddress() {
        Fingerprint part = Fingerprint.of("school 1", List.of("a@x.example"));
        assertThat(part.digest("a@x.example")).isNotEqualTo(LIST.digest("a@x.example"));
        assertThat(Fingerprint.of("school 2", List.of("a@x.example", "b@x.example"))
                        .name())
                .isNotEqualTo(LIST.name());
    }
}
