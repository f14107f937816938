package org.rapport.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All words of an instrument in one language.
 *
 * @param language BCP 47 tag, for example {@code es}
 * @param standing whether someone who speaks the language has reviewed it; shown to administrators, never to respondents
 * @param title the instrument's title
 * @param introduction one or two sentences before the first item; may be empty
 * @param sections section id to name
 * @param scales scale id to name
 * @param scaleDescriptions scale id to one sentence on what it measures
 * @param options option set id to option code to label
 * @param items item id to its default wording
 * @param itemsByBand grade band id to item id to the wording for that band
 * @param breakdowns breakdown name to its heading in reports
 */
public record Wording(
        String language,
        Standing standing,
        String title,
        String introduction,
        Map<String, String> sections,
        Map<String, String> scales,
        Map<String, String> scaleDescriptions,
        Map<String, Map<String, String>> options,
        Map<String, String> items,
        Map<String, Map<String, String>> itemsByBand,
        Map<String, String> breakdowns) {

    /** The placeholder for the school's name, the only one that texts may have. */
    static final String SCHOOL = "{school}";

    public enum Standing {
        DRAFT,
        REVIEWED
    }

    /** The stem of an item as it is asked in a grade band; an id without words is its own wording. */
    public String item(String itemId, @Nullable String gradeBand) {
        String forBand = gradeBand == null
                ? null
                : itemsByBand.getOrDefault(gradeBand, Map.of()).get(itemId);
        return forBand != null ? forBand : items.getOrDefault(itemId, itemId);
    }

    public String option(String optionsId, String code) {
        return options.getOrDefault(optionsId, Map.of()).getOrDefault(code, code);
    }

    public String scale(String scaleId) {
        return scales.getOrDefault(scaleId, scaleId);
    }

    public String section(String sectionId) {
        return sections.getOrDefault(sectionId, sectionId);
    }

    public String breakdown(String breakdown) {
        return breakdowns.getOrDefault(breakdown, breakdown);
    }

    /** The same words with a school's name in place of {@code {school}}. */
    public Wording at(String school) {
        return new Wording(
                language,
                standing,
                title.replace(SCHOOL, school),
                introduction.replace(SCHOOL, school),
                at(sections, school),
                at(scales, school),
                at(scaleDescriptions, school),
                each(options, labels -> at(labels, school)),
                at(items, school),
                each(itemsByBand, stems -> at(stems, school)),
                at(breakdowns, school));
    }

    private static Map<String, String> at(Map<String, String> texts, String school) {
        return each(texts, text -> text.replace(SCHOOL, school));
    }

    private static <T> Map<String, T> each(Map<String, T> map, UnaryOperator<T> change) {
        Map<String, T> changed = new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(key, change.apply(value)));
        return Collections.unmodifiableMap(changed);
    }
}
