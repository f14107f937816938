package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the items of all sections in order, so that an item can look back at those before it. */
final class ItemReader {

    static final Set<String> KEYS =
            Set.of("id", "kind", "options", "wordings", "gradeBands", "favorable", "showWhen", "breakdown", "required");
    private static final Set<String> KINDS = Set.of("choice", "free-text");

    private final Map<String, OptionSet> optionSets;
    private final Collection<String> bands;
    private final List<DeclaredScale> scales;
    private final Ids ids;
    private final Ids.Seen breakdowns = new Ids.Seen();
    private final Map<String, YamlText> breakdownNames = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Set<String>> bandWordings = new LinkedHashMap<>();

    ItemReader(Map<String, OptionSet> optionSets, Collection<String> bands, List<DeclaredScale> scales, Ids ids) {
        this.optionSets = optionSets;
        this.bands = bands;
        this.scales = scales;
        this.ids = ids;
    }

    /** The items read so far, by id. */
    Map<String, Item> items() {
        return items;
    }

    Map<String, Set<String>> bandWordings() {
        return bandWordings;
    }

    Optional<Item> item(YamlValue place) {
        YamlMapping mapping = place.mapping("an item", KEYS);
        Optional<YamlText> id = mapping.requiredText("id", "id: my-item");
        id.ifPresent(ids::addVariable);
        return id.map(text -> {
            Item item = item(text, mapping);
            items.putIfAbsent(item.id(), item);
            return item;
        });
    }

    private Item item(YamlText id, YamlMapping mapping) {
        Item.Kind kind = kind(mapping);
        Optional<OptionSet> options = options(mapping, kind);
        Set<String> asked = bands(mapping, "gradeBands");
        checkBandWordings(id, mapping, asked);
        String breakdown = breakdown(id, mapping, kind);
        options.ifPresent(set -> checkValues(id, set, breakdown));
        return new Item(
                id.text(),
                kind,
                options.map(OptionSet::options).orElse(null),
                asked,
                options.map(set -> favorable(id, mapping, set, breakdown)).orElse(List.of()),
                new ShowWhenReader(items).read(mapping, asked),
                breakdown,
                mapping.optional("required")
                        .map(value -> value.flag("required"))
                        .orElse(false));
    }

    private static Item.Kind kind(YamlMapping mapping) {
        Optional<YamlText> kind = mapping.optionalText("kind");
        kind.filter(text -> !KINDS.contains(text.text()))
                .ifPresent(text -> text.fault(
                        quoted(text.text()) + " is no kind of item", "write " + Choice.among(KINDS, text.text())));
        return kind.filter(text -> text.text().equals("free-text"))
                .map(text -> Item.Kind.FREE_TEXT)
                .orElse(Item.Kind.CHOICE);
    }

    private Optional<OptionSet> options(YamlMapping mapping, Item.Kind kind) {
        if (kind == Item.Kind.FREE_TEXT) {
            mapping.optional("options")
                    .ifPresent(value -> value.fault("a free text has no options", "remove options, or remove kind"));
            return Optional.empty();
        }
        Optional<YamlText> named = mapping.requiredText("options", "options: and the id of response options");
        return named.map(text -> {
            OptionSet set = optionSets.get(text.text());
            if (set == null) {
                text.fault(
                        "there are no response options " + quoted(text.text()),
                        "write " + Choice.among(optionSets.keySet(), text.text()));
            }
            return set != null ? set : new OptionSet(new ResponseOptions(text.text(), List.of()), Set.of());
        });
    }

    private Set<String> bands(YamlMapping mapping, String key) {
        Set<String> named = new LinkedHashSet<>();
        for (YamlText band : mapping.optionalTexts(key)) {
            if (bands.contains(band.text())) {
                named.add(band.text());
            } else {
                band.fault(
                        "there is no grade band " + quoted(band.text()), "write " + Choice.among(bands, band.text()));
            }
        }
        return named;
    }

    private void checkBandWordings(YamlText id, YamlMapping mapping, Set<String> asked) {
        Set<String> worded = bands(mapping, "wordings");
        for (String band : worded) {
            if (!asked.isEmpty() && !asked.contains(band)) {
                id.fault(
                        quoted(id.text()) + " has a wording for " + band + " and is not asked there",
                        "remove " + band + " from wordings, or add it to gradeBands");
            }
        }
        bandWordings.put(id.text(), worded);
    }

    private @Nullable String breakdown(YamlText id, YamlMapping mapping, Item.Kind kind) {
        Optional<YamlText> name = mapping.optionalText("breakdown");
        name.ifPresent(text -> {
            new Ids().add(text);
            breakdownNames.put(id.text(), text);
            breakdowns.add(text, "the breakdown ");
            if (kind == Item.Kind.FREE_TEXT) {
                text.fault("a free text cannot be a breakdown", "remove breakdown, or remove kind");
            }
        });
        return name.map(YamlText::text).orElse(null);
    }

    /** In a file, a breakdown's column may have the name of the breakdown: it must not be that of another item. */
    void checkBreakdownNames() {
        breakdownNames.forEach((id, name) -> items.keySet().stream()
                .filter(other -> other.equalsIgnoreCase(name.text()) && !other.equals(id))
                .forEach(other -> name.fault(
                        "the breakdown " + quoted(name.text()) + " has the name of another item",
                        "write another name, or " + id)));
    }

    private static void checkValues(YamlText id, OptionSet set, @Nullable String breakdown) {
        int scored = set.options().scored().size();
        if (breakdown != null && scored > 0) {
            id.fault(
                    "the options of the breakdown " + quoted(id.text()) + " have values",
                    "use response options without values");
        }
        if (breakdown == null && scored < 2 && !set.options().options().isEmpty()) {
            id.fault(
                    "fewer than two options of " + quoted(id.text()) + " have a value",
                    "give its options values, or make it a breakdown");
        }
    }

    private List<String> favorable(YamlText id, YamlMapping mapping, OptionSet set, @Nullable String breakdown) {
        List<YamlText> declared = mapping.optionalTexts("favorable");
        if (!declared.isEmpty()) {
            return declaredFavorable(declared, set.options());
        }
        boolean reverse = DeclaredScale.keys(scales, id.text(), true);
        if (reverse && DeclaredScale.keys(scales, id.text(), false)) {
            id.fault(
                    quoted(id.text()) + " is keyed positive on one scale and reverse on another",
                    "write favorable: and its favorable option codes");
        }
        return breakdown != null ? List.of() : set.favorableCodes(reverse);
    }

    private static List<String> declaredFavorable(List<YamlText> declared, ResponseOptions options) {
        List<String> scored =
                options.scored().stream().map(ResponseOption::code).toList();
        for (YamlText code : declared) {
            if (!scored.contains(code.text()) && !options.options().isEmpty()) {
                code.fault(
                        quoted(code.text()) + " is no option with a value of " + quoted(options.id()),
                        "write " + Choice.among(scored, code.text()));
            }
        }
        return declared.stream().map(YamlText::text).toList();
    }
}
