package org.rapport.oracle;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.Estimate;
import tools.jackson.databind.JsonNode;

/** Walks what a case expects beside what was computed, and collects every difference. */
final class OracleComparison {

    private final OracleTolerance tolerance;
    private final List<String> differences = new ArrayList<>();

    private OracleComparison(OracleTolerance tolerance) {
        this.tolerance = tolerance;
    }

    static List<String> differences(OracleCase oracleCase, @Nullable Object got) {
        OracleComparison comparison = new OracleComparison(oracleCase.tolerance());
        comparison.walk("", "", oracleCase.expected(), got);
        return comparison.differences;
    }

    /** @param rule the path without array positions, which decides the tolerance */
    private void walk(String path, String rule, JsonNode expected, @Nullable Object wrapped) {
        if (tolerance.at(rule).informational()) {
            return;
        }
        Object got = expected.isArray() ? unwrap(wrapped) : single(unwrap(wrapped));
        if (expected.isObject()) {
            walkObject(path, rule, expected, got);
        } else if (expected.isArray()) {
            walkArray(path, rule, expected, got);
        } else if (!same(rule, expected, got)) {
            differences.add("%s: expected %s, got %s".formatted(path, expected, got));
        }
    }

    private void walkObject(String path, String rule, JsonNode expected, @Nullable Object got) {
        if (!(got instanceof Map<?, ?> map)) {
            differences.add("%s: expected an object, got %s".formatted(path, got));
            return;
        }
        expected.properties()
                .forEach(e -> walk(join(path, e.getKey()), join(rule, e.getKey()), e.getValue(), map.get(e.getKey())));
    }

    private void walkArray(String path, String rule, JsonNode expected, @Nullable Object got) {
        List<?> list = asList(got);
        if (list == null || list.size() != expected.size()) {
            differences.add("%s: expected %d entries, got %s"
                    .formatted(path, expected.size(), list == null ? got : list.size()));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            walk(path + "[" + i + "]", rule, expected.get(i), list.get(i));
        }
    }

    private boolean same(String rule, JsonNode expected, @Nullable Object got) {
        if (got == null || expected.isNull()) {
            return got == null && expected.isNull();
        }
        if (expected.isNumber()) {
            return got instanceof Number number
                    && tolerance.at(rule).accepts(expected.asDouble(), number.doubleValue());
        }
        return expected.asString().equals(got.toString());
    }

    private static @Nullable Object unwrap(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Estimate estimate -> estimate.value();
            case Optional<?> optional -> unwrap(optional.orElse(null));
            default -> value;
        };
    }

    /** R's writer makes a plain number of a vector of one. */
    private static @Nullable Object single(@Nullable Object value) {
        List<?> list = asList(value);
        return list != null && list.size() == 1 ? unwrap(list.getFirst()) : value;
    }

    private static @Nullable List<?> asList(@Nullable Object value) {
        if (value != null && value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> Array.get(value, i))
                    .toList();
        }
        return value instanceof List<?> list ? list : null;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
