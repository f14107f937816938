package org.rapport.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.PublishableResults.Key;
import org.rapport.disclosure.Suppression;

/** Says how each number was made and what is not shown. */
final class MethodPage {

    private final ReportTexts texts;

    MethodPage(ReportTexts texts) {
        this.texts = texts;
    }

    /** @param others further results from which the report's numbers come */
    Method of(PublishableResults results, List<PublishableResults> others) {
        Set<String> computed = Stream.concat(Stream.of(results), others.stream())
                .flatMap(unit -> unit.cells().keySet().stream())
                .map(Key::statistic)
                .collect(Collectors.toSet());
        List<MethodEntry> entries = Definition.ALL.stream()
                .filter(definition -> definition.isNeeded(computed))
                .map(definition -> new MethodEntry(
                        texts.text("method." + definition.key() + ".term"),
                        texts.text("method." + definition.key()),
                        definition.section(),
                        definition.classes()))
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
