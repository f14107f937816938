package org.rapport.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scale on one line: students and teachers side by side.
 *
 * @param description one sentence on what it measures; may be empty
 * @param scores one for each respondent group that is asked
 * @param difference teachers minus students; null unless both are shown
 * @param bothSides teachers against students
 */
public record ScaleRow(
        String id,
        String name,
        String description,
        List<GroupScore> scores,
        @Nullable Difference difference,
        Standing bothSides) {

    public ScaleRow {
        scores = List.copyOf(scores);
    }
}
