package org.rapport.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.rapport.disclosure.Cell;
import org.rapport.report.NumberTable.Form;

/** How every question works within its scale. */
final class ItemTables {

    /** A question within a scale. */
    private record InScale(Topic scale, Topic item) {

        Optional<Cell> number(String statistic) {
            return item.number(statistic + "." + scale.variable());
        }
    }

    /** From here on a question moved too far to hold two waves together: docs/methodology.md 9.4. */
    private static final double UNUSUAL = 1.96;

    private static final double FAR = 0.3;

    private final ReportTexts texts;
    private final List<InScale> items;

    ItemTables(ReportTexts texts, List<Asked> asked, Figures pool, List<String> scaleIds) {
        this.texts = texts;
        this.items = Topic.scales(pool, asked, scaleIds).stream()
                .flatMap(topic -> items(topic))
                .toList();
    }

    private static Stream<InScale> items(Topic scale) {
        return scale.one().instrument().scale(scale.variable()).stream()
                .flatMap(found -> found.items().stream())
                .map(item -> new InScale(scale, scale.of(item.item().id())));
    }

    Optional<NumberTable> table() {
        return new TableDraft<InScale>()
                .words(texts.text("column.scale"), in -> in.scale().scaleName())
                .words(texts.text("column.group"), in -> texts.group(in.scale().respondents()))
                .words(
                        texts.text("column.question"),
                        in -> in.scale().one().wording().item(in.item().variable(), null))
                .number(texts.text("column.itemRest"), Form.SCORE, in -> in.number("item-rest"))
                .number(texts.text("column.alphaWithout"), Form.SCORE, in -> in.number("alpha-without"))
                .number(texts.text("column.location"), Form.REPORTING, in -> in.number("location"))
                .number(texts.text("column.infit"), Form.SCORE, in -> in.number("infit"))
                .number(texts.text("column.outfit"), Form.SCORE, in -> in.number("outfit"))
                .number(texts.text("column.dependence"), Form.SIGNED, in -> in.number("dependence"))
                .number(texts.text("column.drift"), Form.SIGNED, in -> in.number("drift"))
                .number(texts.text("column.driftZ"), Form.SIGNED, in -> in.number("drift.z"))
                .table(texts.text("numbers.items"), texts.text("numbers.items.note"), items);
    }

    /** How many questions moved since the item bank was frozen; empty where nobody looked. */
    Optional<Integer> drifted() {
        if (items.stream().allMatch(in -> in.number("drift").isEmpty())) {
            return Optional.empty();
        }
        return Optional.of((int) items.stream()
                .filter(in -> size(in, "drift") > FAR && size(in, "drift.z") > UNUSUAL)
                .count());
    }

    private static double size(InScale in, String statistic) {
        return Math.abs(in.number(statistic)
                .map(Interval::exact)
                .orElse(OptionalDouble.empty())
                .orElse(0));
    }
}
