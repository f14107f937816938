package org.rapport.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Unit;
import org.rapport.statistics.ClusterRobustGap;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.RandomEffectsMean;
import org.rapport.statistics.Reason;
import org.rapport.statistics.SchoolChanges;
import org.rapport.statistics.WelchDifference;

/** What has changed since the wave before, for schools and pools that are shown in both waves. */
public final class Changes {
    private final TwoWaves waves;
    private final Map<String, SortedMap<String, Moments>> before = new LinkedHashMap<>();
    private final Map<String, SortedMap<String, Moments>> after = new LinkedHashMap<>();
    private final Map<String, Outcome<SchoolChanges>> bySchool = new LinkedHashMap<>();

    public Changes(Pool now, EarlierWave earlier, Predicate<Basis> shown) {
        this.waves = new TwoWaves(now, earlier, shown);
        for (TwoWaves.Followed scale : waves.followed()) {
            before.put(scale.id(), shownOnly(scale.id(), earlier.pool().scores(scale.then())));
            after.put(scale.id(), shownOnly(scale.id(), now.scores(scale.now())));
            bySchool.put(scale.id(), SchoolChanges.of(before.get(scale.id()), after.get(scale.id())));
        }
    }

    private SortedMap<String, Moments> shownOnly(String scale, SortedMap<String, Moments> schools) {
        SortedMap<String, Moments> kept = new TreeMap<>(schools);
        kept.keySet().removeIf(code -> !waves.isShown(waves.everybody(Unit.school(code), scale)));
        return kept;
    }

    /** Adds the findings about one school. */
    public void addSchool(Findings findings, String code) {
        bySchool.forEach((scale, changes) -> {
            SchoolChanges.Change change =
                    changes.hasValue() ? changes.get().bySchool().get(code) : null;
            if (change != null) {
                addEarlier(findings, Unit.school(code), scale);
                add(findings, scale, change);
            }
        });
    }

    private void addEarlier(Findings findings, Unit unit, String scale) {
        waves.earlier().mean(waves.everybody(unit, scale)).ifPresent(then -> {
            long n = before(unit, scale).n();
            findings.add(scale, "earlier.mean", Estimate.of(then.mean(), n));
            Interval interval = then.interval();
            if (interval != null) {
                findings.addInterval(scale, "earlier.mean", Outcome.of(interval, n), ends -> ends);
            }
        });
    }

    private static void add(Findings findings, String scale, SchoolChanges.Change change) {
        long n = change.first().n() + change.second().n();
        findings.add(scale, "change", Estimate.of(change.change(), n));
        findings.addInterval(scale, "change", change.welch(), WelchDifference::interval);
        findings.add(scale, "change.p", maybe(change.adjustedP(), n));
        findings.add(scale, "change.reliable", Estimate.of(change.reliableChange(), n));
        RandomEffectsMean.Shrunk shrunk = change.shrunk();
        findings.add(scale, "change.estimate", maybe(shrunk == null ? null : shrunk.value(), n));
        findings.add(scale, "change.estimate.error", maybe(shrunk == null ? null : shrunk.standardError(), n));
    }

    private static Estimate maybe(@org.jspecify.annotations.Nullable Double value, long n) {
        return value == null ? Estimate.none(Reason.NOT_IDENTIFIED, n) : Estimate.of(value, n);
    }

    /** Adds the findings about a district, or about all: the waves as two groups of respondents, clustered by school. */
    public void addPool(Findings findings, Unit pool) {
        for (String scale : bySchool.keySet()) {
            if (waves.isShown(waves.everybody(pool, scale))) {
                addEarlier(findings, pool, scale);
                Outcome<ClusterRobustGap> change = ClusterRobustGap.pooled(schools(pool, scale));
                findings.add(scale, "change", change.estimate(ClusterRobustGap::gap));
                findings.addInterval(scale, "change", change, ClusterRobustGap::interval);
                addAverage(findings, pool, scale);
            }
        }
    }

    private List<ClusterRobustGap.School> schools(Unit pool, String scale) {
        Map<String, Moments> then = before.getOrDefault(scale, new TreeMap<>());
        Map<String, Moments> today = after.getOrDefault(scale, new TreeMap<>());
        return codes(pool).stream()
                .filter(code -> then.containsKey(code) && today.containsKey(code))
                .map(code -> new ClusterRobustGap.School(
                        today.getOrDefault(code, Moments.NONE), then.getOrDefault(code, Moments.NONE)))
                .toList();
    }

    private void addAverage(Findings findings, Unit pool, String scale) {
        Outcome<SchoolChanges> all = bySchool.getOrDefault(scale, Outcome.none(Reason.NO_DATA, 0));
        Outcome<RandomEffectsMean> average = all.hasValue() ? all.get().overall() : Outcome.none(Reason.NO_DATA, 0);
        if (pool.scope() == Scope.ALL) {
            findings.add(scale, "change.average", average.estimate(RandomEffectsMean::mean));
            findings.addInterval(scale, "change.average", average, RandomEffectsMean::interval);
        }
    }

    private List<String> codes(Unit pool) {
        return waves.now().schools(pool).stream()
                .map(school -> school.unit().id())
                .toList();
    }

    private Moments before(Unit unit, String scale) {
        SortedMap<String, Moments> then = before.getOrDefault(scale, new TreeMap<>());
        return unit.scope() == Scope.SCHOOL
                ? then.getOrDefault(unit.id(), Moments.NONE)
                : schools(unit, scale).stream()
                        .map(ClusterRobustGap.School::reference)
                        .reduce(Moments.NONE, Moments::merge);
    }
}
