package org.rapport.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapport.instrument.RespondentGroup;

/** Names the groups whose answers differ clearly from those of all others, and how many comparisons were made to find them. */
final class GapHeadline {

    private static final int MOST_NAMED = 3;

    /** A gap with whom and what it is about. */
    private record Named(Breakdown breakdown, BreakdownRow row, BreakdownColumn column, Gap gap) {

        double size() {
            return Math.abs(gap.g().exactValue().orElse(0));
        }
    }

    private final ReportTexts texts;

    GapHeadline(ReportTexts texts) {
        this.texts = texts;
    }

    Optional<Headline> of(List<Breakdown> breakdowns, RespondentGroup who) {
        List<Named> gaps = breakdowns.stream()
                .filter(breakdown -> breakdown.respondents() == who)
                .flatMap(breakdown -> gaps(breakdown).stream())
                .toList();
        List<Named> made =
                gaps.stream().filter(named -> named.gap().reading().isMade()).toList();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        List<Named> clear = made.stream()
                .filter(named -> named.gap().reading().isClear())
                .sorted(Comparator.comparingDouble(Named::size).reversed())
                .toList();
        String key = clear.isEmpty() ? "headline.gaps.none" : "headline.gaps";
        return Optional.of(new Headline(
                Headline.Kind.GROUPS,
                texts.text(key, "who", who.id(), "first", clear.isEmpty() ? "" : sentence(clear.getFirst())),
                texts.text(
                        key + ".text",
                        "list",
                        String.join(
                                "; ",
                                clear.stream()
                                        .skip(1)
                                        .limit(MOST_NAMED)
                                        .map(this::sentence)
                                        .toList()),
                        "others",
                        Math.max(0, clear.size() - 1),
                        "more",
                        Math.max(0, clear.size() - 1 - MOST_NAMED),
                        "compared",
                        made.size(),
                        "alike",
                        (int) made.stream()
                                .filter(named -> named.gap().reading() == Gap.Reading.NO_RELEVANT_DIFFERENCE)
                                .count(),
                        "not",
                        (int) gaps.stream()
                                .filter(named -> named.gap().reading() == Gap.Reading.NOT_COMPARABLE)
                                .count()),
                !clear.isEmpty()));
    }

    private static List<Named> gaps(Breakdown breakdown) {
        List<Named> gaps = new ArrayList<>();
        for (BreakdownRow row : breakdown.rows()) {
            for (int i = 0; row.answered() && i < row.gaps().size(); i++) {
                gaps.add(new Named(
                        breakdown, row, breakdown.columns().get(i), row.gaps().get(i)));
            }
        }
        return gaps;
    }

    private String sentence(Named named) {
        return texts.text(
                "headline.gaps.one",
                "breakdown",
                named.breakdown().heading(),
                "group",
                named.row().label(),
                "scale",
                named.column().name(),
                "reading",
                texts.groupGap(named.gap()));
    }
}
