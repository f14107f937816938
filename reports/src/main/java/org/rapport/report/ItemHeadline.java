package org.rapport.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapport.instrument.RespondentGroup;

/** Names the questions with the most and the fewest favorable answers. */
final class ItemHeadline {

    private final ReportTexts texts;
    private final ReportNumbers numbers;

    ItemHeadline(ReportTexts texts, ReportNumbers numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    Optional<Headline> of(List<ScaleDetail> details, RespondentGroup who) {
        record Asking(ItemBlock block, ItemResult item, double favorable) {}
        List<Asking> shown = new ArrayList<>();
        for (ScaleDetail detail : details) {
            for (ItemBlock block : detail.blocks()) {
                if (block.respondents() == who && !detail.id().isEmpty()) {
                    block.items()
                            .forEach(item -> item.favorable()
                                    .exactValue()
                                    .ifPresent(value -> shown.add(new Asking(block, item, value))));
                }
            }
        }
        if (shown.size() < 2) {
            return Optional.empty();
        }
        shown.sort(Comparator.comparingDouble(Asking::favorable));
        Asking least = shown.getFirst();
        Asking most = shown.getLast();
        return Optional.of(new Headline(
                Headline.Kind.ITEMS,
                texts.text("headline.items", "who", who.id()),
                sentence(most.block(), most.item()) + " " + sentence(least.block(), least.item()),
                true));
    }

    private String sentence(ItemBlock block, ItemResult item) {
        List<String> favorable = block.legend().stream()
                .filter(OptionLabel::favorable)
                .map(option -> texts.text("quoted", "text", option.label()))
                .toList();
        return texts.text(
                "headline.items.one",
                "wording",
                item.wording(),
                "percent",
                numbers.percent(item.favorable().value()),
                "options",
                texts.or(favorable));
    }
}
