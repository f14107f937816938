package org.rapport.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapport.instrument.RespondentGroup;

/**
 * What a respondent reads on the last page about whom to turn to.
 *
 * @param language of title and text
 * @param contacts people to turn to, one an entry
 * @param contactsLanguage the language in which the contacts are written
 */
public record ClosingText(String language, String title, String text, List<String> contacts, String contactsLanguage) {

    /**
     * Words and contacts fall back apart. Words that a respondent cannot read help nobody: where the school has none in their
     * language, the pages' general words stand in. A name and a telephone number help in any language: where the school has no
     * contacts in theirs, those of the first language that has some are shown.
     *
     * @param own what the school wrote for this respondent group
     */
    static ClosingText of(RespondentGroup respondents, String language, List<OwnClosingText> own) {
        Texts texts = Texts.in(language);
        Optional<OwnClosingText> theirs =
                own.stream().filter(each -> each.language().equals(language)).findFirst();
        String text = theirs.filter(OwnClosingText::hasText)
                .map(OwnClosingText::text)
                .orElseGet(() -> texts.text("thanks.adult." + respondents.id()));
        Optional<OwnClosingText> naming = theirs.filter(OwnClosingText::hasContacts)
                .or(() -> own.stream()
                        .filter(OwnClosingText::hasContacts)
                        .min(Comparator.comparingInt(each -> Texts.LANGUAGES.indexOf(each.language()))));
        return new ClosingText(
                texts.language(),
                texts.text("thanks.adult"),
                text,
                naming.map(OwnClosingText::contactLines).orElse(List.of()),
                naming.map(OwnClosingText::language).orElse(language));
    }

    public List<String> paragraphs() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    public String direction() {
        return Texts.direction(language);
    }
}
