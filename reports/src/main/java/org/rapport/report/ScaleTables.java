package org.rapport.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.rapport.aggregate.Scope;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.NumberTable.Form;
import org.rapport.statistics.Flag;
import org.rapport.statistics.NonResponseReading;

/** All numbers of the scales, for everybody. */
final class ScaleTables {

    private final ReportTexts texts;
    private final Figures unit;
    private final List<Topic> scales;
    private final List<Pair> pairs;

    /** A question to students and the one to teachers about the same act. */
    private record Pair(Topic scale, Topic student, String students, String teachers) {}

    ScaleTables(ReportTexts texts, List<Asked> asked, Figures unit, List<String> scaleIds) {
        this.texts = texts;
        this.unit = unit;
        this.scales = Topic.scales(unit, asked, scaleIds);
        this.pairs = scales.stream()
                .filter(scale -> scale.respondents() == RespondentGroup.STUDENTS)
                .flatMap(scale -> pairs(scale, asked))
                .toList();
    }

    private static Stream<Pair> pairs(Topic scale, List<Asked> asked) {
        return scale.one().instrument().scale(scale.variable()).stream()
                .flatMap(found -> found.items().stream())
                .flatMap(item -> Asked.counterpart(asked, item).stream()
                        .map(teachers -> new Pair(
                                scale,
                                scale.of(item.item().id()),
                                scale.one().wording().item(item.item().id(), null),
                                teachers)));
    }

    List<NumberTable> tables() {
        return Stream.of(besideAllSchools(), besideItsLike(), bothSides(), pairs(), weighted())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<NumberTable> besideAllSchools() {
        return TableDraft.ofScales(texts)
                .interval(texts.text("column.estimate"), Form.SCORE, topic -> topic.interval("school-effect.mean"))
                .words(texts.text("column.standing"), this::verdict)
                .number(texts.text("column.above"), Form.PROBABILITY, topic -> topic.number("school-effect.above"))
                .number(
                        texts.text("column.reliability"),
                        Form.SCORE,
                        topic -> topic.number("school-effect.reliability"))
                .number(texts.text("column.rwg"), Form.SCORE, topic -> topic.number("agreement.rwg"))
                .number(texts.text("column.awg"), Form.SCORE, topic -> topic.number("agreement.awg"))
                .table(texts.text("numbers.beside"), note("numbers.beside.note", "school-effect.mean"), scales);
    }

    private String verdict(Topic topic) {
        return PoolComparisons.of(unit, topic.respondents(), topic.variable())
                .map(beside -> texts.text("verdict." + beside.verdict().name()))
                .orElse("");
    }

    private Optional<NumberTable> besideItsLike() {
        List<Topic> known =
                scales.stream().filter(topic -> like(topic).isPresent()).toList();
        return TableDraft.ofScales(texts)
                .words(texts.text("column.like"), this::alikeIn)
                .interval(
                        texts.text("column.estimate"),
                        Form.SCORE,
                        topic -> topic.interval("school-effect.conditional.mean"))
                .number(
                        texts.text("column.expected"),
                        Form.SCORE,
                        topic -> topic.number("school-effect.conditional.expected"))
                .words(
                        texts.text("column.standing"),
                        topic -> like(topic)
                                .map(like -> texts.text(
                                        "verdict.like." + like.verdict().name()))
                                .orElse(""))
                .number(
                        texts.text("column.above"),
                        Form.PROBABILITY,
                        topic -> topic.number("school-effect.conditional.above"))
                .table(texts.text("numbers.like"), note("numbers.like.note", "school-effect.conditional.mean"), known);
    }

    /** With few schools nobody knows well how much schools differ, and the intervals are a little too narrow. */
    private String note(String text, String statistic) {
        boolean few = scales.stream().anyMatch(topic -> topic.isFlagged(statistic, Flag.FEW_SCHOOLS));
        return texts.text(text) + (few ? " " + texts.text("numbers.fewSchools") : "");
    }

    private Optional<LikeComparison> like(Topic topic) {
        return LikeComparisons.of(unit, topic.respondents(), topic.variable());
    }

    private String alikeIn(Topic topic) {
        boolean byGrades = like(topic).filter(LikeComparison::byGrades).isPresent();
        return texts.text("like.kind", "grades", byGrades ? "yes" : "no");
    }

    private Optional<NumberTable> bothSides() {
        return TableDraft.ofScales(texts)
                .interval(texts.text("column.perception"), Form.POINTS, topic -> topic.interval("perception-gap"))
                .number(texts.text("column.position"), Form.SIGNED, topic -> topic.number("perception-position"))
                .number(texts.text("column.positionSd"), Form.SCORE, topic -> topic.number("perception-position.sd"))
                .table(texts.text("numbers.bothSides"), texts.text("numbers.bothSides.note"), scales);
    }

    private Optional<NumberTable> pairs() {
        return new TableDraft<Pair>()
                .words(texts.text("column.scale"), pair -> pair.scale().scaleName())
                .words(texts.text("column.studentsAreAsked"), Pair::students)
                .words(texts.text("column.teachersAreAsked"), Pair::teachers)
                .interval(
                        texts.text("column.perception"),
                        Form.POINTS,
                        pair -> pair.student().interval("perception-gap"))
                .table(texts.text("numbers.pairs"), texts.text("numbers.pairs.note"), pairs);
    }

    /** Of a district where weights change what is printed; of a school by the rule of docs/methodology.md 10.4. */
    private Optional<NumberTable> weighted() {
        List<Topic> moved = scales.stream()
                .filter(topic -> unit.results().unit().scope() == Scope.SCHOOL ? isUneven(topic) : isMoved(topic))
                .toList();
        return TableDraft.ofScales(texts)
                .number(texts.text("column.mean"), Form.SCORE, topic -> topic.number("mean"))
                .number(texts.text("column.weighted"), Form.SCORE, topic -> topic.number("mean-weighted"))
                .number(texts.text("column.favorable"), Form.PERCENT, topic -> topic.number("percent-favorable"))
                .number(
                        texts.text("column.favorable.weighted"),
                        Form.PERCENT,
                        topic -> topic.number("favorable-weighted"))
                .table(texts.text("numbers.weighted"), texts.text("numbers.weighted.note"), moved);
    }

    private boolean isUneven(Topic topic) {
        OptionalDouble rate = exact(unit.found(topic.respondents(), "responses", "response-rate"));
        OptionalDouble plain = exact(topic.number("percent-favorable"));
        OptionalDouble weighted = exact(topic.number("favorable-weighted"));
        return rate.isPresent()
                && plain.isPresent()
                && weighted.isPresent()
                && NonResponseReading.of(
                                rate.getAsDouble() / 100,
                                plain.getAsDouble(),
                                weighted.getAsDouble(),
                                OptionalDouble.empty())
                        .showWeighted();
    }

    private static OptionalDouble exact(Optional<Cell> cell) {
        return cell.map(Interval::exact).orElse(OptionalDouble.empty());
    }

    private boolean isMoved(Topic topic) {
        ReportNumbers numbers = texts.numbers(unit.results().policy());
        return topic.number("mean-weighted")
                .filter(weighted -> exact(Optional.of(weighted)).isPresent())
                .filter(weighted -> !numbers.score(weighted)
                        .equals(topic.number("mean").map(numbers::score).orElse("")))
                .isPresent();
    }
}
