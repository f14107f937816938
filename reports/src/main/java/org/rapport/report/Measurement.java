package org.rapport.report;

import java.util.List;

/**
 * How well the questions work, over all schools together.
 *
 * @param sentences what to know, in plain words
 * @param comparability which groups may be compared on which scale
 * @param maps the items of each scale on the reporting scale
 * @param tables all numbers
 * @param byGroup which groups may be compared, and the tests behind it: too long for anything but a workbook
 */
public record Measurement(
        List<String> sentences,
        List<Comparability> comparability,
        List<QuestionMap> maps,
        List<NumberTable> tables,
        List<NumberTable> byGroup) {

    /** One sentence on a breakdown whose groups cannot be compared, or only without some questions. */
    public record Comparability(String about, String sentence) {}

    public Measurement {
        sentences = List.copyOf(sentences);
        comparability = List.copyOf(comparability);
        maps = List.copyOf(maps);
        tables = List.copyOf(tables);
        byGroup = List.copyOf(byGroup);
    }
}
