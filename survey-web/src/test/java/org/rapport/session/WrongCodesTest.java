package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrongCodesTest {

    private final AtomicLong clock = new AtomicLong();
    private final WrongCodes wrongCodes = new WrongCodes(clock::get);

    @Test
    void afterThirtyWrongCodesAnAddressGetsInOnlyThroughTheNarrowDoor() {
        guess("10.0.0.1", 30);

        assertThat(admitted("10.0.0.1", 100)).isEqualTo(3);
        assertThat(wrongCodes.mustWait("10.0.0.1")).contains(Duration.ofSeconds(2));
        assertThat(wrongCodes.mustWait("10.0.0.2")).isEmpty();
    }

    @Test
    void aClassBehindTheGuessersAddressIsInWithinSeconds() {
        guess("10.0.0.1", 30);
        int in = 0;
        for (int second = 0; second < 15; second++) {
            in += admitted("10.0.0.1", 30);
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(in).isGreaterThanOrEqualTo(30);
    }

    @Test
    void rightCodesAreNeverCounted() {
        assertThat(admitted("10.0.0.1", 2000)).isEqualTo(2000);
    }

    @Test
    void manyAddressesOfOneNetworkShareAnAllowance() {
        IntStream.range(1, 20).forEach(host -> guess("10.0.0." + host, 20));

        assertThat(admitted("10.0.0.77", 100)).isEqualTo(3);
        assertThat(admitted("10.0.1.77", 100)).isEqualTo(100);
    }

    @Test
    void whatWasUsedUpComesBackWithTime() {
        guess("10.0.0.1", 30);
        clock.addAndGet(Duration.ofMinutes(5).toNanos());

        assertThat(admitted("10.0.0.1", 100)).isEqualTo(100);
    }

    @Test
    void aNetworkIsTheFirstThreeGroupsOfAnAddress() {
        assertThat(WrongCodes.network("192.0.2.17")).isEqualTo("192.0.2/");
        assertThat(WrongCodes.network("2001:db8:7:1::5")).isEqualTo("2001:db8:7/");
    }

    private void guess(String address, int times) {
        IntStream.range(0, times).forEach(time -> wrongCodes.wrong(address));
    }

    private int admitted(String address, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(time -> wrongCodes.mustWait(address).isEmpty())
                .count();
    }
}
