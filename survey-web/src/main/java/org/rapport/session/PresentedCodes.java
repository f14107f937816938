package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Looks up the codes that requests bring along, in a form, a cookie or a message of the script: each way in has the same brake on
 * guessing ({@link WrongCodes}), or a guesser would take the one that has none. A code that an address has opened once goes past the
 * brake from there, so that a class in the middle of its survey does not notice a guesser in the same building.
 */
@Component
class PresentedCodes {

    /** Asked for after too many wrong codes from the same place. */
    static final class TooManyWrongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration wait;

        TooManyWrongException(Duration wait) {
            super("Too many wrong codes from one place");
            this.wait = wait;
        }

        Duration duration() {
            return wait;
        }
    }

    private static final int MOST_OPENED = 50_000;

    private final SurveySessions sessions;
    private final WrongCodes wrongCodes;
    private final Set<String> opened = Collections.newSetFromMap(new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_OPENED;
        }
    });

    PresentedCodes(SurveySessions sessions, WrongCodes wrongCodes) {
        this.sessions = sessions;
        this.wrongCodes = wrongCodes;
    }

    /**
     * What is behind a code; nothing behind an empty one.
     *
     * @throws TooManyWrongException when the place it comes from has to wait
     */
    Entry find(String code, HttpServletRequest request) {
        if (code.isEmpty()) {
            return new Entry.Unknown();
        }
        String address = String.valueOf(request.getRemoteAddr());
        mustWait(code, address).ifPresent(wait -> {
            throw new TooManyWrongException(wait);
        });
        Entry entry = sessions.find(code);
        looked(code, address, !(entry instanceof Entry.Unknown));
        return entry;
    }

    /** Asks whether a code from an address may be looked up now; otherwise how long to wait. */
    Optional<Duration> mustWait(String code, String address) {
        return wasOpened(code, address) ? Optional.empty() : wrongCodes.mustWait(address);
    }

    /** Remembers a code that exists; counts one that does not. */
    void looked(String code, String address, boolean exists) {
        if (exists) {
            synchronized (opened) {
                opened.add(key(code, address));
            }
        } else if (!wasOpened(code, address)) {
            wrongCodes.wrong(address);
        }
    }

    private boolean wasOpened(String code, String address) {
        synchronized (opened) {
            return opened.contains(key(code, address));
        }
    }

    private static String key(String code, String address) {
        return code + " " + address;
    }
}
