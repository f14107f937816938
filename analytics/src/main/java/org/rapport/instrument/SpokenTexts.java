package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All texts of one language with their places, checked one by one as they are added, and against another language. */
final class SpokenTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>|&#?[A-Za-z0-9]+;");
    private static final Pattern DOUBLE_BLANK = Pattern.compile("[ \\u00a0\\u202f]{2,}");

    /** Piping anything else into a survey of minors would be a matter of privacy. */
    private static final Set<String> PLACEHOLDERS = Set.of(Wording.SCHOOL);

    private final Map<String, YamlText> texts = new LinkedHashMap<>();

    /** Adds a text under a path that is the same in all languages, for example {@code items.belong-here.elementary}. */
    void add(String path, YamlText text) {
        texts.put(path, text);
        check(text);
    }

    private static void check(YamlText text) {
        String spoken = text.text();
        if (!spoken.equals(spoken.strip())) {
            text.fault("the text begins or ends with a blank", "remove the blank");
        }
        if (DOUBLE_BLANK.matcher(spoken).find()) {
            text.fault("the text has two blanks in a row", "keep one");
        }
        if (spoken.codePoints().anyMatch(Character::isISOControl)) {
            text.fault("the text has a line break or another control character", "write it in one line");
        }
        Matcher markup = MARKUP.matcher(spoken);
        if (markup.find()) {
            text.fault("the text has markup: " + markup.group(), "write plain text");
        }
        for (String placeholder : placeholders(spoken)) {
            if (!PLACEHOLDERS.contains(placeholder)) {
                text.fault("unknown placeholder " + placeholder, "write {school}, the only one there is");
            }
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** A text has the same placeholders in all languages. */
    void checkAgainst(SpokenTexts model, String language) {
        texts.forEach((path, text) -> {
            YamlText other = model.texts.get(path);
            if (other != null && !placeholders(text.text()).equals(placeholders(other.text()))) {
                text.fault(
                        "the placeholders of " + quoted(path) + " are not those of " + language + ".yaml",
                        "write " + listed(placeholders(other.text())));
            }
        });
    }

    private static String listed(Set<String> placeholders) {
        return placeholders.isEmpty() ? "the text without a placeholder" : String.join(" and ", placeholders);
    }
}
