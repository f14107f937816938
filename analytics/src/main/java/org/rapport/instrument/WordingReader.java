package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the words of one language and holds them against the structure: none missing, none too many. */
final class WordingReader {

    static final Set<String> KEYS = Set.of(
            "language", "standing", "title", "introduction", "sections", "scales", "options", "items", "breakdowns");
    private static final Set<String> STANDINGS = Set.of("draft", "reviewed");
    private static final Set<String> SCALE_KEYS = Set.of("name", "description");

    private final Structure structure;
    private final String language;
    private final YamlMapping root;
    private final SpokenTexts spoken = new SpokenTexts();

    WordingReader(Structure structure, String language, YamlValue root) {
        this.structure = structure;
        this.language = language;
        this.root = root.mapping("the texts", KEYS);
    }

    SpokenTexts spoken() {
        return spoken;
    }

    Wording read() {
        checkLanguage();
        Map<String, String> scaleNames = new LinkedHashMap<>();
        Map<String, String> scaleDescriptions = new LinkedHashMap<>();
        readScales(scaleNames, scaleDescriptions);
        Map<String, Map<String, String>> byBand = new LinkedHashMap<>();
        return new Wording(
                language,
                standing(),
                text("title", "title: and the title of the survey"),
                root.optionalText("introduction")
                        .map(text -> say("introduction", text))
                        .orElse(""),
                texts("sections", ids(structure.sections(), Section::id)),
                scaleNames,
                scaleDescriptions,
                options(),
                new ItemWordingReader(structure, spoken, byBand)
                        .read(part("items", structure.items().isEmpty())),
                byBand,
                texts("breakdowns", breakdowns()));
    }

    private void checkLanguage() {
        root.requiredText("language", "language: " + language)
                .filter(text -> !text.text().equals(language))
                .ifPresent(text -> text.fault(
                        "the file is named " + language + ".yaml and says language: " + text.text(),
                        "write language: " + language));
    }

    private Wording.Standing standing() {
        Optional<YamlText> standing = root.requiredText("standing", "standing: draft");
        standing.filter(text -> !STANDINGS.contains(text.text()))
                .ifPresent(text -> text.fault(
                        quoted(text.text()) + " is no standing of a translation",
                        "write " + Choice.among(STANDINGS, text.text())));
        return standing.map(YamlText::text)
                .filter(STANDINGS::contains)
                .map(text -> Wording.Standing.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Wording.Standing.DRAFT);
    }

    private String text(String key, String example) {
        return root.requiredText(key, example).map(text -> say(key, text)).orElse("");
    }

    private String say(String path, YamlText text) {
        spoken.add(path, text);
        return text.text();
    }

    /** A part of the file that must be there unless it would be empty. */
    private Optional<YamlValue> part(String key, boolean mayBeAbsent) {
        return mayBeAbsent ? root.optional(key) : root.required(key, key + ": with a text for each id");
    }

    private Map<String, String> texts(String key, Collection<String> ids) {
        Map<String, String> texts = new LinkedHashMap<>();
        part(key, ids.isEmpty())
                .ifPresent(place -> expected(place, key, ids)
                        .forEach(entry -> entry.value()
                                .text(entry.name())
                                .ifPresent(text -> texts.put(
                                        entry.name(),
                                        say(key + "." + entry.name(), new YamlText(text, entry.value()))))));
        return texts;
    }

    private void readScales(Map<String, String> names, Map<String, String> descriptions) {
        Collection<String> ids = ids(structure.scales(), Scale::id);
        part("scales", ids.isEmpty())
                .ifPresent(place -> expected(place, "scales", ids).forEach(entry -> {
                    String path = "scales." + entry.name();
                    if (!entry.value().isMapping()) {
                        entry.value()
                                .text(entry.name())
                                .ifPresent(text ->
                                        names.put(entry.name(), say(path, new YamlText(text, entry.value()))));
                        return;
                    }
                    YamlMapping scale = entry.value().mapping("the texts of a scale", SCALE_KEYS);
                    scale.requiredText("name", "name: and the name of the scale")
                            .ifPresent(text -> names.put(entry.name(), say(path + ".name", text)));
                    scale.optionalText("description")
                            .ifPresent(text -> descriptions.put(entry.name(), say(path + ".description", text)));
                }));
    }

    private Map<String, Map<String, String>> options() {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        Map<String, ResponseOptions> sets = structure.responseOptions();
        part("options", sets.isEmpty())
                .ifPresent(place -> expected(place, "options", sets.keySet()).forEach(entry -> {
                    ResponseOptions set = sets.get(entry.name());
                    labels.put(entry.name(), set == null ? Map.of() : labels(set, entry.value()));
                }));
        return labels;
    }

    private Map<String, String> labels(ResponseOptions set, YamlValue place) {
        Map<String, String> labels = new LinkedHashMap<>();
        Collection<String> codes = ids(set.options(), ResponseOption::code);
        for (YamlValue.Entry entry : expected(place, set.id(), codes)) {
            entry.value()
                    .text(entry.name())
                    .ifPresent(text -> labels.put(
                            entry.name(),
                            say("options." + set.id() + "." + entry.name(), new YamlText(text, entry.value()))));
        }
        checkDistinct(set, place, labels);
        return labels;
    }

    private static void checkDistinct(ResponseOptions set, YamlValue place, Map<String, String> labels) {
        if (Set.copyOf(labels.values()).size() < labels.size()) {
            place.fault(
                    "two options of " + quoted(set.id()) + " have the same label", "give each option its own label");
        }
    }

    private Collection<String> breakdowns() {
        return structure.items().stream()
                .map(Item::breakdown)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    private static <T> List<String> ids(Collection<T> things, Function<T, String> id) {
        return things.stream().map(id).toList();
    }

    /** The entries for known ids; a missing one and a surplus one are faults. */
    static List<YamlValue.Entry> expected(YamlValue place, String part, Collection<String> ids) {
        List<YamlValue.Entry> entries = place.entries(part);
        Set<String> written = entries.stream().map(YamlValue.Entry::name).collect(Collectors.toSet());
        if (place.isMapping()) {
            ids.stream()
                    .filter(id -> !written.contains(id))
                    .forEach(id -> place.fault(
                            "there is no text for " + quoted(id) + " in " + part, "write " + id + ": and its text"));
        }
        entries.stream()
                .filter(entry -> !ids.contains(entry.name()))
                .forEach(entry -> entry.key()
                        .fault(
                                quoted(entry.name()) + " in " + part + " is not in instrument.yaml",
                                "remove it, or write " + Choice.among(ids, entry.name())));
        return entries.stream().filter(entry -> ids.contains(entry.name())).toList();
    }
}
