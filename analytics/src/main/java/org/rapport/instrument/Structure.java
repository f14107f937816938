package org.rapport.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code instrument.yaml} says: everything but the words.
 *
 * @param bandWordings item id to the grade bands that have a wording of their own
 */
record Structure(
        String id,
        String version,
        RespondentGroup respondents,
        List<String> languages,
        Map<String, GradeBand> gradeBands,
        Map<String, ResponseOptions> responseOptions,
        List<Section> sections,
        List<Scale> scales,
        Map<String, Set<String>> bandWordings) {

    List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    Instrument with(Map<String, Wording> wordings, String sha256) {
        return new Instrument(
                id, version, respondents, gradeBands, responseOptions, sections, scales, wordings, sha256);
    }
}
