package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code showWhen: {earlier-item: [code, code]}}. It looks back only: no operators, no jumps. */
final class ShowWhenReader {

    private final Map<String, Item> earlier;

    ShowWhenReader(Map<String, Item> earlier) {
        this.earlier = earlier;
    }

    @Nullable
    ShowWhen read(YamlMapping item, Set<String> askedIn) {
        return item.optional("showWhen").map(place -> showWhen(place, askedIn)).orElse(null);
    }

    private @Nullable ShowWhen showWhen(YamlValue place, Set<String> askedIn) {
        List<YamlValue.Entry> entries = place.entries("showWhen");
        if (entries.size() != 1) {
            place.fault("showWhen does not name one earlier item", "write showWhen: {earlier-item: [code, code]}");
            return null;
        }
        YamlValue.Entry entry = entries.getFirst();
        List<YamlText> codes = entry.value().texts("showWhen");
        Item asked = earlier.get(entry.name());
        if (asked == null) {
            entry.key()
                    .fault(
                            quoted(entry.name()) + " is no earlier item",
                            "write the id of an item that is asked before this one");
        } else {
            check(entry, asked, codes, askedIn);
        }
        return new ShowWhen(entry.name(), codes.stream().map(YamlText::text).toList());
    }

    private static void check(YamlValue.Entry entry, Item asked, List<YamlText> codes, Set<String> askedIn) {
        ResponseOptions options = asked.options();
        if (options == null) {
            entry.key().fault(quoted(asked.id()) + " is free text and cannot show an item", "write the id of a choice");
            return;
        }
        if (codes.isEmpty()) {
            entry.value().fault("showWhen names no answer", "write the option codes that show the item");
        }
        List<String> known =
                options.options().stream().map(ResponseOption::code).toList();
        for (YamlText code : codes) {
            if (!known.isEmpty() && !known.contains(code.text())) {
                code.fault(
                        quoted(code.text()) + " is no option of " + quoted(asked.id()),
                        "write " + Choice.among(known, code.text()));
            }
        }
        if (!asked.gradeBands().isEmpty()
                && (askedIn.isEmpty() || !asked.gradeBands().containsAll(askedIn))) {
            entry.key()
                    .fault(
                            quoted(asked.id()) + " is not asked in every grade band of the item that it shows",
                            "write the same gradeBands for both");
        }
    }
}
