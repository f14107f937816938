package org.rapport.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.StepDifficulties;

/**
 * An instrument of two scales with five-point items: {@code care} (a1 … , the last one keyed in reverse) and {@code trust} (t1, t2), a
 * breakdown with an option that does not tell, two languages and two grade bands, the younger of which is not asked the last item.
 */
final class SmallSurvey {
    private final int items;
    private final Instrument instrument;

    SmallSurvey(int items) {
        this.items = items;
        this.instrument = InstrumentFile.read(files());
    }

    Instrument instrument() {
        return instrument;
    }

    ScaleCoding coding(String scale) {
        return new ScaleCoding(instrument.scale(scale).orElseThrow(), new AnswerCodec(instrument));
    }

    private Map<String, String> files() {
        List<String> all = IntStream.rangeClosed(1, items)
                .mapToObj(item -> "a" + item)
                .collect(Collectors.toCollection(ArrayList::new));
        String last = all.getLast();
        String structure = """
                instrument: small
                version: 1.2.0
                respondents: students
                languages: [en, es]
                gradeBands: {young: [3, 4], old: [5, 6]}
                responseOptions:
                  five: [{code: n, value: 1}, {code: r, value: 2}, {code: s, value: 3}, {code: o, value: 4}, {code: a, value: 5}, {code: dont-know}]
                  kinds: [{code: A}, {code: B}, {code: C}, {code: not-said, missing: prefer-not-to-say}]
                sections:
                  - id: all
                    items:
                %s      - {id: %s, options: five, gradeBands: [old]}
                      - {id: t1, options: five}
                      - {id: t2, options: five}
                      - {id: kind, options: kinds, breakdown: kind}
                scales:
                  care: {minimumAnswered: 2, items: [%s, {id: %s, keyed: reverse}]}
                  trust: {minimumAnswered: 1, items: [t1, t2]}
                """.formatted(
                        all.stream()
                                .limit(items - 1)
                                .map("      - {id: %s, options: five}%n"::formatted)
                                .collect(Collectors.joining()),
                        last,
                        all.stream().limit(items - 1).collect(Collectors.joining(", ")),
                        last);
        return Map.of("instrument.yaml", structure, "en.yaml", words("en", all), "es.yaml", words("es", all));
    }

    private static String words(String language, List<String> items) {
        return """
                language: %s
                standing: reviewed
                title: Small
                sections: {all: All}
                options:
                  five: {n: Never, r: Rarely, s: Sometimes, o: Often, a: Always, dont-know: I do not know}
                  kinds: {A: A, B: B, C: C, not-said: I would rather not say}
                items:
                %s  t1: First
                  t2: Second
                  kind: Which?
                scales:
                  care: {name: Care, description: Care.}
                  trust: {name: Trust, description: Trust.}
                breakdowns: {kind: Kind}
                """.formatted(
                language, items.stream().map("  %s: An item%n"::formatted).collect(Collectors.joining()));
    }

    /**
     * A packed row: one letter an item of care, trust and the breakdown; n, r, s, o, a as the options, d for “I do not know”, a dot for
     * skipped, a blank for not shown; A, B, C, and x for the kind that is not said.
     */
    byte[] row(String letters) {
        byte[] row = new byte[instrument.items().size()];
        for (int item = 0; item < letters.length(); item++) {
            char letter = letters.charAt(item);
            row[item] = (byte)
                    switch (letter) {
                        case ' ' -> AnswerCodec.NOT_SHOWN;
                        case '.' -> AnswerCodec.SKIPPED;
                        default -> Math.max("nrsoad".indexOf(letter), "ABCx".indexOf(letter)) + 1;
                    };
        }
        return row;
    }

    /**
     * Answers that follow the partial credit model with θ from −2 to 2, the same every time: item by item the category is drawn by
     * quasi-random numbers.
     */
    List<byte[]> simulated(int rows, double[][] steps, String kind, int seed) {
        StepDifficulties difficulties = StepDifficulties.of(steps);
        List<byte[]> simulated = new ArrayList<>();
        java.util.Random random = new java.util.Random(seed);
        for (int row = 0; row < rows; row++) {
            double theta = random.nextGaussian();
            StringBuilder letters = new StringBuilder();
            for (int item = 0; item < items; item++) {
                int category = draw(difficulties, item, theta, random.nextDouble());
                letters.append("nrsoa".charAt(item == items - 1 ? 4 - category : category));
            }
            simulated.add(row(letters + "  " + kind));
        }
        return simulated;
    }

    private static int draw(StepDifficulties steps, int item, double theta, double uniform) {
        double[] p = new double[steps.top(item) + 1];
        steps.probabilities(theta, item, p);
        double below = 0;
        for (int category = 0; category < p.length; category++) {
            below += p[category];
            if (uniform < below) {
                return category;
            }
        }
        return p.length - 1;
    }

    /** Steps of so many items around 0. */
    static double[][] steps(int items) {
        double[][] steps = new double[items][];
        for (int item = 0; item < items; item++) {
            double location = 0.6 * item / items - 0.3;
            steps[item] = new double[] {location - 1.2, location - 0.3, location + 0.4, location + 1.1};
        }
        return steps;
    }

    static Map<Group, ScaleComparison> byGroup(List<ScaleComparison> comparisons) {
        Map<Group, ScaleComparison> byGroup =
                new TreeMap<>(java.util.Comparator.comparing(Group::breakdown).thenComparing(Group::code));
        comparisons.forEach(comparison -> byGroup.put(comparison.focal(), comparison));
        return byGroup;
    }
}
