package org.rapport.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.PublishableResults;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.NonResponseReading;
import org.rapport.statistics.Reason;

/** Reads one unit's results by the names of docs/findings.md. */
record Figures(PublishableResults results) {

    private static final String RESPONSES = "responses";

    /** Of fewer the report says nothing: “one of the teachers was hasty” would set people guessing which. */
    private static final int FEWEST_SUSPECTS = 5;

    Participation participation(RespondentGroup respondents) {
        Cell rate = ifComputed(respondents, "response-rate");
        Optional<Cell> variation = found(respondents, RESPONSES, "representativeness.cv");
        return new Participation(
                respondents,
                count(respondents, Subgroup.EVERYBODY),
                ifComputed(respondents, "enrolled"),
                rate,
                NonResponseReading.of(
                                Interval.exact(rate).orElse(100) / 100,
                                0,
                                0,
                                variation.map(Interval::exact).orElse(OptionalDouble.empty()))
                        .mayNotRepresent(),
                representation(respondents, variation),
                found(respondents, RESPONSES, "quality.longstring")
                        .filter(runs -> Interval.exact(runs).orElse(0) >= FEWEST_SUSPECTS)
                        .orElse(null));
    }

    private @Nullable Representation representation(RespondentGroup respondents, Optional<Cell> variation) {
        Optional<Cell> indicator = found(respondents, RESPONSES, "representativeness");
        Optional<Cell> designEffect = found(respondents, RESPONSES, "weights.design-effect");
        Cell unknown = new Cell.Undefined(Reason.NO_DATA);
        return indicator.isEmpty() && designEffect.isEmpty()
                ? null
                : new Representation(
                        indicator.orElse(unknown), variation.orElse(unknown), designEffect.orElse(unknown));
    }

    Cell count(RespondentGroup respondents, Subgroup subgroup) {
        return results.cell(respondents, subgroup, RESPONSES, "n");
    }

    /** Without a roster nobody computes these: that is no suppression. */
    private Cell ifComputed(RespondentGroup respondents, String statistic) {
        return found(respondents, RESPONSES, statistic).orElseGet(() -> new Cell.Undefined(Reason.NO_DATA));
    }

    /** A number that was computed and not left out with its whole group. */
    Optional<Cell> found(RespondentGroup respondents, Subgroup subgroup, String variable, String statistic) {
        return Optional.ofNullable(
                results.cells().get(new PublishableResults.Key(respondents, subgroup, variable, statistic)));
    }

    Optional<Cell> found(RespondentGroup respondents, String variable, String statistic) {
        return found(respondents, Subgroup.EVERYBODY, variable, statistic);
    }

    Optional<Interval> foundInterval(
            RespondentGroup respondents, Subgroup subgroup, String variable, String statistic) {
        Cell unknown = new Cell.Undefined(Reason.NO_DATA);
        return found(respondents, subgroup, variable, statistic)
                .map(value -> new Interval(
                        value,
                        found(respondents, subgroup, variable, statistic + ".lower")
                                .orElse(unknown),
                        found(respondents, subgroup, variable, statistic + ".upper")
                                .orElse(unknown)));
    }

    Cell cell(RespondentGroup respondents, Subgroup subgroup, String variable, String statistic) {
        return results.cell(respondents, subgroup, variable, statistic);
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
