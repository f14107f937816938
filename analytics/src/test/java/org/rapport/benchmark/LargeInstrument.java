package org.rapport.benchmark;

import java.util.Map;
import java.util.TreeMap;

/** Forty five-point items on eight scales, and five breakdowns of five categories. */
final class LargeInstrument {
    static final int ITEMS = 40;
    static final int ITEMS_OF_A_SCALE = 5;
    static final int BREAKDOWNS = 5;

    private LargeInstrument() {}

    static Map<String, String> files() {
        StringBuilder items = new StringBuilder();
        StringBuilder scales = new StringBuilder();
        StringBuilder breakdowns = new StringBuilder();
        Map<String, String> words = new TreeMap<>();
        for (int item = 0; item < ITEMS; item++) {
            items.append("      - {id: i%d, options: five}\n".formatted(item));
            words.put("i" + item, "  i%d: Item %d\n".formatted(item, item));
            if (item % ITEMS_OF_A_SCALE == 0) {
                scales.append("  s%d:\n    minimumAnswered: 3\n    items:\n".formatted(item / ITEMS_OF_A_SCALE));
            }
            scales.append(
                    item % ITEMS_OF_A_SCALE == 4
                            ? "      - {id: i%d, keyed: reverse}\n".formatted(item)
                            : "      - i%d\n".formatted(item));
        }
        for (int breakdown = 0; breakdown < BREAKDOWNS; breakdown++) {
            breakdowns.append(
                    "      - {id: b%d, options: categories, breakdown: b%d}\n".formatted(breakdown, breakdown));
            words.put("b" + breakdown, "  b%d: Which?\n".formatted(breakdown));
        }
        return Map.of("instrument.yaml", """
                instrument: large
                version: 1.0.0
                respondents: students
                languages: [en]
                responseOptions:
                  five: [{code: c1, value: 1}, {code: c2, value: 2}, {code: c3, value: 3}, {code: c4, value: 4}, {code: c5, value: 5}]
                  categories: [{code: k1}, {code: k2}, {code: k3}, {code: k4}, {code: k5}]
                sections:
                  - id: all
                    items:
                %sscales:
                %s""".formatted(items + breakdowns.toString(), scales), "en.yaml", words(words));
    }

    private static String words(Map<String, String> items) {
        StringBuilder scales = new StringBuilder();
        for (int scale = 0; scale < ITEMS / ITEMS_OF_A_SCALE; scale++) {
            scales.append("  s%d: {name: Scale %d, description: A scale.}\n".formatted(scale, scale));
        }
        StringBuilder breakdowns = new StringBuilder();
        for (int breakdown = 0; breakdown < BREAKDOWNS; breakdown++) {
            breakdowns.append("  b%d: Breakdown %d\n".formatted(breakdown, breakdown));
        }
        return """
                language: en
                standing: reviewed
                title: Large
                sections: {all: All}
                options:
                  five: {c1: One, c2: Two, c3: Three, c4: Four, c5: Five}
                  categories: {k1: First, k2: Second, k3: Third, k4: Fourth, k5: Fifth}
                items:
                %sscales:
                %sbreakdowns:
                %s""".formatted(String.join("", items.values()), scales, breakdowns);
    }
}
