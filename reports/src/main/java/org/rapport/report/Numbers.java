package org.rapport.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * All numbers of a unit beyond those of single questions, as tables.
 *
 * @param scales of the scales, for everybody
 * @param changes since the wave before
 * @param groups of the scales, by groups
 * @param questions of single questions by groups: too long for anything but a workbook
 */
public record Numbers(
        List<NumberTable> scales, List<NumberTable> changes, List<NumberTable> groups, List<NumberTable> questions) {

    public Numbers {
        scales = List.copyOf(scales);
        changes = List.copyOf(changes);
        groups = List.copyOf(groups);
        questions = List.copyOf(questions);
    }

    public List<NumberTable> all() {
        return Stream.of(scales, changes, groups, questions)
                .flatMap(List::stream)
                .toList();
    }
}
