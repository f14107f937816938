package org.rapport.report;

import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;

/**
 * A respondent group's score in the unit, and in the wider unit it stands against.
 *
 * @param comparison null where there is nothing wider
 * @param standing the unit's mean against the wider unit's; not shown where {@code beside} says it better
 * @param beside the school beside the average of all schools; null where nobody estimated it
 * @param like the school beside schools like it; null where nobody knows what is expected of them
 * @param reporting the mean on the reporting scale from 100 to 500; null where nobody calibrated it
 */
public record GroupScore(
        RespondentGroup respondents,
        Score score,
        @Nullable Score comparison,
        Standing standing,
        @Nullable PoolComparison beside,
        @Nullable LikeComparison like,
        @Nullable Interval reporting) {}
