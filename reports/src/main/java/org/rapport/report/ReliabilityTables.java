package org.rapport.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.disclosure.Cell;
import org.rapport.report.NumberTable.Form;

/** How well scales measure people and schools, and how they were calibrated. */
final class ReliabilityTables {

    private final ReportTexts texts;
    private final List<Topic> scales;

    ReliabilityTables(ReportTexts texts, List<Topic> scales) {
        this.texts = texts;
        this.scales = scales;
    }

    List<NumberTable> tables() {
        return Stream.of(reliability(), schools(), calibration(), scores())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Only where more than alpha is known: alpha alone stands beside every scale anyway. */
    private Optional<NumberTable> reliability() {
        return TableDraft.ofScales(texts)
                .interval(texts.text("column.alpha"), Form.SCORE, ReliabilityTables::alpha)
                .number(texts.text("column.partial"), Form.PERCENT, ReliabilityTables::partial)
                .number(texts.text("column.alphaError"), Form.PROBABILITY, topic -> topic.number("alpha.error"))
                .number(texts.text("column.omega"), Form.SCORE, topic -> topic.number("omega"))
                .number(texts.text("column.ordinalAlpha"), Form.SCORE, topic -> topic.number("ordinal-alpha"))
                .number(texts.text("column.alphaWithin"), Form.SCORE, topic -> topic.number("alpha-within"))
                .number(texts.text("column.alphaBetween"), Form.SCORE, topic -> topic.number("alpha-between"))
                .number(texts.text("column.wle"), Form.SCORE, topic -> topic.number("wle-reliability"))
                .number(texts.text("column.qualityShift"), Form.SIGNED, topic -> topic.number("quality.shift"))
                .table(texts.text("numbers.reliability"), texts.text("numbers.reliability.note"), scales);
    }

    private static Optional<Interval> alpha(Topic topic) {
        return topic.number("alpha.lower").isPresent() ? topic.interval("alpha") : Optional.empty();
    }

    private static Optional<Cell> partial(Topic topic) {
        return topic.number("alpha.lower").flatMap(any -> topic.number("percent-partial"));
    }

    private Optional<NumberTable> schools() {
        return TableDraft.ofScales(texts)
                .number(texts.text("column.icc"), Form.SCORE, topic -> topic.number("icc"))
                .number(
                        texts.text("column.varianceBetween"),
                        Form.PROBABILITY,
                        topic -> topic.number("variance-between"))
                .number(texts.text("column.varianceWithin"), Form.PROBABILITY, topic -> topic.number("variance-within"))
                .interval(texts.text("column.icc1"), Form.SCORE, topic -> topic.interval("icc1"))
                .number(texts.text("column.icc2"), Form.SCORE, topic -> topic.number("icc2"))
                .number(
                        texts.text("column.explainedByLike"),
                        Form.SCORE,
                        topic -> topic.number("school-effect.conditional.explained"))
                .interval(texts.text("column.change.average"), Form.SIGNED, topic -> topic.interval("change.average"))
                .interval(texts.text("column.perception"), Form.POINTS, topic -> topic.interval("perception-gap"))
                .number(
                        texts.text("column.perceptionCorrelation"),
                        Form.SCORE,
                        topic -> topic.number("perception-correlation"))
                .number(
                        texts.text("column.perceptionCorrelation.true"),
                        Form.SCORE,
                        topic -> topic.number("perception-correlation.true"))
                .table(texts.text("numbers.schools"), texts.text("numbers.schools.note"), scales);
    }

    private Optional<NumberTable> calibration() {
        return TableDraft.ofScales(texts)
                .number(texts.text("column.calibration.n"), Form.COUNT, topic -> topic.number("calibration.n"))
                .words(texts.text("column.calibration.model"), this::model)
                .number(texts.text("column.calibration.sigma"), Form.SCORE, topic -> topic.number("calibration.sigma"))
                .number(texts.text("column.calibration.bank"), Form.COUNT, topic -> topic.number("calibration.bank"))
                .table(texts.text("numbers.calibration"), texts.text("numbers.calibration.note"), scales);
    }

    private String model(Topic topic) {
        return topic.number("calibration.rating-scale")
                .filter(Cell.Reported.class::isInstance)
                .map(preferred -> texts.text(
                        Interval.exact(preferred).orElse(0) > 0 ? "model.ratingScale" : "model.partialCredit"))
                .orElse("");
    }

    /** A scale and a band of its scores. */
    private record InBand(Topic scale, ScoreBand band) {}

    private Optional<NumberTable> scores() {
        List<InBand> bands = scales.stream()
                .flatMap(scale -> ScoreBand.of(scale).stream().map(band -> new InBand(scale, band)))
                .toList();
        return new TableDraft<InBand>()
                .words(texts.text("column.scale"), in -> in.scale().scaleName())
                .words(texts.text("column.group"), in -> texts.group(in.scale().respondents()))
                .words(
                        texts.text("column.score"),
                        in -> Math.round(in.band().from()) + "–"
                                + Math.round(in.band().to()))
                .number(
                        texts.text("column.people"),
                        Form.COUNT,
                        in -> Optional.of(in.band().people()))
                .table(texts.text("numbers.scores"), texts.text("numbers.scores.note"), bands);
    }
}
