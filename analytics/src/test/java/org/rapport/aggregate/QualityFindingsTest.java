package org.rapport.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.instrument.RespondentGroup;
import org.rapport.response.AnswerCodec;
import org.rapport.scoring.QualityRecords;

class QualityFindingsTest {
    private final Instrument instrument = InstrumentFile.read(files("grade"));
    private final QualityRecords records = new QualityRecords(instrument);

    @Test
    void longRunsAreToldOfEveryLanguageOfAHundredWithItsNumber() {
        answer(150, "en", "young", 3, false);
        answer(20, "en", "young", 3, true);
        answer(100, "es", "young", 3, false);
        assertThat(runs("language")).containsExactly("en 20.0 of 170 [everybody]", "es 0.0 of 100 [everybody]");
    }

    @Test
    void aSmallLanguageCannotBeHadBySubtraction() {
        answer(300, "en", "young", 3, false);
        answer(120, "es", "young", 3, false);
        answer(7, "fr", "young", 3, true);
        // English and Spanish less everybody would be the seven; so Spanish is not told of either
        assertThat(runs("language")).containsExactly("en 0.0 of 300 [everybody]");
    }

    @Test
    void smallLanguagesThatAreManyTogetherHideNobodyElse() {
        answer(300, "en", "young", 3, false);
        answer(60, "es", "young", 3, false);
        answer(60, "fr", "young", 3, false);
        assertThat(runs("language")).containsExactly("en 0.0 of 300 [everybody]");
        answer(110, "es", "young", 3, false);
        // 60 would be left over
        assertThat(runs("language")).containsExactly("en 0.0 of 300 [everybody]");
        answer(40, "fr", "young", 3, false);
        assertThat(runs("language")).hasSize(3);
    }

    @Test
    void withoutALanguageOfAHundredNothingIsTold() {
        answer(99, "en", "young", 3, false);
        assertThat(runs("language")).isEmpty();
    }

    @Test
    void whoAnsweredInNoGradeBandIsSomebodyLeftOver() {
        answer(200, "en", "young", 3, false);
        answer(150, "en", "old", 5, false);
        assertThat(runs("grade-band")).hasSize(2);
        answer(4, "en", "", 3, false);
        assertThat(runs("grade-band")).containsExactly("young 0.0 of 200 [everybody, grade 3, grade 5]");
    }

    @Test
    void aGradeBandRestsOnEveryGradeThatWasTold() {
        answer(200, "en", "young", 3, false);
        answer(9, "en", "young", 4, false);
        answer(150, "en", "old", 5, false);
        assertThat(runs("grade-band"))
                .containsExactly(
                        "young 0.0 of 209 [everybody, grade 3, grade 4, grade 5]",
                        "old 0.0 of 150 [everybody, grade 3, grade 4, grade 5]");
    }

    @Test
    void aLanguageThatTheInstrumentAsksForRestsOnItsSubgroup() {
        Instrument asks = InstrumentFile.read(files("language"));
        QualityRecords ofAsked = new QualityRecords(asks);
        for (int i = 0; i < 100; i++) {
            ofAsked.add("en", "young", row(asks, 3, false));
        }
        assertThat(told(QualityFindings.ofPool(asks, ofAsked), "language"))
                .containsExactly("3 0.0 of 100 [language 3, everybody]");
    }

    private List<String> runs(String breakdown) {
        return told(QualityFindings.ofPool(instrument, records), breakdown);
    }

    private static List<String> told(List<Finding> findings, String breakdown) {
        return findings.stream()
                .filter(finding -> finding.statistic().equals("quality.longstring"))
                .filter(finding -> finding.subgroup().breakdown().equals(breakdown))
                .map(finding -> finding.subgroup().code() + " "
                        + finding.estimate().value() + " of "
                        + finding.estimate().n() + " "
                        + finding.bases().stream()
                                .map(QualityFindingsTest::basis)
                                .toList())
                .toList();
    }

    private static String basis(Basis basis) {
        assertThat(basis.variable()).isEqualTo("responses");
        assertThat(basis.unit()).isEqualTo(Unit.ALL);
        assertThat(basis.respondents()).isEqualTo(RespondentGroup.STUDENTS);
        return basis.subgroup().isEverybody()
                ? "everybody"
                : basis.subgroup().breakdown() + " " + basis.subgroup().code();
    }

    private void answer(int people, String language, String band, int grade, boolean isLong) {
        for (int i = 0; i < people; i++) {
            records.add(language, band, row(instrument, grade, isLong));
        }
    }

    private static byte[] row(Instrument instrument, int grade, boolean isLong) {
        byte[] row = new AnswerCodec(instrument).blank();
        for (int item = 0; item < 10; item++) {
            row[item] = (byte) (isLong ? 2 : 1 + item % 3);
        }
        row[10] = (byte) (grade - 2);
        return row;
    }

    private static Map<String, String> files(String breakdown) {
        return Map.of(
                "instrument.yaml",
                """
                instrument: small
                version: 1.0.0
                respondents: students
                languages: [en, es, fr]
                gradeBands: {young: [3, 4], old: [5]}
                responseOptions:
                  three: [{code: n, value: 1}, {code: s, value: 2}, {code: a, value: 3}]
                  kinds: [{code: "3"}, {code: "4"}, {code: "5"}]
                sections:
                  - id: all
                    items:
                %s      - {id: kind, options: kinds, breakdown: %s}
                scales:
                  care: {minimumAnswered: 2, items: [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9]}
                """.formatted(lines("      - {id: a%d, options: three}\n"), breakdown),
                "en.yaml",
                words("en", breakdown),
                "es.yaml",
                words("es", breakdown),
                "fr.yaml",
                words("fr", breakdown));
    }

    private static String words(String language, String breakdown) {
        return """
                language: %s
                standing: reviewed
                title: Small
                sections: {all: All}
                options:
                  three: {n: Never, s: Sometimes, a: Always}
                  kinds: {"3": Three, "4": Four, "5": Five}
                items:
                %s  kind: Which?
                scales:
                  care: {name: Care, description: Care.}
                breakdowns: {%s: Kind}
                """.formatted(language, lines("  a%d: An item\n"), breakdown);
    }

    private static String lines(String line) {
        StringBuilder lines = new StringBuilder();
        for (int item = 0; item < 10; item++) {
            lines.append(line.formatted(item));
        }
        return lines.toString();
    }
}
