package org.rapport.aggregate;

import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Estimate;

/**
 * One number about one group of respondents, before the disclosure gate.
 *
 * @param variable an item id or a scale id, or {@code responses} for counts of respondents
 * @param statistic its stable name, for example {@code percent-favorable}; see docs/findings.md
 */
public record Finding(
        RespondentGroup respondents,
        Unit unit,
        Subgroup subgroup,
        String variable,
        String statistic,
        Estimate estimate) {}
