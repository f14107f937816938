package org.rapport.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;

/**
 * Says in plain sentences what stands out. A difference is named only where a test or two intervals that do not touch make it
 * clear; nothing is said about causes; findings come before what does not stand out, and the numbers they rest on after them.
 */
final class Headlines {

    /** One scale's score of the respondents that the headlines speak of. */
    record Line(ScaleRow row, Range range, GroupScore group) {

        Interval mean() {
            return group.score().mean();
        }

        double value() {
            return mean().exactValue().orElseThrow();
        }
    }

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final ComparisonHeadlines comparisons;

    Headlines(ReportTexts texts, ReportNumbers numbers, String comparisonName) {
        this.texts = texts;
        this.numbers = numbers;
        this.comparisons = new ComparisonHeadlines(texts, numbers, comparisonName);
    }

    List<Headline> of(
            List<ScalePanel> panels, List<ScaleDetail> details, List<Breakdown> breakdowns, List<ChangeRow> changes) {
        List<Line> lines = lines(panels);
        if (lines.isEmpty()) {
            return List.of(new Headline(
                    Headline.Kind.NOTHING_SHOWN,
                    texts.text("headline.nothing"),
                    texts.text("headline.nothing.text"),
                    false));
        }
        RespondentGroup who = lines.getFirst().group().respondents();
        return Stream.of(
                        highAndLow(lines, who),
                        everyone(lines, who),
                        comparisons.bothSides(panels),
                        comparisons.comparison(lines, who),
                        new GroupHeadline(texts).of(breakdowns, who),
                        new ChangeHeadline(texts, numbers).of(changes, who),
                        new ItemHeadline(texts, numbers).of(details, who))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Headline headline) -> !headline.finding())
                        .thenComparing(Headline::kind))
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
                        numbers.score(low.mean())),
                !key.equals("headline.alike")));
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
                texts.text("headline.everyone.text", "who", who.id(), "list", texts.and(all)),
                true));
    }

    private static OptionalDouble belowMidpoint(Line line) {
        return switch (line.group().score().belowMidpoint()) {
            case Cell.Reported reported -> OptionalDouble.of(reported.value());
            case Cell.Banded banded -> OptionalDouble.of(banded.lower());
            case Cell.Suppressed hidden -> OptionalDouble.empty();
            case Cell.Undefined none -> OptionalDouble.empty();
        };
    }
}
