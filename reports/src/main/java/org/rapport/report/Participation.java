package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.NumberTable.Form;

/**
 * Who answered.
 *
 * @param n respondents with at least one answered item
 * @param enrolled eligible people; undefined where no roster says
 * @param responseRate 100 n / enrolled
 * @param mayNotRepresent whether so few answered, or so unevenly, that the results may not stand for everybody
 * @param representation null where it was not worked out
 * @param longRuns respondents with a long run of one answer, a sign of hasty answering for which nobody is left out; null where it was
 *     not looked at
 */
public record Participation(
        RespondentGroup respondents,
        Cell n,
        Cell enrolled,
        Cell responseRate,
        boolean mayNotRepresent,
        @Nullable Representation representation,
        @Nullable Cell longRuns) {

    /** What else is to be said about who answered, in sentences. */
    public List<String> notes(ReportTexts texts, ReportNumbers numbers) {
        List<String> notes = new ArrayList<>();
        String group = texts.group(respondents);
        if (mayNotRepresent) {
            notes.add(texts.text("participation.mayNotRepresent", "group", group));
        }
        if (representation != null) {
            notes.add(texts.text(
                    "participation.representation",
                    "group",
                    group,
                    "indicator",
                    numbers.of(Form.SCORE, representation.indicator()),
                    "variation",
                    numbers.of(Form.SCORE, representation.variation()),
                    "designEffect",
                    numbers.of(Form.SCORE, representation.designEffect())));
        }
        if (representation != null && representation.isCostly()) {
            notes.add(texts.text("participation.costly", "group", group));
        }
        if (longRuns != null) {
            notes.add(
                    texts.text("participation.quality", "group", group, "longRuns", numbers.of(Form.COUNT, longRuns)));
        }
        return notes;
    }
}
