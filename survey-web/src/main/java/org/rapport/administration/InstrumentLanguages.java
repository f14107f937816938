package org.rapport.administration;

import java.util.List;
import java.util.Locale;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Wording;
import org.rapport.instrument.Wording.Standing;

/**
 * How far an instrument's translations are.
 *
 * @param reviewed languages in which respondents are asked, by their English names
 * @param drafts languages that nobody has reviewed yet; respondents do not see them
 */
public record InstrumentLanguages(List<String> reviewed, List<String> drafts) {

    public static InstrumentLanguages of(Instrument instrument) {
        return new InstrumentLanguages(names(instrument, Standing.REVIEWED), names(instrument, Standing.DRAFT));
    }

    private static List<String> names(Instrument instrument, Standing standing) {
        return instrument.languages().stream()
                .map(instrument::wording)
                .filter(wording -> wording.standing() == standing)
                .map(Wording::language)
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                .toList();
    }

    /** For example {@code English, Spanish; drafts, not shown to respondents: French, Arabic}. */
    public String inWords() {
        String asked = reviewed.isEmpty() ? "no reviewed language" : String.join(", ", reviewed);
        return drafts.isEmpty() ? asked : asked + "; drafts, not shown to respondents: " + String.join(", ", drafts);
    }
}
