package org.rapport.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapport.disclosure.Cell;
import org.rapport.report.NumberTable.Form;

/** Signs of careless answering, over all schools: they describe how people answered, and flag nobody. */
final class QualityTables {
    private static final String RESPONSES = "responses";
    private static final String LONG_RUNS = "quality.longstring";

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final GroupNames names;
    private final List<Topic> scales;
    private final List<Topic> responses;

    QualityTables(ReportTexts texts, List<Asked> asked, Figures pool, List<Topic> scales) {
        this.texts = texts;
        this.numbers = texts.numbers(pool.results().policy());
        this.names = new GroupNames(texts);
        this.scales = scales;
        this.responses = asked.stream()
                .flatMap(one ->
                        Topic.subgroups(pool, one).stream().map(subgroup -> new Topic(pool, one, subgroup, RESPONSES)))
                .toList();
    }

    List<NumberTable> tables() {
        return Stream.of(people(), scales()).flatMap(Optional::stream).toList();
    }

    private Optional<NumberTable> people() {
        return new TableDraft<Topic>()
                .words(texts.text("column.group"), topic -> texts.group(topic.respondents()))
                .words(
                        texts.text("column.breakdown"),
                        topic -> topic.subgroup().isEverybody() ? "" : names.breakdown(topic.one(), topic.subgroup()))
                .words(texts.text("column.subgroup"), topic -> names.group(topic.one(), topic.subgroup()))
                .number(texts.text("column.longRuns"), Form.COUNT, topic -> topic.number(LONG_RUNS))
                .words(texts.text("column.longRuns.rate"), rate(LONG_RUNS))
                .number(texts.text("column.variability"), Form.SCORE, topic -> topic.number("quality.irv"))
                .number(texts.text("column.evenOdd"), Form.SCORE, topic -> topic.number("quality.even-odd"))
                .table(texts.text("numbers.careless"), texts.text("numbers.careless.note"), responses);
    }

    private Optional<NumberTable> scales() {
        return TableDraft.ofScales(texts)
                .number(texts.text("column.misfit"), Form.COUNT, topic -> topic.number("quality.misfit"))
                .words(texts.text("column.misfit.rate"), rate("quality.misfit"))
                .number(texts.text("column.outliers"), Form.COUNT, topic -> topic.number("quality.outliers"))
                .words(texts.text("column.outliers.rate"), rate("quality.outliers"))
                .table(texts.text("numbers.carelessScales"), texts.text("numbers.carelessScales.note"), scales);
    }

    private Function<Topic, String> rate(String statistic) {
        return topic -> topic.number(statistic)
                .filter(Cell.Reported.class::isInstance)
                .map(Cell.Reported.class::cast)
                .map(numbers::rate)
                .orElse("");
    }
}
