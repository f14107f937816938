package org.rapport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.SampleResults;
import org.rapport.disclosure.Suppression;
import org.rapport.report.NumberTable.Form;
import org.rapport.statistics.Reason;

class ReportTextsTest {

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                ReportTexts.class.getResourceAsStream("texts_" + language + ".properties"), StandardCharsets.UTF_8));
        return texts;
    }

    @Test
    void everyTextExistsInEveryLanguageWithTheSameArguments() throws IOException {
        Properties english = texts("en");
        Properties spanish = texts("es");
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(spanish.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            new MessageFormat(english.getProperty(key), ULocale.ENGLISH);
            new MessageFormat(spanish.getProperty(key), ULocale.forLanguageTag("es"));
        }
    }

    private static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        return IntStream.range(0, parsed.countParts())
                .mapToObj(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(parsed::getSubstring)
                .collect(Collectors.toSet());
    }

    @Test
    void everyTitleOfATableOfNumbersIsASheetOfItsOwn() throws IOException {
        int longestName = 31; // of a sheet; Excel takes no more
        for (String language : List.of("en", "es")) {
            Properties texts = texts(language);
            List<String> titles = texts.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("numbers.") && texts.containsKey(key + ".note"))
                    .map(texts::getProperty)
                    .toList();
            assertThat(titles).hasSizeGreaterThan(10).doesNotHaveDuplicates();
            assertThat(titles).allMatch(title -> title.length() <= longestName);
        }
    }

    @Test
    void anUnknownTextIsAFaultOfOurs() {
        assertThatThrownBy(() -> ReportTexts.in("en").text("no.such.text"))
                .hasMessage("There is no report text no.such.text in language en");
    }

    @Test
    void everyKindOfCellHasItsWords() {
        ReportNumbers numbers = ReportTexts.in("en").numbers(DisclosurePolicy.SCHOOL);
        assertThat(numbers.score(SampleResults.reported(3.416, 50))).isEqualTo("3.42");
        assertThat(numbers.percent(SampleResults.reported(61.5, 50))).isEqualTo("62%");
        assertThat(numbers.percent(SampleResults.banded(0, 5, 40))).isEqualTo("at most 5%");
        assertThat(numbers.percent(SampleResults.banded(95, 100, 40))).isEqualTo("at least 95%");
        assertThat(numbers.percent(SampleResults.banded(60, 65, 40))).isEqualTo("60–65%");
        assertThat(numbers.percent(new Cell.Suppressed(Suppression.UNANIMOUS))).isEqualTo("–");
        assertThat(numbers.score(new Cell.Undefined(Reason.N_LT_2))).isEqualTo("n/a");
        assertThat(numbers.count(SampleResults.reported(1234, 1234))).isEqualTo("1,234");
    }

    @Test
    void everyReasonForAMissingNumberHasWordsInEveryLanguage() {
        for (String language : List.of("en", "es")) {
            ReportTexts texts = ReportTexts.in(language);
            for (Reason reason : Reason.values()) {
                assertThat(texts.textIfAny("reason." + reason.name()))
                        .as(reason.name())
                        .isNotNull();
            }
        }
    }

    @Test
    void aNumberOfATableIsWrittenByItsForm() {
        ReportNumbers numbers = ReportTexts.in("en").numbers(DisclosurePolicy.SCHOOL);
        assertThat(numbers.of(Form.POINTS, SampleResults.reported(-4.4, 50))).isEqualTo("−4");
        assertThat(numbers.of(Form.REPORTING, SampleResults.reported(312.4, 50)))
                .isEqualTo("312");
        assertThat(numbers.of(Form.PROBABILITY, SampleResults.reported(0.00004, 50)))
                .isEqualTo("below 0.001");
        assertThat(numbers.of(Form.PROBABILITY, SampleResults.reported(0.99996, 50)))
                .isEqualTo("over 0.999");
        assertThat(numbers.of(Form.SIGNED, new Cell.Undefined(Reason.NOT_COMPARABLE)))
                .isEqualTo("questions do not work alike");
        assertThat(numbers.of(Form.SIGNED, new Cell.Suppressed(Suppression.TOO_FEW)))
                .isEqualTo("–");
    }

    @Test
    void aRareSignIsToldWithTheNumberOfThoseItIsLookedForIn() {
        Cell.Reported nine = (Cell.Reported) SampleResults.reported(9, 1989);
        assertThat(ReportTexts.in("en").numbers(DisclosurePolicy.SCHOOL).rate(nine))
                .isEqualTo("0.5% of 1,989");
        assertThat(ReportTexts.in("es").numbers(DisclosurePolicy.SCHOOL).rate(nine))
                .contains("0,5", "de 1.989");
    }

    @Test
    void thePublicReadsCountsAsBandsAndScoresWithOneDigit() {
        ReportNumbers numbers = ReportTexts.in("es").numbers(DisclosurePolicy.PUBLIC);
        assertThat(numbers.count(SampleResults.reported(57, 57))).isEqualTo("40–99");
        assertThat(numbers.count(SampleResults.banded(300, 1e9, 300))).isEqualTo("300 o más");
        assertThat(numbers.score(SampleResults.reported(3.4, 40))).isEqualTo("3,4");
    }

    @Test
    void aDifferenceNeverHasANegativeZero() {
        ReportNumbers numbers = ReportTexts.in("en").numbers(DisclosurePolicy.SCHOOL);
        assertThat(numbers.difference(new Difference(0.3, -0.001, 0.6))).isEqualTo("+0.30 (0.00 to +0.60)");
    }
}
