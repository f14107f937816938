package org.rapport.report;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Reason;

/**
 * The words of reports in one language: ICU messages from {@code texts_LANGUAGE.properties}. A language without a file of its
 * own gets English words, and then speaks English throughout. Not for use by several threads at once.
 */
public final class ReportTexts {

    private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final Map<String, String> messages;
    private final Map<String, MessageFormat> formats = new HashMap<>();

    private ReportTexts(ULocale locale, Map<String, String> messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** The words in a language given as BCP 47 tag; {@code es-MX} finds {@code es}. */
    public static ReportTexts in(String languageTag) {
        ULocale asked = ULocale.forLanguageTag(languageTag);
        Map<String, String> messages = BUNDLES.computeIfAbsent(asked.getLanguage(), ReportTexts::load);
        return messages.isEmpty()
                ? new ReportTexts(ULocale.ENGLISH, BUNDLES.computeIfAbsent("en", ReportTexts::load))
                : new ReportTexts(asked, messages);
    }

    /** Whether reports can be written in a language, given as BCP 47 tag. */
    public static boolean speaks(String languageTag) {
        String language = ULocale.forLanguageTag(languageTag).getLanguage();
        return !BUNDLES.computeIfAbsent(language, ReportTexts::load).isEmpty();
    }

    private static Map<String, String> load(String language) {
        try (InputStream file = ReportTexts.class.getResourceAsStream("texts_" + language + ".properties")) {
            return file == null ? Map.of() : read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the report texts of language " + language, e);
        }
    }

    private static Map<String, String> read(InputStream file) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        Map<String, String> messages = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return Map.copyOf(messages);
    }

    /**
     * A message with its arguments filled in.
     *
     * @param namesAndValues the arguments: name, value, name, value …
     * @throws IllegalArgumentException if there is no such message
     */
    public String text(String key, Object... namesAndValues) {
        String pattern = messages.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no report text " + key + " in language " + language());
        }
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale))
                .format(arguments, new StringBuffer(), null)
                .toString();
    }

    /** A message if there is one. */
    public @Nullable String textIfAny(String key) {
        return messages.containsKey(key) ? text(key) : null;
    }

    /** The language these words are in, as BCP 47 tag. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** The direction of these words: {@code ltr} or {@code rtl}. */
    public String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    /** "Students" or "Teachers", as a heading. */
    public String group(RespondentGroup respondents) {
        return text("group." + respondents.id());
    }

    /** How a group stands to all others, in words. */
    public String groupGap(Gap gap) {
        return text(
                "groupGap", "reading", gap.reading().name(), "band", gap.band().name());
    }

    /** Where a number is defined and what computes it; empty where its text says it all. */
    public String source(MethodEntry entry) {
        return entry.section().isEmpty()
                ? ""
                : text("method.source", "section", entry.section(), "classes", String.join(", ", entry.classes()));
    }

    /** Why a number does not exist, in words. */
    public String reason(Reason why) {
        String words = textIfAny("reason." + why.name());
        return words != null ? words : text("number.none");
    }

    public String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** a, b and c. */
    public String and(Collection<String> parts) {
        return ListFormatter.getInstance(locale).format(parts);
    }

    /** a, b or c. */
    public String or(Collection<String> parts) {
        return ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(parts);
    }

    /** How numbers are written in this language for the audience of a policy. */
    public ReportNumbers numbers(DisclosurePolicy policy) {
        return new ReportNumbers(this, locale, policy);
    }
}
