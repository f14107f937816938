package org.rapport.safeguarding;

import java.util.List;
import org.rapport.instrument.RespondentGroup;
import org.rapport.session.OwnClosingText;
import org.rapport.session.SurveyLanguage;

/** How far a school's closing text for a respondent group is written in one language. */
public record ClosingTextState(
        NamedSchool school, RespondentGroup respondents, SurveyLanguage language, boolean text, boolean contacts) {

    static ClosingTextState of(
            NamedSchool school, RespondentGroup respondents, SurveyLanguage language, List<OwnClosingText> all) {
        List<OwnClosingText> own = all.stream()
                .filter(each -> each.school() == school.id()
                        && each.respondents() == respondents
                        && each.language().equals(language.tag()))
                .toList();
        return new ClosingTextState(
                school,
                respondents,
                language,
                own.stream().anyMatch(OwnClosingText::hasText),
                own.stream().anyMatch(OwnClosingText::hasContacts));
    }

    public boolean isOwn() {
        return text || contacts;
    }

    public String inWords() {
        if (text) {
            return contacts ? "own text and contacts" : "own text, no contacts";
        }
        return contacts ? "general text, own contacts" : "general text";
    }

    public String path() {
        return "/admin/closing-texts/" + school.id() + "/" + respondents.id() + "/" + language.tag();
    }
}
