package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.instrument.RespondentGroup;

/** Says what changed clearly since the wave before. */
final class ChangeHeadline {

    private final ReportTexts texts;
    private final ReportNumbers numbers;

    ChangeHeadline(ReportTexts texts, ReportNumbers numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    Optional<Headline> of(List<ChangeRow> rows, RespondentGroup who) {
        List<String> higher = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (ChangeRow row : rows) {
            for (Change change : row.changes()) {
                if (change.respondents() == who && change.reading() != Change.Reading.NOT_SHOWN) {
                    all.add(texts.text(
                            "headline.change.one", "name", row.name(), "change", numbers.signed(change.change())));
                    (change.reading() == Change.Reading.HIGHER
                                    ? higher
                                    : change.reading() == Change.Reading.LOWER ? lower : new ArrayList<String>())
                            .add(row.name());
                }
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String which = higher.isEmpty() && lower.isEmpty()
                ? ".none"
                : higher.isEmpty() ? ".lower" : lower.isEmpty() ? ".higher" : ".mixed";
        return Optional.of(new Headline(
                Headline.Kind.CHANGE,
                texts.text(
                        "headline.change" + which,
                        "who",
                        who.id(),
                        "higher",
                        texts.and(higher),
                        "lower",
                        texts.and(lower)),
                texts.text("headline.change.text", "who", who.id(), "list", texts.and(all)),
                !higher.isEmpty() || !lower.isEmpty()));
    }
}
