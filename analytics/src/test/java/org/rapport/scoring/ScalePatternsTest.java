package org.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.statistics.ResponsePatterns;

class ScalePatternsTest {

    @Test
    void categoriesCountFromZeroInTheFavorableDirection() {
        SmallSurvey survey = new SmallSurvey(3);
        ScalePatterns patterns =
                new ScalePatterns(survey.instrument(), survey.instrument().scales());
        patterns.add("en", "old", survey.row("naa  A"));
        patterns.add("en", "old", survey.row("naa  B"));
        patterns.add("en", "old", survey.row("d.o  x"));
        patterns.add("en", "young", survey.row("ss sr."));
        patterns.add("en", "young", survey.row("......"));
        ResponsePatterns care = patterns.everybody(0);
        assertThat(rows(care)).containsExactly("-1 -1 1: 1", "0 4 0: 2", "2 2 -1: 1");
        assertThat(rows(patterns.everybody(1))).containsExactly("2 1: 1");
    }

    private static List<String> rows(ResponsePatterns patterns) {
        return IntStream.range(0, patterns.size())
                .mapToObj(pattern -> IntStream.range(0, patterns.items())
                                .mapToObj(item -> String.valueOf(patterns.category(pattern, item)))
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow()
                        + ": " + patterns.count(pattern))
                .toList();
    }

    @Test
    void aLongScaleIsPackedIntoSeveralWords() {
        SmallSurvey survey = new SmallSurvey(50);
        Random random = new Random(1);
        int[][] rows = new int[3000][50];
        ScalePatterns patterns = new ScalePatterns(
                survey.instrument(), List.of(survey.instrument().scales().getFirst()));
        for (int[] row : rows) {
            StringBuilder letters = new StringBuilder();
            boolean usual = random.nextInt(3) == 0; // so that patterns repeat
            for (int item = 0; item < row.length; item++) {
                row[item] = usual ? 3 : random.nextInt(6) - 1;
                letters.append(row[item] < 0 ? '.' : "nrsoa".charAt(item == 49 ? 4 - row[item] : row[item]));
            }
            patterns.add("en", "old", survey.row(letters.toString()));
        }
        assertThat(rows(patterns.everybody(0))).isEqualTo(rows(ResponsePatterns.of(50, rows)));
    }

    @Test
    void scalesThatMayNotFitTogetherAreCountedOneAfterTheOther() {
        SmallSurvey survey = new SmallSurvey(12);
        assertThat(ScalePatterns.passes(survey.instrument(), 1000, 1 << 20)).hasSize(1);
        assertThat(ScalePatterns.passes(survey.instrument(), 1_000_000, 1 << 20))
                .hasSize(2);
    }

    @Test
    void anItemThatIsHarderForOneKindIsFlaggedAndTheOthersAreNot() {
        SmallSurvey survey = new SmallSurvey(6);
        double[][] usual = SmallSurvey.steps(6);
        double[][] harder = SmallSurvey.steps(6);
        for (int step = 0; step < 4; step++) {
            harder[2][step] += 1;
        }
        ScalePatterns patterns =
                new ScalePatterns(survey.instrument(), survey.instrument().scales());
        survey.simulated(900, usual, "A", 1).forEach(row -> patterns.add("en", "old", row));
        survey.simulated(900, harder, "B", 2).forEach(row -> patterns.add("es", "old", row));
        survey.simulated(50, usual, "C", 3).forEach(row -> patterns.add("en", "old", row));
        survey.simulated(500, usual, "x", 4).forEach(row -> patterns.add("en", "old", row));
        var comparisons = SmallSurvey.byGroup(patterns.comparisons(0));
        ScaleComparison ofB = comparisons.get(new Group("kind", "B"));
        assertThat(ofB.comparability().toString()).isEqualTo("WithoutItems[items=[2]]");
        assertThat(ofB.respondents()).isEqualTo(1850); // without those who did not say
        assertThat(ofB.impact().orElseThrow().withAll().value())
                .isLessThan(ofB.impact().orElseThrow().withoutFlagged().value());
        assertThat(comparisons.get(new Group("language", "es")).respondents()).isEqualTo(2350);
        assertThat(comparisons.get(new Group("kind", "C")).comparability().toString())
                .isEqualTo("Unknown[reason=N_LT_2]");
        assertThat(comparisons).doesNotContainKey(new Group("kind", "not-said"));
    }

    @Test
    void aGradeBandIsComparedOnTheItemsThatItWasAsked() {
        SmallSurvey survey = new SmallSurvey(5);
        ScalePatterns patterns =
                new ScalePatterns(survey.instrument(), survey.instrument().scales());
        survey.simulated(300, SmallSurvey.steps(5), "A", 1).forEach(row -> patterns.add("en", "old", row));
        survey.simulated(300, SmallSurvey.steps(5), "A", 2).forEach(row -> {
            row[4] = 0; // not shown
            patterns.add("en", "young", row);
        });
        ScaleComparison young = SmallSurvey.byGroup(patterns.comparisons(0)).get(new Group("grade-band", "young"));
        assertThat(young.items()).containsExactly(0, 1, 2, 3);
        assertThat(young.comparability().mayBeCompared()).isTrue();
        assertThat(young.respondents()).isEqualTo(600);
    }
}
