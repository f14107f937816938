package org.rapport.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapport.instrument.Item;
import org.rapport.instrument.Journey;
import org.rapport.instrument.Wording;

/**
 * An answer that was not asked for among the questions, as pages tell it.
 *
 * @param chosen whether the respondent chose it at the start; otherwise it comes from the school's list
 */
public record KnownView(String stem, String answer, boolean chosen) {

    /**
     * @param journey the way whose known items are told
     * @param ofTheCode the items whose answers come from the school's list
     */
    static List<KnownView> of(Journey journey, Known known, Set<String> ofTheCode, Wording wording) {
        return journey.known().stream()
                .map(item -> new KnownView(
                        wording.item(item.id(), known.gradeBand()),
                        label(item, known.answers(), wording),
                        !ofTheCode.contains(item.id())))
                .toList();
    }

    private static String label(Item item, Map<String, String> answers, Wording wording) {
        String code = answers.getOrDefault(item.id(), "");
        return item.options() == null ? code : wording.option(item.options().id(), code);
    }
}
