package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A scale as the file declares it, before its items are looked up. */
record DeclaredScale(YamlText id, @Nullable Integer minimumAnswered, YamlValue minimumPlace, List<Member> members) {

    /** An item's id in its role on a scale. */
    record Member(YamlText id, boolean reverse, @Nullable String pairsWith) {}

    static final Set<String> KEYS = Set.of("score", "minimumAnswered", "items");
    static final Set<String> MEMBER_KEYS = Set.of("id", "keyed", "pairsWith");
    private static final Set<String> KEYED = Set.of("positive", "reverse");
    private static final Pattern PAIR = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*/[A-Za-z][A-Za-z0-9_-]*");

    static List<DeclaredScale> read(YamlValue place) {
        return place.entries("scales").stream().map(DeclaredScale::scale).toList();
    }

    private static DeclaredScale scale(YamlValue.Entry entry) {
        YamlMapping mapping = entry.value().mapping("a scale", KEYS);
        mapping.optionalText("score")
                .filter(score -> !score.text().equals("mean"))
                .ifPresent(score -> score.fault(quoted(score.text()) + " is no way to score", "write mean"));
        Optional<YamlValue> minimum = mapping.required("minimumAnswered", "minimumAnswered: 3");
        List<Member> members = new ArrayList<>();
        mapping.required("items", "items: [first-item, second-item]")
                .ifPresent(items ->
                        items.list("items").forEach(item -> member(item).ifPresent(members::add)));
        return new DeclaredScale(
                new YamlText(entry.name(), entry.key()),
                minimum.flatMap(value -> value.wholeNumber("minimumAnswered")).orElse(null),
                minimum.orElse(entry.value()),
                members);
    }

    private static Optional<Member> member(YamlValue place) {
        if (!place.isMapping()) {
            return place.text("items").map(text -> new Member(new YamlText(text, place), false, null));
        }
        YamlMapping mapping = place.mapping("an item of a scale", MEMBER_KEYS);
        Optional<YamlText> keyed = mapping.optionalText("keyed");
        keyed.filter(text -> !KEYED.contains(text.text()))
                .ifPresent(text ->
                        text.fault(quoted(text.text()) + " is no keying", "write " + Choice.among(KEYED, text.text())));
        Optional<YamlText> pair = mapping.optionalText("pairsWith");
        pair.filter(text -> !PAIR.matcher(text.text()).matches())
                .ifPresent(text -> text.fault(
                        quoted(text.text()) + " is no item of another instrument", "write instrument-id/item-id"));
        boolean reverse = keyed.filter(text -> text.text().equals("reverse")).isPresent();
        return mapping.requiredText("id", "{id: first-item, keyed: reverse}")
                .map(id -> new Member(id, reverse, pair.map(YamlText::text).orElse(null)));
    }

    /** Whether any scale keys the item in this direction. */
    static boolean keys(List<DeclaredScale> scales, String item, boolean reverse) {
        return scales.stream()
                .flatMap(scale -> scale.members().stream())
                .anyMatch(member -> member.id().text().equals(item) && member.reverse() == reverse);
    }
}
