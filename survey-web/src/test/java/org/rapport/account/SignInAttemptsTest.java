package org.rapport.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private Instant now = Instant.parse("2027-03-01T09:00:00Z");
    private final SignInAttempts attempts = new SignInAttempts(new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void afterTenFailuresAnAccountIsClosedFromEverywhereForAQuarterOfAnHour() {
        fail(10, "dana@district.example", "10.0.0.1");
        assertThat(attempts.mayTry("dana@district.example", "10.0.0.2")).isFalse();
        now = now.plus(Duration.ofMinutes(15)).plusSeconds(1);
        assertThat(attempts.mayTry("dana@district.example", "10.0.0.2")).isTrue();
    }

    @Test
    void nineFailuresAndASuccessAreForgotten() {
        fail(9, "dana@district.example", "10.0.0.1");
        attempts.succeeded("dana@district.example");
        fail(9, "dana@district.example", "10.0.0.1");
        assertThat(attempts.mayTry("dana@district.example", "10.0.0.1")).isTrue();
    }

    @Test
    void anAddressThatTriesManyAccountsIsTurnedAway() {
        for (int i = 0; i < 30; i++) {
            attempts.failed("person" + i + "@district.example", "10.0.0.1");
        }
        assertThat(attempts.mayTry("dana@district.example", "10.0.0.1")).isFalse();
        assertThat(attempts.mayTry("dana@district.example", "10.0.0.2")).isTrue();
    }

    private void fail(int times, String email, String address) {
        for (int i = 0; i < times; i++) {
            attempts.failed(email, address);
        }
    }
}
