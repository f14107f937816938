package org.rapport.report;

import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;

/**
 * A respondent group's score in the unit, and in the wider unit it stands against.
 *
 * @param comparison null where there is nothing wider
 * @param standing the unit's mean against the wider unit's
 */
public record GroupScore(
        RespondentGroup respondents, Score score, @Nullable Score comparison, Standing standing) {}
