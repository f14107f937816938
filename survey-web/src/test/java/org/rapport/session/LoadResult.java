package org.rapport.session;

import java.util.Locale;
import java.util.Map;

/**
 * What came of a load.
 *
 * @param micros the time each saved answer took, sorted
 * @param refusals HTTP status other than 200 to how often it came
 * @param broken connections that ended without an answer
 * @param serverNanos processor time of the server, without PostgreSQL
 */
record LoadResult(int[] micros, Map<Integer, Integer> refusals, int broken, double seconds, long serverNanos) {

    double perSecond() {
        return micros.length / seconds;
    }

    private double millis(double share) {
        return micros.length == 0 ? 0 : micros[(int) Math.min(micros.length - 1, micros.length * share)] / 1000.0;
    }

    String tell(String what) {
        return String.format(
                Locale.ROOT,
                "%s: %.0f answers/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, server %.0f µs an answer, other answers %s, broken %d",
                what,
                perSecond(),
                millis(0.5),
                millis(0.95),
                millis(0.99),
                serverNanos / 1000.0 / Math.max(1, micros.length),
                refusals,
                broken);
    }
}
