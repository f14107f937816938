package org.rapport.session;

import java.util.List;
import java.util.Locale;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** In which languages respondents may answer: those that both the pages and the instrument speak and somebody has reviewed. */
@Component
class Languages {

    private final boolean draftsOffered;

    /** @param draftsOffered whether translations nobody has reviewed are offered, too: for trying them out, never for fielding */
    Languages(@Value("${rapport.survey.draft-languages:false}") boolean draftsOffered) {
        this.draftsOffered = draftsOffered;
    }

    /** The languages of the pages before a code was typed. */
    List<String> offered() {
        return Texts.LANGUAGES.stream().filter(this::isOffered).toList();
    }

    /** The languages of an instrument; its first one at least. */
    List<String> offered(Instrument instrument) {
        List<String> offered = offered().stream()
                .filter(instrument.languages()::contains)
                .filter(language ->
                        draftsOffered || instrument.wording(language).standing() == Wording.Standing.REVIEWED)
                .toList();
        return offered.isEmpty() ? List.of(instrument.languages().getFirst()) : offered;
    }

    private boolean isOffered(String language) {
        return draftsOffered || Texts.in(language).isReviewed();
    }

    /** The first of the wishes that is offered, otherwise the first language offered. */
    static String choose(List<String> offered, String chosen, List<Locale> wishes) {
        if (offered.contains(chosen)) {
            return chosen;
        }
        return wishes.stream()
                .map(Locale::getLanguage)
                .filter(offered::contains)
                .findFirst()
                .orElse(offered.getFirst());
    }
}
