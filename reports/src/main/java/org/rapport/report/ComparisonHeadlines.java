package org.rapport.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.PoolComparison.Verdict;

/** Lays students beside teachers, and a school beside all schools or what else it stands against. */
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
                .filter(row -> row.bothSides() != Standing.NOT_SHOWN)
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
                texts.text("headline.bothSides.text", "list", texts.and(all)) + unusual(rows),
                !higher.isEmpty() || !lower.isEmpty()));
    }

    /** On which characteristics the two views lie apart in another way than at other schools. */
    private String unusual(List<ScaleRow> rows) {
        return named(rows, Perception.Position.TEACHERS_HIGHER, "headline.bothSides.unusual.higher")
                + named(rows, Perception.Position.TEACHERS_LOWER, "headline.bothSides.unusual.lower");
    }

    private String named(List<ScaleRow> rows, Perception.Position position, String key) {
        List<String> names = rows.stream()
                .filter(row -> row.perception() != null && row.perception().reading() == position)
                .map(ScaleRow::name)
                .toList();
        return names.isEmpty() ? "" : " " + texts.text(key, "list", texts.and(names));
    }

    Optional<Headline> comparison(List<Headlines.Line> lines, RespondentGroup who) {
        return lines.stream().anyMatch(line -> line.group().beside() != null)
                ? besideAllSchools(lines, who)
                : besideTheWiderUnit(lines, who);
    }

    private Optional<Headline> besideAllSchools(List<Headlines.Line> lines, RespondentGroup who) {
        Map<Verdict, List<Headlines.Line>> verdicts = lines.stream().collect(Collectors.groupingBy(this::verdict));
        List<Headlines.Line> higher = verdicts.getOrDefault(Verdict.ABOVE, List.of());
        List<Headlines.Line> lower = verdicts.getOrDefault(Verdict.BELOW, List.of());
        int tooFew = verdicts.getOrDefault(Verdict.TOO_FEW_RESPONSES, List.of()).size();
        int compared = lines.size()
                - verdicts.getOrDefault(Verdict.NOT_SHOWN, List.of()).size();
        if (compared == 0) {
            return Optional.empty();
        }
        String title = tooFew == compared
                ? texts.text("headline.pool.tooFew")
                : higherAndLower(
                        "headline.pool", higher, lower, line -> line.row().name());
        return Optional.of(new Headline(
                Headline.Kind.COMPARISON,
                title,
                texts.text("headline.pool.text", "who", who.id(), "compared", compared, "tooFew", tooFew),
                !higher.isEmpty() || !lower.isEmpty()));
    }

    private Verdict verdict(Headlines.Line line) {
        PoolComparison beside = line.group().beside();
        return beside == null ? Verdict.NOT_SHOWN : beside.verdict();
    }

    private Optional<Headline> besideTheWiderUnit(List<Headlines.Line> lines, RespondentGroup who) {
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
                        comparisonName),
                !higher.isEmpty() || !lower.isEmpty()));
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
