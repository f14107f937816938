package org.rapport.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The brake on guessing passwords: after some failures in a quarter of an hour, further tries are turned away unread until the
 * oldest failure is that long ago. Counted by account (from wherever) and by address (at whatever account).
 */
final class SignInAttempts {

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 30;
    private static final int REMEMBERED = 100_000; // a bound on memory; far above honest use

    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    boolean mayTry(String email, String address) {
        return recent("account " + email) < PER_ACCOUNT && recent("address " + address) < PER_ADDRESS;
    }

    void failed(String email, String address) {
        if (failures.size() > REMEMBERED) {
            failures.keySet().removeIf(key -> recent(key) == 0);
        }
        note("account " + email);
        note("address " + address);
    }

    void succeeded(String email) {
        failures.remove("account " + email);
    }

    private void note(String key) {
        failures.compute(key, (same, before) -> {
            Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
            times.addLast(clock.instant());
            while (times.size() > PER_ADDRESS) {
                times.removeFirst();
            }
            return times;
        });
    }

    private int recent(String key) {
        int[] count = {0};
        Instant since = clock.instant().minus(WINDOW);
        failures.computeIfPresent(key, (same, times) -> {
            times.removeIf(time -> time.isBefore(since));
            count[0] = times.size();
            return times.isEmpty() ? null : times;
        });
        return count[0];
    }
}
