package org.rapport.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;

/**
 * Says in plain sentences what stands out. A difference is named only where two intervals do not touch; nothing is said about
 * causes; the finding comes first, the numbers it rests on second.
 */
final class Headlines {

    private static final int MOST_GROUPS_NAMED = 4;

    /** One scale's score of the respondents that the headlines speak of. */
    private record Line(ScaleRow row, Range range, GroupScore group) {

        Interval mean() {
            return group.score().mean();
        }

        double value() {
            return mean().exactValue().orElseThrow();
        }
    }

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final String comparisonName;

    Headlines(ReportTexts texts, ReportNumbers numbers, String comparisonName) {
        this.texts = texts;
        this.numbers = numbers;
        this.comparisonName = comparisonName;
    }

    List<Headline> of(List<ScalePanel> panels, List<ScaleDetail> details, List<Breakdown> breakdowns) {
        List<Line> lines = lines(panels);
        if (lines.isEmpty()) {
            return List.of(new Headline(
                    Headline.Kind.NOTHING_SHOWN, texts.text("headline.nothing"), texts.text("headline.nothing.text")));
        }
        RespondentGroup who = lines.getFirst().group().respondents();
        return Stream.of(
                        highAndLow(lines, who),
                        everyone(lines, who),
                        bothSides(panels),
                        comparison(lines, who),
                        groups(breakdowns, who),
                        items(details, who))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The students' scores where any is shown, otherwise the teachers'. */
    private static List<Line> lines(List<ScalePanel> panels) {
        for (RespondentGroup respondents : RespondentGroup.values()) {
            List<Line> lines = new ArrayList<>();
            for (ScalePanel panel : panels) {
                for (ScaleRow row : panel.rows()) {
                    row.scores().stream()
                            .filter(score -> score.respondents() == respondents)
                            .filter(score -> score.score().mean().exactValue().isPresent())
                            .forEach(score -> lines.add(new Line(row, panel.range(), score)));
                }
            }
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return List.of();
    }

    private Optional<Headline> highAndLow(List<Line> lines, RespondentGroup who) {
        Range range = lines.getFirst().range();
        if (lines.size() < 2 || !lines.stream().allMatch(line -> line.range().sameNumbersAs(range))) {
            return Optional.empty();
        }
        Comparator<Line> byMean = Comparator.comparingDouble(Line::value);
        Line high = lines.stream().max(byMean).orElseThrow();
        Line low = lines.stream().min(byMean).orElseThrow();
        String key =
                switch (high.mean().against(low.mean())) {
                    case CLEARLY_HIGHER -> "headline.highLow";
                    case NO_CLEAR_DIFFERENCE, CLEARLY_LOWER -> "headline.alike";
                    case NOT_SHOWN -> "headline.noIntervals";
                };
        return Optional.of(new Headline(
                Headline.Kind.CHARACTERISTICS,
                texts.text(
                        key,
                        "high",
                        high.row().name(),
                        "low",
                        low.row().name(),
                        "who",
                        who.id(),
                        "count",
                        lines.size()),
                texts.text(
                        key + ".text",
                        "who",
                        who.id(),
                        "scale",
                        scale(range),
                        "high",
                        high.row().name(),
                        "low",
                        low.row().name(),
                        "highScore",
                        numbers.score(high.mean()),
                        "lowScore",
                        numbers.score(low.mean()))));
    }

    private String scale(Range range) {
        String key = range.lowestLabel().isEmpty() ? "range.bare" : "range.labelled";
        return texts.text(
                key,
                "lowest",
                range.lowest(),
                "highest",
                range.highest(),
                "lowestLabel",
                range.lowestLabel(),
                "highestLabel",
                range.highestLabel());
    }

    private Optional<Headline> everyone(List<Line> lines, RespondentGroup who) {
        List<Line> shown = lines.stream()
                .filter(line -> belowMidpoint(line).isPresent())
                .sorted(Comparator.comparingDouble(line -> -belowMidpoint(line).orElseThrow()))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Line most = shown.getFirst();
        List<String> all = shown.stream()
                .map(line -> texts.text(
                        "name.value",
                        "name",
                        line.row().name(),
                        "value",
                        numbers.percent(line.group().score().belowMidpoint())))
                .toList();
        return Optional.of(new Headline(
                Headline.Kind.EVERY_STUDENT,
                texts.text(
                        "headline.everyone",
                        "who",
                        who.id(),
                        "percent",
                        numbers.percent(most.group().score().belowMidpoint()),
                        "scale",
                        most.row().name()),
                texts.text("headline.everyone.text", "who", who.id(), "list", texts.and(all))));
    }

    private static OptionalDouble belowMidpoint(Line line) {
        return switch (line.group().score().belowMidpoint()) {
            case Cell.Reported reported -> OptionalDouble.of(reported.value());
            case Cell.Banded banded -> OptionalDouble.of(banded.lower());
            case Cell.Suppressed hidden -> OptionalDouble.empty();
            case Cell.Undefined none -> OptionalDouble.empty();
        };
    }

    private Optional<Headline> bothSides(List<ScalePanel> panels) {
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

    private Optional<Headline> comparison(List<Line> lines, RespondentGroup who) {
        List<Line> compared = lines.stream()
                .filter(line -> line.group().standing() != Standing.NOT_SHOWN)
                .toList();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        List<Line> higher = compared.stream()
                .filter(line -> line.group().standing() == Standing.CLEARLY_HIGHER)
                .toList();
        List<Line> lower = compared.stream()
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

    private Optional<Headline> groups(List<Breakdown> breakdowns, RespondentGroup who) {
        int compared = 0;
        List<String> clear = new ArrayList<>();
        for (Breakdown breakdown : breakdowns) {
            for (BreakdownRow row : breakdown.rows()) {
                for (int i = 0;
                        breakdown.respondents() == who && i < row.means().size();
                        i++) {
                    BreakdownColumn column = breakdown.columns().get(i);
                    Standing standing = row.means().get(i).against(column.everybody());
                    compared += standing == Standing.NOT_SHOWN ? 0 : 1;
                    named(standing, breakdown, row, column).ifPresent(clear::add);
                }
            }
        }
        if (compared == 0) {
            return Optional.empty();
        }
        String key = clear.isEmpty() ? "headline.groups.none" : "headline.groups";
        List<String> named = clear.subList(0, Math.min(MOST_GROUPS_NAMED, clear.size()));
        return Optional.of(new Headline(
                Headline.Kind.GROUPS,
                texts.text(key, "who", who.id(), "different", clear.size(), "compared", compared),
                texts.text(
                        key + ".text",
                        "compared",
                        compared,
                        "list",
                        String.join("; ", named),
                        "more",
                        clear.size() - named.size())));
    }

    private Optional<String> named(Standing standing, Breakdown breakdown, BreakdownRow row, BreakdownColumn column) {
        String key =
                switch (standing) {
                    case CLEARLY_HIGHER -> "headline.groups.higher";
                    case CLEARLY_LOWER -> "headline.groups.lower";
                    case NO_CLEAR_DIFFERENCE, NOT_SHOWN -> "";
                };
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text(
                        key, "breakdown", breakdown.heading(), "group", row.label(), "scale", column.name()));
    }

    private Optional<Headline> items(List<ScaleDetail> details, RespondentGroup who) {
        record Asking(ItemBlock block, ItemResult item, double favorable) {}
        List<Asking> shown = new ArrayList<>();
        for (ScaleDetail detail : details) {
            for (ItemBlock block : detail.blocks()) {
                if (block.respondents() == who && !detail.id().isEmpty()) {
                    block.items()
                            .forEach(item -> item.favorable()
                                    .exactValue()
                                    .ifPresent(value -> shown.add(new Asking(block, item, value))));
                }
            }
        }
        if (shown.size() < 2) {
            return Optional.empty();
        }
        shown.sort(Comparator.comparingDouble(Asking::favorable));
        Asking least = shown.getFirst();
        Asking most = shown.getLast();
        return Optional.of(new Headline(
                Headline.Kind.ITEMS,
                texts.text("headline.items", "who", who.id()),
                sentence(most.block(), most.item()) + " " + sentence(least.block(), least.item())));
    }

    private String sentence(ItemBlock block, ItemResult item) {
        List<String> favorable = block.legend().stream()
                .filter(OptionLabel::favorable)
                .map(option -> texts.text("quoted", "text", option.label()))
                .toList();
        return texts.text(
                "headline.items.one",
                "wording",
                item.wording(),
                "percent",
                numbers.percent(item.favorable().value()),
                "options",
                texts.or(favorable));
    }
}
