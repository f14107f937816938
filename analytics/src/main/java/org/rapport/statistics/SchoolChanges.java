package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.RandomEffectsMean.Observed;
import org.rapport.statistics.RandomEffectsMean.Shrunk;

/**
 * Changes of schools between two waves whose respondents are not linked: second minus first wave, in the unit of the score.
 *
 * <p>Per school: Welch's test, adjusted over all schools; the change over its standard error from the variance pooled over
 * all schools and waves (v = s²_w(1/n₁ + 1/n₂)); and the change drawn towards the mean change (random effects). Waves count
 * as independent; where mostly the same people answer twice the errors are too large, on the safe side.
 *
 * <p>Only schools with respondents in both waves have a change. A school with one respondent in a wave has no test of its
 * own, but a pooled one. No such school: NO_DATA; no variance inside schools at all: ZERO_VARIANCE.
 *
 * <p>Reference: {@link WelchDifference}, {@link BenjaminiHochberg}, {@link RandomEffectsMean}.
 *
 * @param withinVariance s²_w
 * @param overall the mean change; one school alone is NOT_IDENTIFIED
 */
public record SchoolChanges(
        double withinVariance, Outcome<RandomEffectsMean> overall, SortedMap<String, Change> bySchool) {

    /**
     * One school.
     *
     * @param welch of the school's own two samples
     * @param adjustedP of that test, over all schools; null without a test
     * @param pooledVariance v
     * @param shrunk null when there is no overall change to draw it to
     */
    public record Change(
            Moments first,
            Moments second,
            double change,
            Outcome<WelchDifference> welch,
            @Nullable Double adjustedP,
            double pooledVariance,
            @Nullable Shrunk shrunk) {

        /** The change in pooled standard errors: reliable beyond ± 1.96. */
        public double reliableChange() {
            return change / Math.sqrt(pooledVariance);
        }

        /** Φ(shrunk/se) ≥ .95 and at least a tenth of a standard deviation. */
        public boolean isRealImprovement(double scoreSd) {
            return shrunk != null && shrunk.probabilityPositive() >= 0.95 && shrunk.value() >= 0.10 * scoreSd;
        }
    }

    /** By school; schools may be in one map only. */
    public static Outcome<SchoolChanges> of(Map<String, Moments> first, Map<String, Moments> second) {
        double within = withinVariance(first.values(), second.values());
        List<Pair> pairs = pairs(first, second);
        if (pairs.isEmpty() || within <= 0) {
            return Outcome.none(pairs.isEmpty() ? Reason.NO_DATA : Reason.ZERO_VARIANCE, pairs.size());
        }
        List<@Nullable Double> adjusted = BenjaminiHochberg.adjust(p(pairs));
        Outcome<RandomEffectsMean> overall =
                RandomEffectsMean.of(pairs.stream().map(p -> p.observed(within)).toList());
        SortedMap<String, Change> bySchool = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            bySchool.put(pair.school, pair.change(within, adjusted.get(i), overall));
        }
        return Outcome.of(new SchoolChanges(within, overall, bySchool), pairs.size());
    }

    /** A school with respondents in both waves. */
    private record Pair(String school, Moments first, Moments second) {

        Outcome<WelchDifference> welch() {
            return WelchDifference.of(second, first);
        }

        Observed observed(double within) {
            return new Observed(second.mean() - first.mean(), within * (1.0 / first.n() + 1.0 / second.n()));
        }

        Change change(double within, @Nullable Double adjustedP, Outcome<RandomEffectsMean> overall) {
            Observed own = observed(within);
            Shrunk shrunk = overall.hasValue() ? overall.get().shrink(own) : null;
            return new Change(first, second, own.value(), welch(), adjustedP, own.variance(), shrunk);
        }
    }

    private static List<Pair> pairs(Map<String, Moments> first, Map<String, Moments> second) {
        List<Pair> pairs = new ArrayList<>();
        new TreeMap<>(first).forEach((school, one) -> {
            Moments two = second.getOrDefault(school, Moments.NONE);
            if (one.n() > 0 && two.n() > 0) {
                pairs.add(new Pair(school, one, two));
            }
        });
        return pairs;
    }

    private static List<@Nullable Double> p(List<Pair> pairs) {
        @Nullable Double[] p = new @Nullable Double[pairs.size()];
        for (int i = 0; i < p.length; i++) {
            Outcome<WelchDifference> welch = pairs.get(i).welch();
            p[i] = welch.hasValue() ? welch.get().p() : null;
        }
        return Arrays.asList(p);
    }

    /** SSW / (N − number of school-waves), also over schools seen in one wave only. */
    private static double withinVariance(Collection<Moments> first, Collection<Moments> second) {
        CompensatedSum squares = new CompensatedSum();
        long free = 0;
        for (Collection<Moments> wave : List.of(first, second)) {
            for (Moments school : wave) {
                squares.add(school.squares());
                free += Math.max(0, school.n() - 1);
            }
        }
        return free == 0 ? 0 : squares.value() / free;
    }
}
