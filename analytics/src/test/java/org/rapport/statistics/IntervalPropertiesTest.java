package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What must hold of intervals and tests, whatever the counts. */
class IntervalPropertiesTest {

    @Property
    void countingTheUnfavorableInsteadMirrorsWilsonsInterval(
            @ForAll @IntRange(min = 1, max = 400) int n, @ForAll @IntRange(max = 400) int favorable) {
        int x = Math.min(favorable, n);
        WilsonInterval one = WilsonInterval.of(x, n).get();
        WilsonInterval other = WilsonInterval.of(n - x, n).get();

        assertThat(other.lower()).isCloseTo(1 - one.upper(), within(1e-14));
        assertThat(other.upper()).isCloseTo(1 - one.lower(), within(1e-14));
    }

    @Property
    void knowingTheRosterNeverWidensAnInterval(
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @IntRange(max = 400) int favorable,
            @ForAll @IntRange(max = 1000) int silent) {
        int x = Math.min(favorable, n);
        WilsonInterval process = WilsonInterval.of(x, n).get();
        WilsonInterval finite = WilsonInterval.of(x, n, n + silent).get();

        assertThat(finite.lower()).isBetween(process.lower() - 1e-14, finite.proportion());
        assertThat(finite.upper()).isBetween(finite.proportion(), process.upper() + 1e-14);
        assertThat(finite.lowerLogical()).isGreaterThanOrEqualTo((double) x / (n + silent) - 1e-15);
        assertThat(finite.upperLogical()).isLessThanOrEqualTo((double) (silent + x) / (n + silent) + 1e-15);
    }

    @Property(tries = 100)
    void theExactIntervalHoldsTheProportionAndWhatIsPossible(
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @IntRange(max = 40) int favorable,
            @ForAll @IntRange(max = 60) int silent) {
        int x = Math.min(favorable, n);
        int enrolled = n + silent;
        Interval exact = HypergeometricInterval.of(x, n, enrolled).get();

        assertThat((double) x / n).isBetween(exact.lower() - 1.0 / enrolled, exact.upper() + 1.0 / enrolled);
        assertThat(exact.lower()).isGreaterThanOrEqualTo((double) x / enrolled);
        assertThat(exact.upper()).isLessThanOrEqualTo((double) (x + silent) / enrolled);
    }

    @Property
    void exchangingTheGroupsTurnsNewcombesIntervalAround(
            @ForAll @IntRange(min = 1, max = 200) int n1,
            @ForAll @IntRange(max = 200) int f1,
            @ForAll @IntRange(min = 1, max = 200) int n2,
            @ForAll @IntRange(max = 200) int f2) {
        int x1 = Math.min(f1, n1);
        int x2 = Math.min(f2, n2);
        NewcombeInterval forth = NewcombeInterval.of(x1, n1, x2, n2).get();
        NewcombeInterval back = NewcombeInterval.of(x2, n2, x1, n1).get();

        assertThat(back.lower()).isCloseTo(-forth.upper(), within(1e-14));
        assertThat(back.upper()).isCloseTo(-forth.lower(), within(1e-14));
        assertThat(forth.lower()).isGreaterThanOrEqualTo(-1 - 1e-14);
        assertThat(forth.upper()).isLessThanOrEqualTo(1 + 1e-14);
    }

    @Property
    void adjustedPValuesKeepTheOrderAndNeverFallBelowTheRawOnes(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> raw, @ForAll Random random) {
        List<@Nullable Double> p = new ArrayList<>(raw);
        p.add(null);
        Collections.shuffle(p, random);
        List<@Nullable Double> adjusted = BenjaminiHochberg.adjust(p);

        for (int i = 0; i < p.size(); i++) {
            if (p.get(i) == null) {
                assertThat(adjusted.get(i)).isNull();
                continue;
            }
            assertThat(adjusted.get(i)).isBetween(p.get(i), 1.0);
            for (int j = 0; j < p.size(); j++) {
                if (p.get(j) != null && p.get(i) <= p.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    @Property
    void aLinearChangeOfTheScoreLeavesEffectSizesAlone(
            @ForAll @Size(min = 3, max = 30) List<@IntRange(min = 1, max = 5) Integer> first,
            @ForAll @Size(min = 3, max = 30) List<@IntRange(min = 1, max = 5) Integer> second,
            @ForAll @DoubleRange(min = 0.1, max = 50) double factor,
            @ForAll @DoubleRange(min = -100, max = 100) double shift) {
        Outcome<HedgesG> g = HedgesG.of(moments(first, 1, 0), moments(second, 1, 0));
        Outcome<HedgesG> changed = HedgesG.of(moments(first, factor, shift), moments(second, factor, shift));

        assertThat(changed.reason()).isEqualTo(g.reason());
        if (g.hasValue()) {
            assertThat(changed.get().g())
                    .isCloseTo(g.get().g(), within(1e-9 * (1 + Math.abs(g.get().g()))));
        }
    }

    static Moments moments(List<Integer> values, double factor, double shift) {
        return Moments.of(values.stream().mapToDouble(v -> factor * v + shift).toArray());
    }
}
