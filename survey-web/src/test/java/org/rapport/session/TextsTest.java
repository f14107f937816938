package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTest {

    @SuppressWarnings("unused")
    static final java.util.List<String> LANGUAGES = Texts.LANGUAGES;

    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z.-]+)\"");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noTextIsMissingAndNoneIsSurplus(String language) {
        assertThat(Texts.in(language).keys()).isEqualTo(Texts.in("en").keys());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyTextTakesTheSameArgumentsAsInEnglish(String language) {
        Texts english = Texts.in("en");
        for (String key : english.keys()) {
            assertThat(arguments(Texts.in(language), key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aPluralKnowsEveryFormThatTheLanguageHas(String language) {
        Texts texts = Texts.in(language);
        Set<String> forms =
                PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
        for (String key : texts.keys()) {
            if (texts.text(key).contains(", plural,")) {
                for (String form : forms) {
                    assertThat(texts.text(key)).as(key).contains(form + " {");
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void onlyEnglishAndSpanishHaveBeenReviewed(String language) {
        assertThat(Texts.in(language).isReviewed()).isEqualTo(Set.of("en", "es").contains(language));
    }

    @Test
    void numbersAndPluralsFollowTheLanguage() {
        assertThat(Texts.in("en").text("text.left", "left", 1)).isEqualTo("1 character left");
        assertThat(Texts.in("ru").text("text.left", "left", 22)).isEqualTo("Осталось 22 знака");
        assertThat(Texts.in("ar").text("text.left", "left", 7)).isEqualTo("بقيت 7 أحرف");
        assertThat(Texts.in("ar").direction()).isEqualTo("rtl");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aScriptThatCountsGetsEachFormOfThePluralWithANumberToReplace(String language) {
        Texts texts = Texts.in(language);
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
        var forms = texts.forms("text.left", "left", 1000);

        for (int left = 0; left <= 1000; left++) {
            String form = forms.get(rules.select(left));
            String number = texts.text("text.left", "left", left).replaceAll("[^\\p{Nd}]", "");
            assertThat(form.replaceAll("\\p{Nd}+", "N"))
                    .isEqualTo(texts.text("text.left", "left", left)
                            .replaceAll("\\p{Nd}([\\p{Nd}.,\\p{Z}]*\\p{Nd})?", "N"));
            assertThat(number).hasSizeBetween(1, 4);
        }
    }

    @Test
    void aLanguageThatThePagesDoNotSpeakFallsBackToEnglish() {
        assertThat(Texts.in("tlh").language()).isEqualTo("en");
    }

    @Test
    void everyTextThatAPageAsksForExistsAndEveryTextIsAskedFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        String sources = sources(Path.of("src/main/jte")) + sources(Path.of("src/main/java/org/rapport/session"));
        Matcher key = KEY.matcher(sources);
        while (key.find()) {
            asked.add(key.group(1));
        }
        for (String existing : Texts.in("en").keys()) {
            assertThat(asked)
                    .as("use of " + existing)
                    .anyMatch(used -> existing.equals(used)
                            || (used.endsWith(".") && existing.startsWith(used))
                            || existing.matches("standing")
                            || existing.matches("(done|closed|early|declined|lost|offline)\\.(title|lead)")
                            || existing.startsWith("aids."));
        }
        for (String used : asked) {
            String section = used.substring(0, used.indexOf('.'));
            boolean ours = Texts.in("en").keys().stream().anyMatch(existing -> existing.startsWith(section + "."));
            if (ours && !used.endsWith(".") && !used.matches(".*\\.(css|svg|js|jte)")) {
                assertThat(Texts.in("en").keys()).contains(used);
            }
        }
    }

    private static Set<String> arguments(Texts texts, String key) {
        return new TreeSet<>(new MessageFormat(texts.text(key), ULocale.ROOT).getArgumentNames());
    }

    private static String sources(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
