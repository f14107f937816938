package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;

/**
 * The questions of a scale on the reporting scale, from the one that is easiest to agree with to the hardest.
 *
 * @param legend the options of its first question, if possible of one that is not keyed in reverse, from least to most favorable
 * @param people how many have which score, in ascending order; empty where nobody counted
 */
public record QuestionMap(
        RespondentGroup respondents,
        String scale,
        List<OptionLabel> legend,
        List<ScoreBand> people,
        List<MappedQuestion> questions) {

    public QuestionMap {
        legend = List.copyOf(legend);
        people = List.copyOf(people);
        questions = List.copyOf(questions);
    }

    /**
     * A question with its thresholds.
     *
     * @param legend its options from least to most favorable
     * @param location the mean of its steps
     */
    public record MappedQuestion(
            String id, String wording, List<OptionLabel> legend, Cell location, List<Threshold> thresholds) {
        public MappedQuestion {
            legend = List.copyOf(legend);
            thresholds = List.copyOf(thresholds);
        }
    }

    /** From here on an option, or a more favorable one, is more likely than any less favorable one. */
    public record Threshold(OptionLabel option, int place, Cell at) {}
}
