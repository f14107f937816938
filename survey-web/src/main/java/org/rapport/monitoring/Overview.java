package org.rapport.monitoring;

import java.util.List;
import org.rapport.administration.OpenAdministration;
import org.rapport.administration.Window;
import org.rapport.instrument.RespondentGroup;

/**
 * All that the page of an administration shows.
 *
 * @param turnouts school by school
 * @param reports how many units have reports that the reader may see
 */
public record Overview(
        OpenAdministration administration,
        Window window,
        List<SchoolTurnout> turnouts,
        JobCard aggregation,
        JobCard publication,
        int reports) {

    public List<RespondentGroup> groups() {
        return List.copyOf(administration.instruments().keySet());
    }

    public Turnout total(RespondentGroup group) {
        return turnouts.stream().map(turnout -> turnout.of(group)).reduce(Turnout.NOBODY, Turnout::plus);
    }

    public boolean isWorking() {
        return aggregation.isRunning() || publication.isRunning();
    }

    private boolean hasCodes() {
        return groups().stream().anyMatch(group -> total(group).codes() > 0);
    }

    private boolean hasAnswers() {
        return groups().stream().anyMatch(group -> total(group).answered() > 0);
    }

    /** What the district administrator does next, in one sentence. */
    public String next() {
        if (!hasCodes() && !hasAnswers()) {
            return "Next: make the access codes and print the cards.";
        }
        if (!hasAnswers()) {
            return window.isOpen() ? "The codes are made; answers come in as people use them." : "The codes are made.";
        }
        if (reports == 0) {
            return "Answers are here. When the window closes, or at any time before: aggregate, then publish.";
        }
        return "Reports are made. New answers show in them after you aggregate and publish again.";
    }
}
