package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.disclosure.Cell;
import org.rapport.report.NumberTable.Form;
import org.rapport.statistics.AssociationReading;
import org.rapport.statistics.Reason;

/** Reads what goes together over all schools: docs/methodology.md 12. */
final class AssociationPart {

    /** The least R² that is handed out, as {@link AssociationReading} has it. */
    private static final double LEAST_EXPLAINED = 0.05;

    private final ReportTexts texts;
    private final List<Asked> asked;
    private final Figures pool;

    AssociationPart(ReportTexts texts, List<Asked> asked, Figures pool) {
        this.texts = texts;
        this.asked = asked;
        this.pool = pool;
    }

    List<Association> associations(List<String> scaleIds) {
        return Topic.scales(pool, asked, scaleIds).stream()
                .flatMap(outcome -> outcome.number("association.r2").stream()
                        .map(explained -> new Association(
                                outcome.respondents(),
                                outcome.scaleName(),
                                explained,
                                Interval.exact(explained).orElse(0) >= LEAST_EXPLAINED
                                        ? parts(outcome, explained)
                                        : List.of())))
                .toList();
    }

    private static List<Association.Part> parts(Topic outcome, Cell explained) {
        List<Association.Part> parts = new ArrayList<>();
        List<String> four = Asked.CHARACTERISTICS.stream()
                .filter(id -> outcome.number("association.share." + id).isPresent())
                .toList();
        for (String id : four) {
            Interval share = outcome.interval("association.share." + id).orElseThrow();
            parts.add(new Association.Part(
                    id,
                    Asked.scaleName(List.of(outcome.one()), id),
                    share,
                    outcome.number("association.between." + id).orElseGet(() -> new Cell.Undefined(Reason.NO_DATA)),
                    reading(share, Interval.exact(explained).orElse(0), four.size())));
        }
        return parts;
    }

    private static AssociationReading reading(Interval share, double explained, int predictors) {
        return share.isComplete()
                ? AssociationReading.of(
                        new org.rapport.statistics.Interval(
                                share.exactLower().getAsDouble(),
                                share.exactUpper().getAsDouble()),
                        explained,
                        predictors)
                : AssociationReading.UNCLEAR;
    }

    List<NumberTable> tables(List<Association> associations) {
        record Row(Association outcome, Association.Part part) {}
        List<Row> rows = associations.stream()
                .flatMap(outcome -> outcome.parts().stream().map(part -> new Row(outcome, part)))
                .toList();
        return new TableDraft<Row>()
                        .words(
                                texts.text("column.outcome"),
                                row -> row.outcome().outcome())
                        .number(
                                texts.text("column.explained"),
                                Form.SCORE,
                                row -> Optional.of(row.outcome().explained()))
                        .words(texts.text("column.scale"), row -> row.part().name())
                        .interval(
                                texts.text("column.share"),
                                Form.SCORE,
                                row -> Optional.of(row.part().share()))
                        .words(
                                texts.text("column.reading"),
                                row -> texts.text(
                                        "association." + row.part().reading().name()))
                        .number(
                                texts.text("column.betweenCorrelation"),
                                Form.SCORE,
                                row -> Optional.of(row.part().between()))
                        .table(texts.text("section.associations"), texts.text("section.associations.lead"), rows)
                        .stream()
                        .toList();
    }

    /** Slopes inside schools and what goes with the school's mean besides, of every outcome. */
    List<NumberTable> contexts(List<String> scaleIds) {
        record Row(Topic outcome, String characteristic) {
            Optional<Interval> interval(String statistic) {
                return outcome.interval(statistic + "." + characteristic);
            }

            String name() {
                return Asked.scaleName(List.of(outcome.one()), characteristic);
            }
        }
        List<Row> rows = Topic.scales(pool, asked, scaleIds).stream()
                .filter(outcome -> outcome.number("association.r2.marginal").isPresent())
                .flatMap(outcome -> Asked.CHARACTERISTICS.stream().map(id -> new Row(outcome, id)))
                .toList();
        return new TableDraft<Row>()
                        .words(
                                texts.text("column.outcome"),
                                row -> row.outcome().scaleName())
                        .words(texts.text("column.scale"), Row::name)
                        .interval(
                                texts.text("column.slopeWithin"),
                                Form.SIGNED,
                                row -> row.interval("association.within"))
                        .interval(
                                texts.text("column.contextual"),
                                Form.SIGNED,
                                row -> row.interval("association.contextual"))
                        .number(
                                texts.text("column.r2Marginal"),
                                Form.SCORE,
                                row -> row.outcome().number("association.r2.marginal"))
                        .number(
                                texts.text("column.r2Conditional"),
                                Form.SCORE,
                                row -> row.outcome().number("association.r2.conditional"))
                        .table(texts.text("numbers.context"), texts.text("numbers.context.note"), rows)
                        .stream()
                        .toList();
    }
}
