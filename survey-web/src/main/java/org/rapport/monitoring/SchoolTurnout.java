package org.rapport.monitoring;

import java.util.Map;
import org.rapport.fielding.School;
import org.rapport.instrument.RespondentGroup;

/** Who has taken part in one school, by respondent group. */
public record SchoolTurnout(School school, Map<RespondentGroup, Turnout> byGroup) {

    public Turnout of(RespondentGroup group) {
        return byGroup.getOrDefault(group, Turnout.NOBODY);
    }
}
