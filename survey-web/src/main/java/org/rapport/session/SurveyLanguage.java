package org.rapport.session;

/**
 * A language in which respondents may answer.
 *
 * @param tag BCP 47
 * @param name its own name for itself
 * @param direction {@code ltr} or {@code rtl}
 */
public record SurveyLanguage(String tag, String name, String direction) {

    static SurveyLanguage of(String tag) {
        return new SurveyLanguage(tag, Texts.in(tag).text("language.name"), Texts.direction(tag));
    }
}
