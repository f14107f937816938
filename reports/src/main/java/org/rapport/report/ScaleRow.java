package org.rapport.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scale on one line: students and teachers side by side.
 *
 * @param description one sentence on what it measures; may be empty
 * @param scores one for each respondent group that is asked
 * @param difference teachers minus students in points of the scale; null unless both are shown, and where {@code perception} says
 *     it better
 * @param perception the two views compared over all schools; null where nobody compared them
 * @param bothSides teachers against students
 */
public record ScaleRow(
        String id,
        String name,
        String description,
        List<GroupScore> scores,
        @Nullable Difference difference,
        @Nullable Perception perception,
        Standing bothSides) {

    public ScaleRow {
        scores = List.copyOf(scores);
    }

    /** Whether any of its scores is on the reporting scale. */
    public boolean isReported() {
        return scores.stream().anyMatch(score -> score.reporting() != null);
    }

    /** Whether a school stands beside all schools on it. */
    public boolean isBeside() {
        return scores.stream().anyMatch(score -> score.beside() != null);
    }
}
