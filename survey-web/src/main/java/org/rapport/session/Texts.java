package org.rapport.session;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of the survey's own pages in one language: ICU messages by key. */
final class Texts {

    /** In the order in which they are offered. */
    static final List<String> LANGUAGES = List.of("en", "es", "fr", "ar", "zh", "ru");

    private static final Map<String, Texts> ALL = loadAll();

    private final String language;
    private final ULocale locale;
    private final Map<String, String> messages;
    /** Parsed once: a page says a hundred of them. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts(String language, Map<String, String> messages) {
        this.language = language;
        this.locale = ULocale.forLanguageTag(language);
        this.messages = Map.copyOf(messages);
    }

    /** The words in a language, in English where the pages do not speak it. */
    static Texts in(String language) {
        Texts texts = ALL.get(language);
        return texts != null ? texts : english();
    }

    private static Texts english() {
        Texts english = ALL.get("en");
        if (english == null) {
            throw new IllegalStateException("No English texts");
        }
        return english;
    }

    static boolean speak(String language) {
        return ALL.containsKey(language);
    }

    String language() {
        return language;
    }

    boolean isReviewed() {
        return text("standing").equals("reviewed");
    }

    /** {@code rtl} or {@code ltr}. */
    String direction() {
        return direction(language);
    }

    static String direction(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    Set<String> keys() {
        return new TreeSet<>(messages.keySet());
    }

    /** A text without arguments. */
    String text(String key) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        return message;
    }

    /**
     * A text with its arguments filled in.
     *
     * @param arguments name, value, name, value …
     */
    String text(String key, @Nullable Object... arguments) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(String.valueOf(arguments[i]), arguments[i + 1]);
        }
        MessageFormat format = formats.computeIfAbsent(key, parsed -> new MessageFormat(text(parsed), locale));
        synchronized (format) { // it keeps its parts between calls
            return format.format(named, new StringBuffer(), null).toString();
        }
    }

    /**
     * A text with a plural in each form of the language, for a script that counts: form to the text for one number that takes it.
     *
     * @param most the highest number; forms that only higher ones take are left out
     */
    Map<String, String> forms(String key, String argument, int most) {
        PluralRules rules = PluralRules.forLocale(locale);
        Map<String, String> forms = new TreeMap<>();
        for (String form : rules.getKeywords()) {
            rules.getSamples(form).stream()
                    .filter(number -> number <= most && number == Math.rint(number))
                    .findFirst()
                    .ifPresent(number -> forms.put(form, text(key, argument, number.intValue())));
        }
        return forms;
    }

    /** The digits of the language by their Unicode name, for example {@code latn}. */
    String digits() {
        return NumberingSystem.getInstance(locale).getName();
    }

    private static Map<String, Texts> loadAll() {
        Map<String, Texts> all = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> all.put(language, new Texts(language, messages(language))));
        return Collections.unmodifiableMap(all);
    }

    private static Map<String, String> messages(String language) {
        String name = "/texts/survey/" + language + ".properties";
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No " + name + " on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, String> messages = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
            return messages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
