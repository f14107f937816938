package org.rapport.session;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.instrument.GradeBand;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Journey;
import org.rapport.instrument.Wording;

/**
 * What the school's list says of a respondent and goes along with the answers, as the welcome page tells it.
 *
 * @param answers answers to demographic questions that are taken from the list
 * @param grades the grades whose questions are asked, where nothing but that is kept of the grade on the list
 */
public record GoesAlong(List<KnownView> answers, Optional<GradeBand> grades) {

    static GoesAlong of(Instrument instrument, Invitation invitation, Wording wording) {
        Known known = Known.from(instrument, invitation);
        Journey journey = Journey.of(instrument, known.band(), known.answers(), Map.of());
        boolean gradeGoes = journey.known().stream().anyMatch(item -> Invitation.GRADE.equals(item.breakdown()));
        return new GoesAlong(
                KnownView.of(journey, known, known.answers().keySet(), wording),
                Optional.ofNullable(instrument.gradeBands().get(known.gradeBand()))
                        .filter(band -> !gradeGoes));
    }

    public boolean isNothing() {
        return answers.isEmpty() && grades.isEmpty();
    }

    public int lowestGrade() {
        return Collections.min(grades.orElseThrow().grades());
    }

    public int highestGrade() {
        return Collections.max(grades.orElseThrow().grades());
    }
}
