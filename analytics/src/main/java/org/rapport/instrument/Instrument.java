package org.rapport.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A survey as it is asked: structure once, words per language, frozen once published.
 *
 * @param id kebab-case by convention, for example {@code student-relationships}
 * @param version three numbers, for example {@code 1.0.0}
 * @param respondents who answers
 * @param gradeBands band id to the grades it covers; empty where wording does not depend on grade
 * @param responseOptions option sets by id
 * @param sections in the order in which they are asked
 * @param scales the constructs that items measure, in the order in which they are reported
 * @param wordings the words, one for each language; the first language is the instrument's default
 * @param sha256 hexadecimal digest of the files it was read from, in name order
 */
public record Instrument(
        String id,
        String version,
        RespondentGroup respondents,
        Map<String, GradeBand> gradeBands,
        Map<String, ResponseOptions> responseOptions,
        List<Section> sections,
        List<Scale> scales,
        Map<String, Wording> wordings,
        String sha256) {

    public Instrument {
        gradeBands = Collections.unmodifiableMap(new LinkedHashMap<>(gradeBands));
        responseOptions = Collections.unmodifiableMap(new LinkedHashMap<>(responseOptions));
        sections = List.copyOf(sections);
        scales = List.copyOf(scales);
        wordings = Collections.unmodifiableMap(new LinkedHashMap<>(wordings));
    }

    /** All items in the order of the file. The position in this list is the item's fixed index in the packed answers. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> item(String itemId) {
        return items().stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public Optional<Scale> scale(String scaleId) {
        return scales.stream().filter(scale -> scale.id().equals(scaleId)).findFirst();
    }

    /** The demographic items by which results are broken down, in the order of the file. */
    public List<Item> breakdownItems() {
        return items().stream().filter(item -> item.breakdown() != null).toList();
    }

    /** The words in the asked language, or in the instrument's first language where that one is missing. */
    public Wording wording(String language) {
        Wording asked = wordings.get(language);
        return asked != null ? asked : wordings.values().iterator().next();
    }

    /** The languages of the instrument in their declared order, as BCP 47 tags. */
    public List<String> languages() {
        return List.copyOf(wordings.keySet());
    }
}
