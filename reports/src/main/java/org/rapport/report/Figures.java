package org.rapport.report;

import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.PublishableResults;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Reason;

/** Reads one unit's results by the names of docs/findings.md. */
record Figures(PublishableResults results) {

    private static final String RESPONSES = "responses";

    Participation participation(RespondentGroup respondents) {
        return new Participation(
                respondents,
                count(respondents, Subgroup.EVERYBODY),
                ifComputed(respondents, "enrolled"),
                ifComputed(respondents, "response-rate"));
    }

    Cell count(RespondentGroup respondents, Subgroup subgroup) {
        return results.cell(respondents, subgroup, RESPONSES, "n");
    }

    /** Without a roster nobody computes these: that is no suppression. */
    private Cell ifComputed(RespondentGroup respondents, String statistic) {
        var key = new PublishableResults.Key(respondents, Subgroup.EVERYBODY, RESPONSES, statistic);
        Cell cell = results.cells().get(key);
        return cell != null ? cell : new Cell.Undefined(Reason.NO_DATA);
    }

    Cell cell(RespondentGroup respondents, String variable, String statistic) {
        return results.cell(respondents, variable, statistic);
    }

    Score score(RespondentGroup respondents, String scale) {
        return new Score(
                cell(respondents, scale, "n"),
                interval(respondents, Subgroup.EVERYBODY, scale, "mean"),
                cell(respondents, scale, "sd"),
                interval(respondents, Subgroup.EVERYBODY, scale, "percent-favorable"),
                cell(respondents, scale, "percent-below-midpoint"),
                cell(respondents, scale, "alpha"));
    }

    Interval interval(RespondentGroup respondents, Subgroup subgroup, String variable, String statistic) {
        return new Interval(
                results.cell(respondents, subgroup, variable, statistic),
                results.cell(respondents, subgroup, variable, statistic + ".lower"),
                results.cell(respondents, subgroup, variable, statistic + ".upper"));
    }
}
