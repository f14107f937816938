package org.rapport.safeguarding;

import java.util.List;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.Wording;

/**
 * What was written in answer to one item.
 *
 * @param stem the item as it was asked, in the language of the page where the instrument speaks it
 */
public record ItemTexts(String stem, String stemLanguage, List<FreeText> texts) {

    static List<ItemTexts> of(Instrument instrument, List<FreeText> written) {
        Wording wording = instrument.wording(
                instrument.languages().contains("en")
                        ? "en"
                        : instrument.languages().getFirst());
        return instrument.items().stream()
                .filter(item -> item.kind() == Item.Kind.FREE_TEXT)
                .map(item -> new ItemTexts(
                        wording.item(item.id(), null),
                        wording.language(),
                        written.stream()
                                .filter(text -> text.item().equals(item.id()))
                                .toList()))
                .filter(texts -> !texts.texts().isEmpty())
                .toList();
    }
}
