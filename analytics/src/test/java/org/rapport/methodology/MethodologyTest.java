package org.rapport.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Outcome;

/** What docs/methodology.md says is so: its worked examples come out, and the classes it names exist. */
class MethodologyTest {

    private static final Path DOCUMENT = Path.of("../docs/methodology.md");

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleComesOut() throws IOException {
        return examples().stream().map(e -> DynamicTest.dynamicTest(e.line(), () -> check(e)));
    }

    @Test
    void everyClassItNamesExists() throws IOException {
        Matcher names = Pattern.compile("Class: ((?:`\\w+`(?:, )?)+)").matcher(Files.readString(DOCUMENT));
        List<String> missing = new ArrayList<>();
        int found = 0;
        while (names.find()) {
            for (String name : names.group(1).replace("`", "").split(", ")) {
                found++;
                if (Stream.of("statistics", "scoring", "disclosure")
                        .allMatch(room ->
                                getClass().getResource("/org/rapport/" + room + "/" + name + ".class") == null)) {
                    missing.add(name);
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(20);
    }

    private static List<WorkedExample> examples() throws IOException {
        List<WorkedExample> examples = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("```")) {
                inside = line.equals("```example");
            } else if (inside && !line.isBlank()) {
                examples.add(WorkedExample.of(line));
            }
        }
        return examples;
    }

    private static void check(WorkedExample example) throws ReflectiveOperationException {
        @Nullable Object got = WorkedExamples.compute(example);
        for (Map.Entry<String, String> expected : example.expected().entrySet()) {
            Object value = follow(got, expected.getKey());
            if (expected.getValue().matches("[-−]?[0-9.]+")) {
                double number = Double.parseDouble(expected.getValue().replace('−', '-'));
                assertThat(value).as(expected.getKey()).isInstanceOf(Number.class);
                assertThat(((Number) value).doubleValue())
                        .as(expected.getKey())
                        .isCloseTo(number, within(halfOfLastDigit(expected.getValue())));
            } else {
                assertThat(String.valueOf(value)).as(expected.getKey()).isEqualTo(expected.getValue());
            }
        }
    }

    /** An example is right to the digits it shows. */
    private static double halfOfLastDigit(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 1e-9 : 0.5000001 * Math.pow(10, point + 1 - number.length());
    }

    /** "interval.lower": from a result to one of its numbers. */
    private static @Nullable Object follow(@Nullable Object start, String path) throws ReflectiveOperationException {
        Object value = start;
        for (String step : path.split("\\.")) {
            value = step(value, step);
        }
        return value instanceof Estimate estimate ? estimate.value() : value;
    }

    private static @Nullable Object step(@Nullable Object from, String name) throws ReflectiveOperationException {
        if (name.equals("flags")) {
            return flags(from);
        }
        if (from instanceof Outcome<?> outcome && !name.equals("reason") && !name.equals("n")) {
            return step(outcome.get(), name);
        }
        return switch (from) {
            case OptionalDouble number -> number.isPresent() ? (Object) number.getAsDouble() : null;
            case Double number -> number;
            case List<?> list -> list.get(Integer.parseInt(name) - 1);
            case Map<?, ?> map -> map.get(name);
            case null -> throw new IllegalStateException("Nothing that could have a " + name);
            default -> accessor(from, name).invoke(from);
        };
    }

    private static String flags(@Nullable Object from) {
        return String.join(
                ",",
                (from instanceof Outcome<?> outcome ? outcome.flags() : ((Estimate) from).flags())
                        .stream().map(Enum::name).sorted().toList());
    }

    private static Method accessor(Object from, String name) throws NoSuchMethodException {
        return from.getClass().getMethod(name);
    }
}
