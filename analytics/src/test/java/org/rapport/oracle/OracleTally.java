package org.rapport.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many cases of each area were computed, passed, failed, or had nobody to compute them. */
final class OracleTally {

    enum Outcome {
        PASSED,
        FAILED,
        NOT_SUPPORTED
    }

    private final Map<String, Map<Outcome, Long>> byArea = new TreeMap<>();

    void count(String area, Outcome outcome) {
        byArea.computeIfAbsent(area, a -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
    }

    @Override
    public String toString() {
        Map<Outcome, Long> all = new TreeMap<>();
        byArea.values().forEach(counts -> counts.forEach((outcome, n) -> all.merge(outcome, n, Long::sum)));
        return "%-8s%8s%8s%8s%15s%n".formatted("area", "cases", "passed", "failed", "not supported")
                + byArea.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                + line("all", all);
    }

    private static String line(String area, Map<Outcome, Long> counts) {
        long cases = counts.values().stream().mapToLong(Long::longValue).sum();
        return "%-8s%8d%8d%8d%15d%n"
                .formatted(
                        area,
                        cases,
                        counts.getOrDefault(Outcome.PASSED, 0L),
                        counts.getOrDefault(Outcome.FAILED, 0L),
                        counts.getOrDefault(Outcome.NOT_SUPPORTED, 0L));
    }
}
