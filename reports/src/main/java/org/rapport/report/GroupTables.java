package org.rapport.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.instrument.Item;
import org.rapport.report.NumberTable.Form;

/** All numbers by groups. */
final class GroupTables {

    private final ReportTexts texts;
    private final GroupNames names;
    private final List<Asked> asked;
    private final Figures unit;

    GroupTables(ReportTexts texts, List<Asked> asked, Figures unit) {
        this.texts = texts;
        this.names = new GroupNames(texts);
        this.asked = asked;
        this.unit = unit;
    }

    List<NumberTable> tables(List<String> scaleIds) {
        List<Topic> topics = Topic.groups(unit, asked, scaleIds);
        return Stream.of(gaps(topics), insideSchools(topics), reporting(topics))
                .flatMap(Optional::stream)
                .toList();
    }

    List<NumberTable> questions() {
        List<Topic> topics = asked.stream()
                .flatMap(one -> Topic.subgroups(unit, one).stream()
                        .flatMap(subgroup -> one.instrument().items().stream()
                                .filter(Item::isReported)
                                .map(item -> new Topic(unit, one, subgroup, item.id()))))
                .toList();
        return draft()
                .words(
                        texts.text("column.question"),
                        topic -> topic.one().wording().item(topic.variable(), null))
                .interval(texts.text("column.gap.favorable"), Form.POINTS, topic -> topic.interval("gap-favorable"))
                .words(texts.text("column.id"), Topic::variable)
                .table(texts.text("numbers.questionGaps"), texts.text("numbers.questionGaps.note"), topics)
                .stream()
                .toList();
    }

    private TableDraft<Topic> draft() {
        return new TableDraft<Topic>()
                .words(
                        texts.text("column.breakdown"),
                        topic -> topic.subgroup().isEverybody() ? "" : names.breakdown(topic.one(), topic.subgroup()))
                .words(texts.text("column.subgroup"), topic -> names.group(topic.one(), topic.subgroup()))
                .words(texts.text("column.group"), topic -> texts.group(topic.respondents()));
    }

    private TableDraft<Topic> scales() {
        return draft().words(texts.text("column.scale"), Topic::scaleName);
    }

    private Optional<NumberTable> gaps(List<Topic> topics) {
        return scales().interval(texts.text("column.gap"), Form.SIGNED, topic -> topic.interval("gap"))
                .interval(texts.text("column.g"), Form.SIGNED, topic -> topic.interval("gap.g"))
                .words(texts.text("column.reading"), this::reading)
                .number(texts.text("column.p"), Form.PROBABILITY, topic -> topic.number("gap.p"))
                .number(texts.text("column.equivalenceP"), Form.PROBABILITY, topic -> topic.number("gap.equivalence-p"))
                .table(texts.text("numbers.gaps"), texts.text("numbers.gaps.note"), topics);
    }

    private String reading(Topic topic) {
        return Gaps.of(unit, topic.respondents(), topic.subgroup(), topic.variable())
                .map(gap -> texts.groupGap(gap))
                .orElse("");
    }

    private Optional<NumberTable> insideSchools(List<Topic> topics) {
        return scales().interval(texts.text("column.gap.within"), Form.SIGNED, topic -> topic.interval("gap-within"))
                .number(texts.text("column.p.within"), Form.PROBABILITY, topic -> topic.number("gap-within.p"))
                .interval(texts.text("column.gap.pooled"), Form.SIGNED, topic -> topic.interval("gap-pooled"))
                .number(texts.text("column.p.pooled"), Form.PROBABILITY, topic -> topic.number("gap-pooled.p"))
                .table(texts.text("numbers.insideSchools"), texts.text("numbers.insideSchools.note"), topics);
    }

    private Optional<NumberTable> reporting(List<Topic> topics) {
        return scales().interval(
                        texts.text("column.reporting"), Form.REPORTING, topic -> topic.interval("scale-score.mean"))
                .number(texts.text("column.sd"), Form.REPORTING, topic -> topic.number("scale-score.sd"))
                .table(texts.text("numbers.reporting"), texts.text("numbers.reporting.note"), topics);
    }
}
