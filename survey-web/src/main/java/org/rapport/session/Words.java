package org.rapport.session;

import org.rapport.instrument.Instrument;
import org.rapport.instrument.Wording;

/** The words of an instrument as one respondent reads them. */
final class Words {

    private static final String ISOLATED = "\u2068%s\u2069"; // FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE

    private Words() {}

    /** In the language that was chosen, with the name of the respondent's school. */
    static Wording of(Instrument instrument, String language, Invitation invitation) {
        Wording wording = instrument.wording(language);
        boolean rightToLeft = Texts.direction(wording.language()).equals("rtl");
        // a name in Latin letters must not turn round the words beside it
        return wording.at(rightToLeft ? ISOLATED.formatted(invitation.schoolName()) : invitation.schoolName());
    }
}
