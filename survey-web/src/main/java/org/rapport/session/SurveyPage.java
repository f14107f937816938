package org.rapport.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the survey needs.
 *
 * @param texts the words of the page
 * @param display how the respondent reads
 * @param languages what can be switched to, with the one in use
 * @param code the open code; empty where there is none
 * @param here the path to come back to after switching the language
 */
public record SurveyPage(Texts texts, SurveyCookie display, List<String> languages, String code, String here) {

    public String text(String key) {
        return texts.text(key);
    }

    public String text(String key, @Nullable Object... arguments) {
        return texts.text(key, arguments);
    }

    /** A text with a plural in each form of the language, for the script that counts what is left. */
    public Map<String, String> forms(String key, String argument, int most) {
        return texts.forms(key, argument, most);
    }

    /** The digits of the language, for example {@code latn}. */
    public String digits() {
        return texts.digits();
    }

    public String language() {
        return texts.language();
    }

    public String direction() {
        return texts.direction();
    }

    /** A language's own name for itself. */
    public String nameOf(String language) {
        return Texts.in(language).text("language.name");
    }

    public String directionOf(String language) {
        return Texts.direction(language);
    }

    public String size() {
        return display.size();
    }

    public String contrast() {
        return display.contrast();
    }

    public String advance() {
        return display.advance();
    }

    /** Milliseconds since 1970 on the server, by which the script sets the browser's clock right. */
    public long now() {
        return System.currentTimeMillis();
    }
}
