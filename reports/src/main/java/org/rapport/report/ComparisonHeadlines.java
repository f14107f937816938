package org.rapport.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapport.instrument.RespondentGroup;

/** Lays students beside teachers, and a school beside what it stands against. */
final class ComparisonHeadlines {

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final String comparisonName;

    ComparisonHeadlines(ReportTexts texts, ReportNumbers numbers, String comparisonName) {
        this.texts = texts;
        this.numbers = numbers;
        this.comparisonName = comparisonName;
    }

    Optional<Headline> bothSides(List<ScalePanel> panels) {
        List<ScaleRow> rows = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .filter(row -> row.difference() != null)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<ScaleRow> higher = rows.stream()
                .filter(row -> row.bothSides() == Standing.CLEARLY_HIGHER)
                .toList();
        List<ScaleRow> lower = rows.stream()
                .filter(row -> row.bothSides() == Standing.CLEARLY_LOWER)
                .toList();
        List<String> all = rows.stream()
                .map(row -> texts.text(
                        "headline.bothSides.one",
                        "name",
                        row.name(),
                        "teachers",
                        numbers.score(row.scores().getLast().score().mean().value()),
                        "students",
                        numbers.score(row.scores().getFirst().score().mean().value())))
                .toList();
        return Optional.of(new Headline(
                Headline.Kind.BOTH_SIDES,
                higherAndLower("headline.bothSides", higher, lower, ScaleRow::name),
                texts.text("headline.bothSides.text", "list", texts.and(all))));
    }

    Optional<Headline> comparison(List<Headlines.Line> lines, RespondentGroup who) {
        List<Headlines.Line> compared = lines.stream()
                .filter(line -> line.group().standing() != Standing.NOT_SHOWN)
                .toList();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        List<Headlines.Line> higher = compared.stream()
                .filter(line -> line.group().standing() == Standing.CLEARLY_HIGHER)
                .toList();
        List<Headlines.Line> lower = compared.stream()
                .filter(line -> line.group().standing() == Standing.CLEARLY_LOWER)
                .toList();
        return Optional.of(new Headline(
                Headline.Kind.COMPARISON,
                higherAndLower(
                        "headline.comparison", higher, lower, line -> line.row().name()),
                texts.text(
                        "headline.comparison.text",
                        "who",
                        who.id(),
                        "compared",
                        compared.size(),
                        "different",
                        higher.size() + lower.size(),
                        "unit",
                        comparisonName)));
    }

    private <T> String higherAndLower(String key, List<T> higher, List<T> lower, Function<T, String> name) {
        String high = texts.and(higher.stream().map(name).toList());
        String low = texts.and(lower.stream().map(name).toList());
        String which = higher.isEmpty() && lower.isEmpty()
                ? ".none"
                : higher.isEmpty() ? ".lower" : lower.isEmpty() ? ".higher" : ".mixed";
        return texts.text(key + which, "higher", high, "lower", low, "unit", comparisonName);
    }
}
