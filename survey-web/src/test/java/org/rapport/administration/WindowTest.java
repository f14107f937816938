package org.rapport.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.rapport.fielding.Administration;

class WindowTest {

    private final Instant opens = start(LocalDate.of(2027, 3, 1));
    private final Instant closes = start(LocalDate.of(2027, 3, 20));
    private final Administration administration = new Administration(1, "Spring", "anonymous", opens, closes, "school");

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    @Test
    void theLastDayIsTheOneBeforeItCloses() {
        assertThat(new Window(administration, opens).inWords()).isEqualTo("Open until 19 March 2027");
        assertThat(new Window(administration, closes).inWords()).isEqualTo("Closed since 19 March 2027");
    }

    @Test
    void itIsNotOpenBeforeTheFirstDay() {
        var window = new Window(administration, opens.minusSeconds(1));
        assertThat(window.inWords()).isEqualTo("Opens on 1 March 2027");
        assertThat(window.isOpen()).isFalse();
        assertThat(window.isClosed()).isFalse();
    }

    @Test
    void withoutAnEndItStaysOpen() {
        var endless = new Administration(1, "Spring", "anonymous", opens, null, "school");
        assertThat(new Window(endless, closes).inWords()).isEqualTo("Open since 1 March 2027, no end set");
    }
}
