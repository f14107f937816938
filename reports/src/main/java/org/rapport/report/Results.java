package org.rapport.report;

import java.util.List;

/**
 * The findings of one unit.
 *
 * @param headlines what a reader with one minute should know, the most important first
 * @param participation who answered, one for each respondent group
 * @param characteristics the four characteristics of a developmental relationship; empty where an instrument asks about others
 * @param otherScales what lies around them
 * @param practices ways to act that fit the characteristics
 * @param details every scale with its items
 * @param changes what changed since the wave before; empty where there was none
 * @param breakdowns the same by groups of respondents
 * @param numbers all numbers that charts and sentences rest on
 */
public record Results(
        List<Headline> headlines,
        List<Participation> participation,
        List<ScalePanel> characteristics,
        List<ScalePanel> otherScales,
        List<Practice> practices,
        List<ScaleDetail> details,
        List<ChangeRow> changes,
        List<Breakdown> breakdowns,
        Numbers numbers) {

    public Results {
        headlines = List.copyOf(headlines);
        participation = List.copyOf(participation);
        characteristics = List.copyOf(characteristics);
        otherScales = List.copyOf(otherScales);
        practices = List.copyOf(practices);
        details = List.copyOf(details);
        changes = List.copyOf(changes);
        breakdowns = List.copyOf(breakdowns);
    }
}
