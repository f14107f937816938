package org.rapport.methodology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.Moments;

/**
 * One line of an example block in docs/methodology.md: {@code name argument=value … → number=value …}. Lists are parted by
 * commas, groups by bars; a missing answer is a dash.
 */
record WorkedExample(String line, String name, Map<String, String> arguments, Map<String, String> expected) {

    static WorkedExample of(String line) {
        String[] sides = line.split("→");
        if (sides.length != 2) {
            throw new IllegalArgumentException("An example reads: name argument=value → number=value, got: " + line);
        }
        String left = sides[0].strip();
        String name = left.split(" ")[0];
        return new WorkedExample(line, name, pairs(left.substring(name.length())), pairs(sides[1]));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.strip().split("\\s+")) {
            if (!pair.isEmpty()) {
                pairs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return pairs;
    }

    String text(String argument) {
        String value = arguments.get(argument);
        if (value == null) {
            throw new IllegalArgumentException("No " + argument + " in: " + line);
        }
        return value;
    }

    boolean has(String argument) {
        return arguments.containsKey(argument);
    }

    long whole(String argument) {
        return Long.parseLong(text(argument));
    }

    double number(String argument) {
        return Double.parseDouble(text(argument));
    }

    double[] numbers(String argument) {
        return list(text(argument));
    }

    long[] wholes(String argument) {
        return Arrays.stream(text(argument).split(","))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    Moments moments(String argument) {
        return Moments.of(numbers(argument));
    }

    /** One list per group. */
    List<double[]> groups(String argument) {
        return Arrays.stream(text(argument).split("\\|"))
                .map(WorkedExample::list)
                .toList();
    }

    List<Moments> moreMoments(String argument) {
        return groups(argument).stream().map(Moments::of).toList();
    }

    /** One list per respondent. */
    CoMoments coMoments(String argument) {
        double[][] rows = groups(argument).toArray(double[][]::new);
        return CoMoments.ofComplete(rows, rows[0].length);
    }

    private static double[] list(String text) {
        return Arrays.stream(text.split(","))
                .mapToDouble(value -> value.equals("-") ? Double.NaN : Double.parseDouble(value))
                .toArray();
    }
}
