package org.rapport.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.Suppression;

/** Says how each number was made and what is not shown. */
final class MethodPage {

    private static final List<String> ENTRIES = List.of(
            "respondents",
            "responseRate",
            "scores",
            "mean",
            "favorable",
            "belowMidpoint",
            "interval",
            "clear",
            "difference",
            "alpha",
            "groups",
            "causes");

    private final ReportTexts texts;

    MethodPage(ReportTexts texts) {
        this.texts = texts;
    }

    Method of(PublishableResults results) {
        List<MethodEntry> entries = ENTRIES.stream()
                .map(key -> new MethodEntry(texts.text("method." + key + ".term"), texts.text("method." + key)))
                .toList();
        return new Method(entries, policy(results.policy()), shown(results), hidden(results));
    }

    private List<String> policy(DisclosurePolicy policy) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.text(
                "policy." + policy.audience().id(),
                "students",
                policy.leastStudents(),
                "teachers",
                policy.leastTeachers()));
        sentences.add(texts.text(policy.countsShown() ? "policy.counts" : "policy.noCounts"));
        sentences.add(texts.text("policy.mark"));
        return sentences;
    }

    private static int shown(PublishableResults results) {
        return (int) Stream.of(results.cells().values())
                .flatMap(java.util.Collection::stream)
                .filter(cell -> cell instanceof Cell.Reported || cell instanceof Cell.Banded)
                .count();
    }

    private List<HiddenCount> hidden(PublishableResults results) {
        Map<Suppression, Integer> counts = new EnumMap<>(Suppression.class);
        for (Cell cell : results.cells().values()) {
            if (cell instanceof Cell.Suppressed suppressed) {
                counts.merge(suppressed.why(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new HiddenCount(
                        entry.getKey(), texts.text("hidden." + entry.getKey().name()), entry.getValue()))
                .toList();
    }
}
