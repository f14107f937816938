package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What must hold of the sums under all statistics, for any answers. */
class SumsPropertiesTest {

    @Property
    void theOrderOfTheRowsDoesNotShow(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll Random random) {
        Moments given = Moments.of(array(values));
        Collections.shuffle(values, random);
        Moments shuffled = Moments.of(array(values));

        assertThat(shuffled.mean()).isCloseTo(given.mean(), within(1e-12 * (1 + Math.abs(given.mean()))));
        assertThat(shuffled.squares()).isCloseTo(given.squares(), within(1e-12 * (1 + given.squares())));
    }

    @Property
    void mergedPartsAreTheWhole(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1e3, max = 1e3) Double> values,
            @ForAll @IntRange(max = 60) int cut) {
        int at = Math.min(cut, values.size());
        Moments whole = Moments.of(array(values));
        Moments merged =
                Moments.of(array(values.subList(0, at))).merge(Moments.of(array(values.subList(at, values.size()))));

        assertThat(merged.n()).isEqualTo(whole.n());
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-10));
        assertThat(merged.squares()).isCloseTo(whole.squares(), within(1e-11 * (1 + whole.squares())));
    }

    @Property
    void countsAreAsGoodAsTheAnswersThemselves(@ForAll @Size(value = 5) List<@LongRange(max = 40) Long> counts) {
        long[] frequencies = counts.stream().mapToLong(Long::longValue).toArray();
        double[] answers = new double[(int) Arrays.stream(frequencies).sum()];
        int at = 0;
        for (int c = 0; c < frequencies.length; c++) {
            Arrays.fill(answers, at, at += (int) frequencies[c], c + 1);
        }
        Moments counted = Moments.ofCounts(frequencies);
        Moments listed = Moments.of(answers);

        assertThat(counted.n()).isEqualTo(listed.n());
        assertThat(counted.mean()).isCloseTo(listed.mean(), within(1e-13));
        assertThat(counted.squares()).isCloseTo(listed.squares(), within(1e-11));
    }

    @Property
    void aConstantHasExactlyNoSpreadHoweverItIsPutTogether(
            @ForAll @DoubleRange(min = -10, max = 10) double value,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9) Integer> parts) {
        Moments all = Moments.NONE;
        for (int size : parts) {
            double[] same = new double[size];
            Arrays.fill(same, value);
            all = all.merge(Moments.of(same));
        }

        assertThat(all.squares()).isEqualTo(0);
        assertThat(all.mean()).isEqualTo(value);
    }

    @Property
    void coMomentsGrownRowByRowEqualThoseOfTheTable(
            @ForAll @Size(min = 1, max = 30) List<@Size(value = 3) List<@IntRange(min = 1, max = 5) Integer>> answers) {
        double[][] rows = answers.stream()
                .map(row -> row.stream().mapToDouble(Integer::doubleValue).toArray())
                .toArray(double[][]::new);
        CoMoments grown = new CoMoments(3);
        for (double[] row : rows) {
            grown.add(row);
        }
        CoMoments whole = CoMoments.ofComplete(rows, 3);

        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                assertThat(grown.products()[a][b]).isCloseTo(whole.products()[a][b], within(1e-11));
            }
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
