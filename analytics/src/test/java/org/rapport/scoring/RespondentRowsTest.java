package org.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.Longstring;
import org.rapport.statistics.Moments;
import org.rapport.statistics.QualitySensitivity;

class RespondentRowsTest {
    private static final Offset<Double> ROUNDING = within(1e-9);

    private final SmallSurvey survey = new SmallSurvey(12);

    @Test
    void aRunGoesOnOverWhatWasNotAnsweredAndBeforeKeying() {
        LongRuns runs = new LongRuns(new RawAnswers(survey.instrument()));
        assertThat((double) runs.longest(survey.row("nnaaa.adaarnss")))
                .isEqualTo(6)
                .isEqualTo(Longstring.of(1, 1, 5, 5, 5, Double.NaN, 5, Double.NaN, 5, 5, 2, 1, 3, 3)
                        .value());
    }

    @Test
    void tenEqualAnswersAreALongRun() {
        LongRuns runs = new LongRuns(new RawAnswers(survey.instrument()));
        assertThat(runs.isLong(survey.row("sssssssss.ssno"))).isTrue();
        assertThat(runs.isLong(survey.row("sssssssssnssno"))).isFalse();
    }

    @Test
    void whoToldNoMoreThanAGroupIsNoRespondent() {
        RawAnswers raw = new RawAnswers(survey.instrument());
        assertThat(raw.isRespondent(survey.row("..............A"))).isFalse();
        assertThat(raw.isRespondent(survey.row("d.............A"))).isTrue();
    }

    @Test
    void theMeanMovesByThoseWithLongRuns() {
        QualityRecords records = new QualityRecords(survey.instrument());
        List.of("nrsoanrsoanrss", "nrsoasosoanrss", "aaaaaaaaaaaass")
                .forEach(row -> records.add("en", "old", survey.row(row)));
        // keyed values of the last item: 5 + 1 − value
        double first = (1 + 2 + 3 + 4 + 5 + 1 + 2 + 3 + 4 + 5 + 1 + 4) / 12.0;
        double second = (1 + 2 + 3 + 4 + 5 + 3 + 4 + 3 + 4 + 5 + 1 + 4) / 12.0;
        double third = (11 * 5 + 1) / 12.0;
        assertThat(records.shift(0).value())
                .isCloseTo(
                        QualitySensitivity.shift(Moments.of(first, second, third), Moments.of(first, second))
                                .value(),
                        ROUNDING);
    }

    @Test
    void exactSumsAreThoseOfTheStatisticsInAnyOrder() {
        Random random = new Random(5);
        int[] values = random.ints(2000, -2_000_000_000, 2_000_000_000).toArray();
        ExactSums sums = new ExactSums(2);
        ExactSums backwards = new ExactSums(2);
        for (int i = 0; i < values.length; i++) {
            sums.add(1, values[i]);
            backwards.add(1, values[values.length - 1 - i]);
        }
        double unit = 0x1p-16;
        Moments expected = Moments.of(
                Arrays.stream(values).mapToDouble(value -> value * unit).toArray());
        Moments got = sums.moments(1, unit);
        assertThat(got.mean()).isCloseTo(expected.mean(), within(1e-9));
        assertThat(got.squares() / expected.squares()).isCloseTo(1, within(1e-12));
        assertThat(backwards.moments(1, unit)).isEqualTo(got);
        assertThat(sums.moments(0, unit)).isEqualTo(Moments.NONE);
    }

    @Test
    void packedProductsAreCoMoments() {
        Random random = new Random(6);
        int items = 7;
        PackedProducts products = new PackedProducts(items, 5, 2);
        double[][] rows = new double[7000][];
        for (int row = 0; row < rows.length; row++) {
            int[] values =
                    IntStream.range(0, items).map(item -> random.nextInt(6)).toArray();
            products.add(values, new int[] {1, 0}, row % 3 == 0 ? 2 : 1);
            rows[row] = Arrays.stream(values).asDoubleStream().toArray();
        }
        CoMoments expected = CoMoments.ofComplete(rows, items);
        CoMoments got = products.coMoments(1);
        assertThat(got.n()).isEqualTo(7000);
        assertThat(products.n(0)).isEqualTo(2334);
        assertThat(got.means()).containsExactly(expected.means(), ROUNDING);
        for (int item = 0; item < items; item++) {
            assertThat(got.products()[item]).containsExactly(expected.products()[item], within(1e-6));
        }
    }

    @Test
    void exactProductsAreCoMoments() {
        ExactProducts products = new ExactProducts(2);
        double[][] rows = {{27_720, 55_440}, {13_860, 27_720}, {110_880, 9_240}};
        for (double[] row : rows) {
            products.add(new int[] {(int) row[0], (int) row[1]});
        }
        CoMoments expected = CoMoments.ofComplete(new double[][] {{1, 2}, {0.5, 1}, {4, 1 / 3.0}}, 2);
        CoMoments got = products.coMoments(ScaleMean.UNIT);
        assertThat(got.means()).containsExactly(expected.means(), within(1e-15));
        assertThat(got.products()[0]).containsExactly(expected.products()[0], within(1e-14));
    }

    @Test
    void aMeanIsExactAndAskedForEnoughAnswers() {
        ScaleMean mean = new ScaleMean(survey.coding("care"));
        assertThat(mean.of(survey.row("nrs.........")) * ScaleMean.UNIT).isEqualTo(2, within(1e-12));
        assertThat(mean.of(survey.row("s..........a")) * ScaleMean.UNIT).isEqualTo(2, within(1e-12)); // reversed
        assertThat(mean.of(survey.row("s..........."))).isEqualTo(ScaleMean.NONE);
    }

    @Test
    void halvesFollowFromTheAnswersAloneAndAreAboutHalves() {
        Random random = new Random(7);
        int[] first = new int[SplitHalves.SPLITS];
        for (int row = 0; row < 4000; row++) {
            byte[] answers = new byte[20];
            random.nextBytes(answers);
            int halves = SplitHalves.halves(answers);
            assertThat(SplitHalves.halves(answers.clone())).isEqualTo(halves);
            for (int split = 0; split < first.length; split++) {
                first[split] += halves >>> split & 1;
            }
        }
        assertThat(Arrays.stream(first)).allMatch(count -> count > 1850 && count < 2150); // 2000 ± 32
    }
}
