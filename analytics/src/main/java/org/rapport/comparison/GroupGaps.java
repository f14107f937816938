package org.rapport.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.GroupScores;
import org.rapport.aggregate.ItemCounts;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.instrument.Scale;
import org.rapport.statistics.BenjaminiHochberg;
import org.rapport.statistics.EquivalenceTest;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.HedgesG;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.NewcombeInterval;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.WelchDifference;

/**
 * How far each group of one unit is from everybody else there, on every scale. All gaps of a unit that are shown and may be compared
 * are one family for {@link BenjaminiHochberg}.
 */
public final class GroupGaps {
    private final List<Scale> scales;
    private final TallyLayout layout;
    private final Comparisons comparisons;

    public GroupGaps(List<Scale> scales, TallyLayout layout, Comparisons comparisons) {
        this.scales = List.copyOf(scales);
        this.layout = layout;
        this.comparisons = comparisons;
    }

    /** A group's scores on one scale beside everybody else's. */
    private record Gap(
            Subgroup subgroup,
            String scale,
            Moments focal,
            Moments rest,
            @Nullable Reason whyNot) {

        <T> Outcome<T> of(java.util.function.BiFunction<Moments, Moments, Outcome<T>> statistic) {
            return whyNot == null ? statistic.apply(focal, rest) : Outcome.none(whyNot, focal.n() + rest.n());
        }
    }

    /** Adds the gaps of scores. */
    public void addScales(Findings findings, Map<Subgroup, Tally> counted) {
        List<Gap> gaps = gaps(findings, counted);
        List<@Nullable Double> adjusted = BenjaminiHochberg.adjust(gaps.stream()
                .map(gap -> gap.of(WelchDifference::of))
                .<@Nullable Double>map(welch -> welch.hasValue() ? welch.get().p() : null)
                .toList());
        for (int i = 0; i < gaps.size(); i++) {
            add(
                    findings.of(gaps.get(i).subgroup),
                    gaps.get(i),
                    adjusted.get(i),
                    everybody(findings, gaps.get(i).scale));
        }
    }

    private List<Gap> gaps(Findings findings, Map<Subgroup, Tally> counted) {
        List<Gap> gaps = new ArrayList<>();
        for (Subgroup subgroup : comparable(counted)) {
            GroupScores focal = GroupScores.of(layout, tally(counted, subgroup));
            GroupScores rest = GroupScores.of(layout, rest(counted, subgroup));
            for (int i = 0; i < scales.size(); i++) {
                String id = scales.get(i).id();
                if (rest.respondents() > 0
                        && comparisons.shown().test(findings.of(subgroup).basis(id))
                        && comparisons.shown().test(everybody(findings, id))) {
                    gaps.add(new Gap(
                            subgroup,
                            id,
                            focal.scales().get(i),
                            rest.scales().get(i),
                            comparisons.scales().whyNot(subgroup, id)));
                }
            }
        }
        return gaps;
    }

    private static void add(Findings findings, Gap gap, @Nullable Double adjustedP, Basis everybody) {
        Outcome<WelchDifference> welch = gap.of(WelchDifference::of);
        findings.add(gap.scale, "gap", welch.estimate(WelchDifference::difference), everybody);
        findings.addInterval(gap.scale, "gap", welch, WelchDifference::interval, everybody);
        Outcome<HedgesG> g = gap.of(HedgesG::of);
        findings.add(gap.scale, "gap.g", g.estimate(HedgesG::g), everybody);
        findings.addInterval(gap.scale, "gap.g", g, HedgesG::interval, everybody);
        Estimate p = adjustedP == null ? welch.estimate(of -> 1) : Estimate.of(adjustedP, welch.n());
        findings.add(gap.scale, "gap.p", p, everybody);
        Outcome<EquivalenceTest> equivalent =
                gap.of((focal, rest) -> EquivalenceTest.of(focal, rest, EquivalenceTest.BOUND));
        findings.add(gap.scale, "gap.equivalence-p", equivalent.estimate(EquivalenceTest::p), everybody);
    }

    /** Adds the differences in percent favorable, item by item. */
    public void addItems(Findings findings, Map<Subgroup, Tally> counted) {
        for (Subgroup subgroup : comparable(counted)) {
            List<ItemCounts> focal = ItemCounts.of(layout, tally(counted, subgroup));
            List<ItemCounts> rest = ItemCounts.of(layout, rest(counted, subgroup));
            for (int i = 0; i < focal.size(); i++) {
                addItem(
                        findings.of(subgroup),
                        focal.get(i),
                        rest.get(i),
                        everybody(findings, focal.get(i).item()));
            }
        }
    }

    private void addItem(Findings findings, ItemCounts focal, ItemCounts rest, Basis everybody) {
        String id = focal.item();
        if (rest.n() > 0
                && comparisons.shown().test(findings.basis(id))
                && comparisons.shown().test(everybody)) {
            Outcome<NewcombeInterval> points =
                    NewcombeInterval.of(focal.favorable(), focal.n(), rest.favorable(), rest.n());
            findings.add(id, "gap-favorable", points.estimate(of -> 100 * of.difference()), everybody);
            findings.addInterval(
                    id, "gap-favorable", points, of -> new Interval(100 * of.lower(), 100 * of.upper()), everybody);
        }
    }

    private static List<Subgroup> comparable(Map<Subgroup, Tally> counted) {
        return Coverage.comparable(counted.keySet(), subgroup -> {
            Tally tally = counted.get(subgroup);
            return tally == null ? 0 : tally.respondents();
        });
    }

    private static Tally tally(Map<Subgroup, Tally> counted, Subgroup subgroup) {
        return java.util.Objects.requireNonNull(counted.get(subgroup));
    }

    private Tally rest(Map<Subgroup, Tally> counted, Subgroup subgroup) {
        return tally(counted, Subgroup.EVERYBODY).without(tally(counted, subgroup), layout);
    }

    private static Basis everybody(Findings findings, String variable) {
        return findings.of(Subgroup.EVERYBODY).basis(variable);
    }
}
