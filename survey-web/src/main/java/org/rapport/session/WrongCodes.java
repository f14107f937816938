package org.rapport.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * Slows down those who try out codes. Each address may send some wrong codes, and so may each network (the first three numbers
 * of an IPv4 address, the first three groups of an IPv6 one), which is what a school looks like from outside. Once that is used
 * up, every code from there, right or wrong, goes through a narrow door: a class behind the same address as a guesser still gets
 * in, a few students a second, and the guesser learns next to nothing.
 */
@Component
class WrongCodes {

    private static final int MOST_ADDRESSES = 20_000;
    private static final int WRONG_OF_AN_ADDRESS = 30;
    private static final int WRONG_OF_A_NETWORK = 300;
    private static final Duration WRONG_REFILL = Duration.ofSeconds(6);
    private static final int DOOR = 3;
    private static final Duration DOOR_REFILL = Duration.ofMillis(500);

    private final LongSupplier nanos;
    private final Map<String, Place> places = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    WrongCodes() {
        this(System::nanoTime);
    }

    /** @param nanos a clock, for tests */
    WrongCodes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Asks whether a code from an address may be looked up now; otherwise how long to wait. */
    synchronized Optional<Duration> mustWait(String address) {
        Place own = place(address, WRONG_OF_AN_ADDRESS);
        Place network = place(network(address), WRONG_OF_A_NETWORK);
        long now = nanos.getAsLong();
        boolean calm = own.wrong.has(now) && network.wrong.has(now);
        Place narrow = network.wrong.has(now) ? own : network;
        return calm || narrow.door.take(now) ? Optional.empty() : Optional.of(DOOR_REFILL.multipliedBy(4));
    }

    /** Counts a code that does not exist. */
    synchronized void wrong(String address) {
        long now = nanos.getAsLong();
        place(address, WRONG_OF_AN_ADDRESS).wrong.take(now);
        place(network(address), WRONG_OF_A_NETWORK).wrong.take(now);
    }

    private Place place(String name, int wrong) {
        return places.computeIfAbsent(
                name,
                first -> new Place(
                        new Bucket(
                                wrong,
                                WRONG_REFILL.dividedBy(Math.max(1, wrong / WRONG_OF_AN_ADDRESS)),
                                nanos.getAsLong()),
                        new Bucket(DOOR, DOOR_REFILL, nanos.getAsLong())));
    }

    static String network(String address) {
        String separator = address.contains(":") ? ":" : ".";
        int end = 0;
        for (int part = 0; part < 3 && end >= 0; part++) {
            end = address.indexOf(separator, end + 1);
        }
        return (end < 0 ? address : address.substring(0, end)) + "/";
    }

    private record Place(Bucket wrong, Bucket door) {}

    /** A number of tokens that fills up again, one token an interval. */
    private static final class Bucket {
        private final int capacity;
        private final long refill;
        private double tokens;
        private long last;

        Bucket(int capacity, Duration refill, long now) {
            this.capacity = capacity;
            this.refill = refill.toNanos();
            this.tokens = capacity;
            this.last = now;
        }

        boolean has(long now) {
            tokens = Math.min(capacity, tokens + (double) (now - last) / refill);
            last = now;
            return tokens >= 1;
        }

        boolean take(long now) {
            boolean has = has(now);
            tokens -= has ? 1 : 0;
            return has;
        }
    }
}
