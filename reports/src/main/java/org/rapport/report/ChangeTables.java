package org.rapport.report;

import java.util.List;
import org.rapport.report.NumberTable.Form;

/** All numbers on the change since the wave before. */
final class ChangeTables {

    private final ReportTexts texts;
    private final List<Topic> scales;

    ChangeTables(ReportTexts texts, List<Asked> asked, Figures unit, List<String> scaleIds) {
        this.texts = texts;
        this.scales = Topic.scales(unit, asked, scaleIds).stream()
                .filter(topic -> topic.number("change").isPresent())
                .toList();
    }

    List<NumberTable> tables() {
        return draft().table(texts.text("numbers.changes"), texts.text("numbers.changes.note"), scales).stream()
                .toList();
    }

    private TableDraft<Topic> draft() {
        return TableDraft.ofScales(texts)
                .number(texts.text("column.earlier"), Form.SCORE, topic -> topic.number("earlier.mean"))
                .number(texts.text("column.now"), Form.SCORE, topic -> topic.number("mean"))
                .interval(texts.text("column.change"), Form.SIGNED, topic -> topic.interval("change"))
                .interval(texts.text("column.change.weighted"), Form.SIGNED, topic -> topic.interval("change-weighted"))
                .number(texts.text("column.p"), Form.PROBABILITY, topic -> topic.number("change.p"))
                .number(texts.text("column.change.reliable"), Form.SIGNED, topic -> topic.number("change.reliable"))
                .number(texts.text("column.change.estimate"), Form.SIGNED, topic -> topic.number("change.estimate"))
                .number(texts.text("column.change.error"), Form.SCORE, topic -> topic.number("change.estimate.error"));
    }
}
