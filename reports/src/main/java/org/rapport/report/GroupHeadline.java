package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.instrument.RespondentGroup;

/**
 * Says which groups answered clearly differently from everybody, and how many comparisons were made to find them: by intervals
 * that do not touch, where nobody worked out the gaps themselves.
 */
final class GroupHeadline {

    private static final int MOST_NAMED = 4;

    private final ReportTexts texts;

    GroupHeadline(ReportTexts texts) {
        this.texts = texts;
    }

    Optional<Headline> of(List<Breakdown> breakdowns, RespondentGroup who) {
        if (breakdowns.stream().anyMatch(Breakdown::isCompared)) {
            return new GapHeadline(texts).of(breakdowns, who);
        }
        int compared = 0;
        List<String> clear = new ArrayList<>();
        for (Breakdown breakdown : breakdowns) {
            for (BreakdownRow row : breakdown.rows()) {
                for (int i = 0;
                        breakdown.respondents() == who && i < row.means().size();
                        i++) {
                    BreakdownColumn column = breakdown.columns().get(i);
                    Standing standing = row.means().get(i).against(column.everybody());
                    compared += standing == Standing.NOT_SHOWN ? 0 : 1;
                    named(standing, breakdown, row, column).ifPresent(clear::add);
                }
            }
        }
        if (compared == 0) {
            return Optional.empty();
        }
        String key = clear.isEmpty() ? "headline.groups.none" : "headline.groups";
        List<String> named = clear.subList(0, Math.min(MOST_NAMED, clear.size()));
        return Optional.of(new Headline(
                Headline.Kind.GROUPS,
                texts.text(key, "who", who.id(), "different", clear.size(), "compared", compared),
                texts.text(
                        key + ".text",
                        "compared",
                        compared,
                        "list",
                        String.join("; ", named),
                        "more",
                        clear.size() - named.size()),
                !clear.isEmpty()));
    }

    private Optional<String> named(Standing standing, Breakdown breakdown, BreakdownRow row, BreakdownColumn column) {
        String key =
                switch (standing) {
                    case CLEARLY_HIGHER -> "headline.groups.higher";
                    case CLEARLY_LOWER -> "headline.groups.lower";
                    case NO_CLEAR_DIFFERENCE, NOT_SHOWN -> "";
                };
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text(
                        key, "breakdown", breakdown.heading(), "group", row.label(), "scale", column.name()));
    }
}
