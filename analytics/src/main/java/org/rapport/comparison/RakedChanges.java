package org.rapport.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Unit;
import org.rapport.statistics.LinearizedDifference;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.WeightedMoments;

/**
 * What has changed since the wave before when both waves stand for the same people: raked to the schools and grades of this wave's
 * roster. Where it differs from the plain change, other people have answered. Only where grades are known for a school; only of
 * schools that are shown in both waves; and nothing that could give away a hidden grade of either wave.
 */
public final class RakedChanges {
    private final TwoWaves waves;
    private final Eligible eligible;
    private final HiddenCells hiddenNow;
    private final HiddenCells hiddenThen;

    public RakedChanges(Pool now, EarlierWave earlier, Eligible eligible, Predicate<Basis> shown) {
        this.waves = new TwoWaves(now, earlier, shown);
        this.eligible = eligible;
        this.hiddenNow = new HiddenCells(now, eligible, shown);
        this.hiddenThen = new HiddenCells(earlier.pool(), eligible, waves::wasShown);
    }

    /** Adds the findings about one school. */
    public void addSchool(Findings findings, String code) {
        if (eligible.of(code).size() > 1) {
            add(findings, Unit.school(code));
        }
    }

    /** Adds the findings about a district, or about all. */
    public void addPool(Findings findings, Unit pool) {
        add(findings, pool);
    }

    private void add(Findings findings, Unit unit) {
        Map<List<Unit>, Optional<BothWeights>> bySchools = new HashMap<>(); // mostly all scales have the same
        for (TwoWaves.Followed scale : waves.followed()) {
            List<PoolSchool> now = waves.shownSchools(unit, scale.id());
            List<PoolSchool> then = now.stream()
                    .flatMap(school -> waves.earlier().pool().school(school.unit()).stream())
                    .toList();
            if (waves.isShown(waves.everybody(unit, scale.id()))
                    && hiddenNow.atStake(now, scale.id()).isEmpty()
                    && hiddenThen.atStake(then, scale.id()).isEmpty()) {
                List<Unit> schools = now.stream().map(PoolSchool::unit).toList();
                bySchools
                        .computeIfAbsent(schools, any -> weights(now, then))
                        .ifPresent(weights -> add(findings, scale.id(), weights.change(unit, scale)));
            }
        }
    }

    private static void add(Findings findings, String scale, Outcome<LinearizedDifference> change) {
        findings.add(scale, "change-weighted", change.estimate(LinearizedDifference::difference));
        findings.addInterval(scale, "change-weighted", change, LinearizedDifference::interval);
    }

    /** Empty where a roster is not known. */
    private Optional<BothWeights> weights(List<PoolSchool> now, List<PoolSchool> then) {
        Optional<Strata> before = Strata.of(then, eligible);
        return Strata.of(now, eligible)
                .flatMap(today -> before.map(same -> new BothWeights(Weights.of(today), Weights.of(same))));
    }

    /** The weights of the same schools in both waves. */
    private record BothWeights(Outcome<Weights> now, Outcome<Weights> then) {

        Outcome<LinearizedDifference> change(Unit unit, TwoWaves.Followed scale) {
            if (!now.hasValue() || !then.hasValue()) {
                Outcome<Weights> missing = now.hasValue() ? then : now;
                return Outcome.none(java.util.Objects.requireNonNull(missing.reason()), missing.n());
            }
            return unit.scope() == Scope.SCHOOL
                    ? LinearizedDifference.independent(
                            now.get().weighted(scale.now()), then.get().weighted(scale.then()))
                    : LinearizedDifference.overClusters(
                            clusters(bySchool(now.get(), scale.now()), bySchool(then.get(), scale.then())));
        }
    }

    private static Map<String, WeightedMoments> bySchool(Weights weights, int scale) {
        Map<String, WeightedMoments> sums = new TreeMap<>();
        List<LinearizedDifference.Stratum> strata = weights.weighted(scale);
        for (int i = 0; i < strata.size(); i++) {
            sums.merge(weights.strata().get(i).school(), strata.get(i).weighted(), WeightedMoments::merge);
        }
        return sums;
    }

    private static List<LinearizedDifference.Cluster> clusters(
            Map<String, WeightedMoments> now, Map<String, WeightedMoments> then) {
        return now.keySet().stream()
                .map(code -> new LinearizedDifference.Cluster(
                        now.getOrDefault(code, WeightedMoments.NONE), then.getOrDefault(code, WeightedMoments.NONE)))
                .toList();
    }
}
