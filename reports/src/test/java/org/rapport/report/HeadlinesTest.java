package org.rapport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.SampleResults;
import org.rapport.instrument.RespondentGroup;

/** Every number here is put in by hand, so that each sentence can be checked against it. */
class HeadlinesTest {

    private final Map<PublishableResults.Key, Cell> school = new LinkedHashMap<>();
    private final Map<PublishableResults.Key, Cell> district = new LinkedHashMap<>();

    private static void mean(
            Map<PublishableResults.Key, Cell> cells, RespondentGroup who, String scale, double mean, double half) {
        put(cells, who, scale, "mean", mean);
        put(cells, who, scale, "mean.lower", mean - half);
        put(cells, who, scale, "mean.upper", mean + half);
    }

    private static void put(
            Map<PublishableResults.Key, Cell> cells, RespondentGroup who, String variable, String name, double value) {
        cells.put(
                new PublishableResults.Key(who, Subgroup.EVERYBODY, variable, name),
                SampleResults.reported(value, 100));
    }

    private List<String> titles() {
        return report().results().headlines().stream().map(Headline::title).toList();
    }

    private List<String> texts() {
        return report().results().headlines().stream().map(Headline::text).toList();
    }

    private SchoolReport report() {
        return new SchoolReportBuilder(SampleInstruments.both(), SampleDistrict.settings("en"))
                .build(
                        SampleResults.of(Unit.school("cedar"), DisclosurePolicy.SCHOOL, school),
                        SampleResults.of(Unit.district("river"), DisclosurePolicy.SCHOOL, district));
    }

    @Test
    void theFindingComesFirst() {
        mean(school, RespondentGroup.STUDENTS, "emotional-attachment", 4.0, 0.1);
        mean(school, RespondentGroup.STUDENTS, "balance-of-power", 2.5, 0.1);
        assertThat(titles().getFirst())
                .isEqualTo("Students report “Emotional attachment” most and “Shared power” least");
        assertThat(texts().getFirst())
                .isEqualTo(
                        "On a scale from 1 (“Never”) to 5 (“Always”), students’ answers average 4.00 (3.90–4.10) for"
                                + " “Emotional attachment” and 2.50 (2.40–2.60) for “Shared power”. The intervals do not touch.");
    }

    @Test
    void overlappingIntervalsAreNoClearDifference() {
        mean(school, RespondentGroup.STUDENTS, "emotional-attachment", 3.3, 0.2);
        mean(school, RespondentGroup.STUDENTS, "balance-of-power", 3.1, 0.2);
        assertThat(titles().getFirst())
                .isEqualTo("Students report the 2 scales to a similar degree: no clear difference");
    }

    @Test
    void withoutIntervalsNothingIsSaidAboutClearDifferences() {
        put(school, RespondentGroup.STUDENTS, "emotional-attachment", "mean", 3.9);
        put(school, RespondentGroup.STUDENTS, "balance-of-power", "mean", 2.6);
        assertThat(titles().getFirst())
                .isEqualTo("Students’ highest average is for “Emotional attachment”, the lowest for “Shared power”");
        assertThat(texts().getFirst()).doesNotContain("overlap").contains("Intervals are not shown");
    }

    @Test
    void aSchoolIsAboveItsDistrictOnlyWhereTheIntervalsDoNotTouch() {
        mean(school, RespondentGroup.STUDENTS, "emotional-attachment", 4.0, 0.1);
        mean(district, RespondentGroup.STUDENTS, "emotional-attachment", 3.6, 0.05);
        mean(school, RespondentGroup.STUDENTS, "balance-of-power", 2.5, 0.1);
        mean(district, RespondentGroup.STUDENTS, "balance-of-power", 2.6, 0.05);
        assertThat(titles()).contains("Clearly above River Valley School District on: Emotional attachment");
        assertThat(texts()).contains("2 comparisons of students’ averages were made; in 1 the intervals do not touch.");
    }

    @Test
    void studentsAndTeachersAreLaidSideBySide() {
        mean(school, RespondentGroup.STUDENTS, "shared-activity", 3.0, 0.1);
        mean(school, RespondentGroup.TEACHERS, "shared-activity", 4.2, 0.3);
        assertThat(titles()).contains("Teachers report more than students do on: Shared activity");
        assertThat(texts())
                .contains("Both were asked about the same acts from their own side: Shared activity (teachers 4.20,"
                        + " students 3.00).");
    }

    @Test
    void theShareBelowTheMiddleIsNamedForTheScaleWhereItIsLargest() {
        mean(school, RespondentGroup.STUDENTS, "shared-activity", 3.0, 0.1);
        put(school, RespondentGroup.STUDENTS, "shared-activity", "percent-below-midpoint", 18.4);
        mean(school, RespondentGroup.STUDENTS, "balance-of-power", 2.5, 0.1);
        put(school, RespondentGroup.STUDENTS, "balance-of-power", "percent-below-midpoint", 61.7);
        assertThat(titles()).contains("62% of students score below the middle on “Shared power”");
    }

    @Test
    void nothingShownIsSaidPlainly() {
        assertThat(titles()).containsExactly("Too few people answered to show results");
    }

    @Test
    void noSentenceClaimsACause() {
        List<String> words = texts();
        assertThat(words).noneMatch(text -> text.matches("(?i).*\\b(because|caused|leads to|due to|effect of)\\b.*"));
    }
}
