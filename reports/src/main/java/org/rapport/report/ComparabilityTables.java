package org.rapport.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.ScaleItem;
import org.rapport.report.NumberTable.Form;
import org.rapport.statistics.InvarianceLevel;
import org.rapport.statistics.Reason;

/** Whether the questions work alike for groups, and which do not. */
final class ComparabilityTables {

    /** How many comparisons of a group on a scale came out how. */
    record Compared(int all, int alike, int partly, int not, int unknown) {}

    private static final String CHARACTERISTICS = "characteristics";

    private final ReportTexts texts;
    private final GroupNames names;
    private final List<Topic> groups;
    private final List<Asked> asked;
    private final Figures pool;

    ComparabilityTables(ReportTexts texts, List<Asked> asked, Figures pool, List<String> scaleIds) {
        this.texts = texts;
        this.names = new GroupNames(texts);
        this.asked = asked;
        this.pool = pool;
        this.groups = Topic.groups(pool, asked, scaleIds).stream()
                .filter(topic -> topic.number("comparable").isPresent())
                .toList();
    }

    Compared compared() {
        int partly = count(topic -> isComparable(topic) && !flagged(topic).isEmpty());
        int alike = count(ComparabilityTables::isComparable) - partly;
        int not = count(ComparabilityTables::isNotComparable);
        return new Compared(groups.size(), alike, partly, not, groups.size() - alike - partly - not);
    }

    private int count(Predicate<Topic> which) {
        return (int) groups.stream().filter(which).count();
    }

    private static boolean isComparable(Topic topic) {
        return topic.number("comparable")
                .filter(Cell.Reported.class::isInstance)
                .isPresent();
    }

    private static boolean isNotComparable(Topic topic) {
        return topic.number("comparable")
                .filter(cell -> cell instanceof Cell.Undefined none && none.why() == Reason.NOT_COMPARABLE)
                .isPresent();
    }

    /** The words of the questions of a scale that work differently for a group. */
    private static List<String> flagged(Topic topic) {
        return topic.one().instrument().scale(topic.variable()).stream()
                .flatMap(scale -> scale.items().stream())
                .map(ScaleItem::item)
                .filter(item -> topic.of(item.id())
                                .number("dif.flagged." + topic.variable())
                                .map(Interval::exact)
                                .orElse(OptionalDouble.empty())
                                .orElse(0)
                        > 0)
                .map(item -> topic.one().wording().item(item.id(), null))
                .toList();
    }

    /** One sentence for each breakdown and scale whose questions do not all work alike; groups of which the same is true together. */
    List<Measurement.Comparability> sentences() {
        record About(String breakdown, String scale, String sentence) {}
        Map<About, List<String>> byFinding = new LinkedHashMap<>();
        for (Topic topic : groups) {
            if (isNotComparable(topic) || !flagged(topic).isEmpty()) {
                byFinding
                        .computeIfAbsent(
                                new About(
                                        names.breakdown(topic.one(), topic.subgroup()),
                                        topic.scaleName(),
                                        sentence(topic)),
                                about -> new ArrayList<>())
                        .add(names.group(topic.one(), topic.subgroup()));
            }
        }
        return byFinding.entrySet().stream()
                .map(entry -> new Measurement.Comparability(
                        texts.text(
                                "measurement.about",
                                "breakdown",
                                entry.getKey().breakdown(),
                                "groups",
                                String.join(", ", entry.getValue()),
                                "scale",
                                entry.getKey().scale()),
                        entry.getKey().sentence()))
                .toList();
    }

    private String sentence(Topic topic) {
        List<String> items = flagged(topic);
        return texts.text(
                isNotComparable(topic) ? "measurement.notComparable" : "measurement.partly",
                "count",
                items.size(),
                "items",
                texts.and(items.stream()
                        .map(item -> texts.text("quoted", "text", item))
                        .toList()));
    }

    List<NumberTable> tables() {
        return invariance().stream().toList();
    }

    private TableDraft<Topic> draft() {
        return new TableDraft<Topic>()
                .words(texts.text("column.breakdown"), topic -> names.breakdown(topic.one(), topic.subgroup()))
                .words(texts.text("column.subgroup"), topic -> names.group(topic.one(), topic.subgroup()))
                .words(texts.text("column.group"), topic -> texts.group(topic.respondents()));
    }

    private Optional<NumberTable> comparability() {
        return draft().words(texts.text("column.scale"), Topic::scaleName)
                .words(texts.text("column.comparable"), this::verdict)
                .number(texts.text("column.difItems"), Form.COUNT, topic -> topic.number("dif.items"))
                .number(texts.text("column.gapWithoutDif"), Form.SIGNED, topic -> topic.number("gap-without-dif"))
                .table(texts.text("numbers.comparability"), texts.text("numbers.comparability.note"), groups);
    }

    private String verdict(Topic topic) {
        return switch (topic.number("comparable").orElseThrow()) {
            case Cell.Reported yes -> texts.text("comparable.yes");
            case Cell.Undefined none ->
                none.why() == Reason.NOT_COMPARABLE
                        ? texts.text("comparable.no")
                        : texts.text("comparable.unknown", "reason", texts.reason(none.why()));
            case Cell.Suppressed hidden -> ReportNumbers.HIDDEN;
            case Cell.Banded banded -> ReportNumbers.HIDDEN;
        };
    }

    /** By every group and scale: too long for anything but a workbook. */
    List<NumberTable> byGroup() {
        return Stream.of(comparability(), tests()).flatMap(Optional::stream).toList();
    }

    private Optional<NumberTable> tests() {
        List<Topic[]> rows = groups.stream()
                .flatMap(topic -> topic.one().instrument().scale(topic.variable()).stream()
                        .flatMap(scale -> scale.items().stream())
                        .map(item -> new Topic[] {topic, topic.of(item.item().id())}))
                .toList();
        return new TableDraft<Topic[]>()
                .words(texts.text("column.breakdown"), row -> names.breakdown(row[0].one(), row[0].subgroup()))
                .words(texts.text("column.subgroup"), row -> names.group(row[0].one(), row[0].subgroup()))
                .words(texts.text("column.group"), row -> texts.group(row[0].respondents()))
                .words(texts.text("column.scale"), row -> row[0].scaleName())
                .words(
                        texts.text("column.question"),
                        row -> row[0].one().wording().item(row[1].variable(), null))
                .number(texts.text("column.difEffect"), Form.SIGNED, row -> number(row, "dif.effect."))
                .number(texts.text("column.difLogOdds"), Form.SIGNED, row -> number(row, "dif.log-odds."))
                .number(texts.text("column.p"), Form.PROBABILITY, row -> number(row, "dif.p."))
                .number(texts.text("column.difFlagged"), Form.COUNT, row -> number(row, "dif.flagged."))
                .table(texts.text("numbers.dif"), texts.text("numbers.dif.note"), rows);
    }

    private static Optional<Cell> number(Topic[] row, String statistic) {
        return row[1].number(statistic + row[0].variable());
    }

    private Optional<NumberTable> invariance() {
        record Examined(Topic topic, String breakdown) {}
        List<Examined> examined = asked.stream()
                .flatMap(one -> Topic.subgroups(pool, one).stream()
                        .map(Subgroup::breakdown)
                        .distinct()
                        .map(breakdown ->
                                new Examined(new Topic(pool, one, Subgroup.EVERYBODY, CHARACTERISTICS), breakdown)))
                .toList();
        TableDraft<Examined> draft = new TableDraft<Examined>()
                .words(
                        texts.text("column.breakdown"),
                        one -> names.breakdown(one.topic().one(), new Subgroup(one.breakdown(), "")))
                .words(
                        texts.text("column.group"),
                        one -> texts.group(one.topic().respondents()))
                .words(texts.text("column.invariance"), one -> level(one.topic(), one.breakdown()));
        for (InvarianceLevel level : InvarianceLevel.values()) {
            for (String fit : List.of("cfi", "rmsea", "srmr")) {
                String name = level.name().toLowerCase(Locale.ROOT);
                draft.number(
                        texts.text("column.fit", "fit", fit, "level", texts.text("invariance." + name)),
                        Form.PROBABILITY,
                        one -> one.topic().number("invariance." + one.breakdown() + "." + fit + "." + name));
            }
        }
        return draft.table(texts.text("numbers.invariance"), texts.text("numbers.invariance.note"), examined);
    }

    private String level(Topic topic, String breakdown) {
        return topic.number("invariance." + breakdown + ".level")
                .map(cell -> switch (cell) {
                    case Cell.Reported level ->
                        texts.text("invariance."
                                + InvarianceLevel.values()[(int) level.value()]
                                        .name()
                                        .toLowerCase(Locale.ROOT));
                    case Cell.Undefined none -> texts.reason(none.why());
                    case Cell.Suppressed hidden -> ReportNumbers.HIDDEN;
                    case Cell.Banded banded -> ReportNumbers.HIDDEN;
                })
                .orElse("");
    }
}
