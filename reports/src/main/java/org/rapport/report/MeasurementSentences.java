package org.rapport.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.QualitySensitivity;

/** Says in plain words how well the questions work. */
final class MeasurementSentences {

    /** Above it a scale is used for groups, below the next only its questions are read: docs/methodology.md 3. */
    private static final double GOOD = 0.80;

    private static final double FAIR = 0.70;

    private final ReportTexts texts;
    private final ReportNumbers numbers;

    MeasurementSentences(ReportTexts texts, ReportNumbers numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    Optional<String> reliability(List<Topic> scales) {
        List<Topic> known = sorted(scales, "alpha");
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<String> weak = names(known, "alpha", 0, FAIR);
        List<String> fair = names(known, "alpha", FAIR, GOOD);
        return Optional.of(texts.text(
                "measurement.reliability",
                "least",
                numbers.score(cell(known.getFirst(), "alpha")),
                "most",
                numbers.score(cell(known.getLast(), "alpha")),
                "weak",
                weak.size(),
                "weakNames",
                texts.and(weak),
                "fair",
                fair.size()));
    }

    Optional<String> betweenSchools(List<Topic> scales) {
        List<Topic> known = sorted(
                scales.stream()
                        .filter(topic -> topic.respondents() == RespondentGroup.STUDENTS)
                        .toList(),
                "icc");
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text(
                        "measurement.between",
                        "least",
                        numbers.percent(100 * value(known.getFirst(), "icc").orElse(0)),
                        "most",
                        numbers.percent(100 * value(known.getLast(), "icc").orElse(0))));
    }

    Optional<String> groups(ComparabilityTables.Compared compared) {
        return compared.all() == 0
                ? Optional.empty()
                : Optional.of(texts.text(
                        "measurement.groups",
                        "all",
                        compared.all(),
                        "alike",
                        compared.alike(),
                        "partly",
                        compared.partly(),
                        "not",
                        compared.not(),
                        "unknown",
                        compared.unknown()));
    }

    /** Only where careless answering could matter. */
    Optional<String> shift(List<Topic> scales) {
        List<String> moved = scales.stream()
                .filter(topic -> Math.abs(value(topic, "quality.shift").orElse(0)) > QualitySensitivity.NOTEWORTHY)
                .map(this::named)
                .toList();
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text("measurement.shift", "names", texts.and(moved)));
    }

    private String named(Topic topic) {
        return texts.text("groups.named", "breakdown", texts.group(topic.respondents()), "group", topic.scaleName());
    }

    Optional<String> drift(Optional<Integer> drifted) {
        return drifted.map(count -> texts.text("measurement.drift", "count", count));
    }

    private List<String> names(List<Topic> scales, String statistic, double from, double below) {
        return scales.stream()
                .filter(topic -> value(topic, statistic).orElse(below) >= from
                        && value(topic, statistic).orElse(below) < below)
                .map(this::named)
                .toList();
    }

    private static List<Topic> sorted(List<Topic> scales, String statistic) {
        return scales.stream()
                .filter(topic -> value(topic, statistic).isPresent())
                .sorted(Comparator.comparingDouble(
                        topic -> value(topic, statistic).orElse(0)))
                .toList();
    }

    private static OptionalDouble value(Topic topic, String statistic) {
        return topic.number(statistic).map(Interval::exact).orElse(OptionalDouble.empty());
    }

    private static Cell cell(Topic topic, String statistic) {
        return topic.number(statistic).orElseThrow();
    }
}
