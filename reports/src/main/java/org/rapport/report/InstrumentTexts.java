package org.rapport.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOptions;
import org.rapport.instrument.Section;
import org.rapport.instrument.Wording;

/** What was asked, word for word. */
final class InstrumentTexts {

    private InstrumentTexts() {}

    static List<InstrumentText> of(List<Asked> asked) {
        return asked.stream().map(InstrumentTexts::text).toList();
    }

    static List<InstrumentVersion> versions(List<Asked> asked) {
        return asked.stream()
                .map(one -> new InstrumentVersion(
                        one.respondents(),
                        one.instrument().id(),
                        one.instrument().version(),
                        one.wording().title(),
                        one.instrument().sha256(),
                        one.wording().standing() == Wording.Standing.DRAFT))
                .toList();
    }

    private static InstrumentText text(Asked one) {
        List<AskedSection> sections = one.instrument().sections().stream()
                .map(section -> section(section, one))
                .toList();
        return new InstrumentText(
                one.respondents(),
                one.wording().title(),
                one.instrument().version(),
                one.wording().introduction(),
                sections);
    }

    private static AskedSection section(Section section, Asked one) {
        List<AskedItem> items =
                section.items().stream().map(item -> item(item, one)).toList();
        return new AskedSection(one.wording().section(section.id()), items);
    }

    private static AskedItem item(Item item, Asked one) {
        Set<String> wordings = new LinkedHashSet<>();
        wordings.add(one.wording().item(item.id(), null));
        one.instrument().gradeBands().keySet().stream()
                .filter(item::isAskedIn)
                .map(band -> one.wording().item(item.id(), band))
                .filter(Objects::nonNull)
                .forEach(wordings::add);
        return new AskedItem(item.id(), new ArrayList<>(wordings), options(item.options(), one.wording()));
    }

    private static List<String> options(@org.jspecify.annotations.Nullable ResponseOptions options, Wording wording) {
        return options == null
                ? List.of()
                : options.options().stream()
                        .map(option -> wording.option(options.id(), option.code()))
                        .toList();
    }
}
