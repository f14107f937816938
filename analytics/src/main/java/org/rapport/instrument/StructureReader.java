package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code instrument.yaml}. */
final class StructureReader {

    static final Set<String> KEYS = Set.of(
            "instrument", "version", "respondents", "languages", "gradeBands", "responseOptions", "sections", "scales");
    static final Set<String> SECTION_KEYS = Set.of("id", "layout", "items");
    private static final Map<String, Section.Layout> LAYOUTS =
            Map.of("one-item", Section.Layout.ONE_ITEM, "short-page", Section.Layout.SHORT_PAGE);
    private static final Set<String> RESPONDENTS = Set.of("students", "teachers");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int HIGHEST_GRADE = 13;

    private final YamlMapping root;
    private final Ids variables = new Ids();

    StructureReader(YamlValue root) {
        this.root = root.mapping("the instrument", KEYS);
    }

    Structure read() {
        Map<String, GradeBand> bands =
                root.optional("gradeBands").map(this::bands).orElse(Map.of());
        Map<String, OptionSet> options = root.required("responseOptions", "responseOptions: and a set of options")
                .map(OptionsReader::read)
                .orElse(Map.of());
        List<DeclaredScale> declared =
                root.optional("scales").map(DeclaredScale::read).orElse(List.of());
        ItemReader items = new ItemReader(options, bands.keySet(), declared, variables);
        List<Section> sections = sections(items);
        items.checkBreakdownNames();
        declared.forEach(scale -> variables.addVariable(scale.id()));
        ScaleReader scales = new ScaleReader(items.items(), bands.keySet());
        return new Structure(
                id(),
                version(),
                respondents(),
                languages(),
                bands,
                sets(options),
                sections,
                declared.stream().map(scales::scale).toList(),
                items.bandWordings());
    }

    private String id() {
        Optional<YamlText> id = root.requiredText("instrument", "instrument: student-relationships");
        id.ifPresent(new Ids()::add);
        return id.map(YamlText::text).orElse("");
    }

    private String version() {
        Optional<YamlText> version = root.requiredText("version", "version: 1.0.0");
        version.filter(text -> !VERSION.matcher(text.text()).matches())
                .ifPresent(text ->
                        text.fault(quoted(text.text()) + " is no version", "write three numbers, such as 1.0.0"));
        return version.map(YamlText::text).orElse("");
    }

    private RespondentGroup respondents() {
        Optional<YamlText> who = root.requiredText("respondents", "respondents: students");
        who.filter(text -> !RESPONDENTS.contains(text.text()))
                .ifPresent(text -> text.fault(
                        quoted(text.text()) + " are no respondents",
                        "write " + Choice.among(RESPONDENTS, text.text())));
        return who.filter(text -> text.text().equals("teachers")).isPresent()
                ? RespondentGroup.TEACHERS
                : RespondentGroup.STUDENTS;
    }

    private List<String> languages() {
        Optional<YamlValue> place = root.required("languages", "languages: [en]");
        List<YamlText> tags = place.map(value -> value.texts("languages")).orElse(List.of());
        place.filter(value -> value.isList() && tags.isEmpty())
                .ifPresent(value -> value.fault("the instrument has no language", "write languages: [en]"));
        tags.stream()
                .filter(tag -> !LANGUAGE.matcher(tag.text()).matches())
                .forEach(tag -> tag.fault(
                        quoted(tag.text()) + " is no language tag", "write a BCP 47 tag, such as en or zh-Hant"));
        return tags.stream().map(YamlText::text).toList();
    }

    private Map<String, GradeBand> bands(YamlValue place) {
        Map<String, GradeBand> bands = new LinkedHashMap<>();
        Map<Integer, String> bandOfGrade = new HashMap<>();
        Ids ids = new Ids();
        for (YamlValue.Entry entry : place.entries("gradeBands")) {
            ids.add(new YamlText(entry.name(), entry.key()));
            List<Integer> grades = new ArrayList<>();
            for (YamlValue element : entry.value().list(entry.name())) {
                element.wholeNumber(entry.name()).ifPresent(grade -> {
                    checkGrade(element, grade, bandOfGrade.putIfAbsent(grade, entry.name()));
                    grades.add(grade);
                });
            }
            bands.put(entry.name(), new GradeBand(entry.name(), List.copyOf(grades)));
        }
        return bands;
    }

    private static void checkGrade(YamlValue place, int grade, @Nullable String earlierBand) {
        if (grade < 0 || grade > HIGHEST_GRADE) {
            place.fault("there is no grade " + grade, "write a grade from 0 (kindergarten) to 13");
        }
        if (earlierBand != null) {
            place.fault("the grade " + grade + " is in " + earlierBand + " already", "write each grade once");
        }
    }

    private static Map<String, ResponseOptions> sets(Map<String, OptionSet> options) {
        Map<String, ResponseOptions> sets = new LinkedHashMap<>();
        options.forEach((id, set) -> sets.put(id, set.options()));
        return sets;
    }

    private List<Section> sections(ItemReader reader) {
        List<Section> sections = new ArrayList<>();
        Ids ids = new Ids();
        root.required("sections", "sections: and a list of sections")
                .ifPresent(place -> place.list("sections")
                        .forEach(section -> section(section, ids, reader).ifPresent(sections::add)));
        return sections;
    }

    private static Optional<Section> section(YamlValue place, Ids ids, ItemReader reader) {
        YamlMapping mapping = place.mapping("a section", SECTION_KEYS);
        Optional<YamlText> id = mapping.requiredText("id", "id: my-section");
        id.ifPresent(ids::add);
        Section.Layout layout =
                mapping.optionalText("layout").map(StructureReader::layout).orElse(Section.Layout.ONE_ITEM);
        List<Item> items = new ArrayList<>();
        mapping.required("items", "items: and a list of items")
                .ifPresent(list ->
                        list.list("items").forEach(item -> reader.item(item).ifPresent(items::add)));
        if (mapping.optional("items").isPresent() && items.isEmpty()) {
            place.fault("the section has no items", "write items: and a list of items");
        }
        Section section = new Section(id.map(YamlText::text).orElse(""), layout, items);
        checkShortPage(place, section);
        return Optional.of(section);
    }

    private static Section.Layout layout(YamlText name) {
        Section.Layout layout = LAYOUTS.get(name.text());
        if (layout == null) {
            name.fault(quoted(name.text()) + " is no layout", "write " + Choice.among(LAYOUTS.keySet(), name.text()));
        }
        return layout != null ? layout : Section.Layout.ONE_ITEM;
    }

    /** On a short page all items are answered from the same options, and none depends on another one of the page. */
    private static void checkShortPage(YamlValue place, Section section) {
        if (section.layout() != Section.Layout.SHORT_PAGE) {
            return;
        }
        if (section.items().stream().map(Item::options).distinct().count() > 1
                || section.items().stream().anyMatch(item -> item.kind() == Item.Kind.FREE_TEXT)) {
            place.fault(
                    "the items of a short page have different options",
                    "give them the same options, or write layout: one-item");
        }
        Set<String> ids = Set.copyOf(section.items().stream().map(Item::id).toList());
        if (section.items().stream()
                .anyMatch(item ->
                        item.showWhen() != null && ids.contains(item.showWhen().item()))) {
            place.fault(
                    "an item of a short page depends on another one of the same page",
                    "move it to a section of its own, or write layout: one-item");
        }
    }
}
