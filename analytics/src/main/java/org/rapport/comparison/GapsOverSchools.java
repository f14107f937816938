package org.rapport.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.statistics.ClusterRobustGap;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;

/**
 * How far each group is from everybody else over the schools of a pool: inside schools, and over all together. Schools in which the
 * breakdown was not asked of nearly everybody are left out.
 */
public final class GapsOverSchools {
    private final Pool pool;
    private final Comparisons comparisons;

    public GapsOverSchools(Pool pool, Comparisons comparisons) {
        this.pool = pool;
        this.comparisons = comparisons;
    }

    /** Adds the findings about a district, or about all. */
    public void add(Findings findings, Unit unit) {
        Set<Subgroup> subgroups = new TreeSet<>();
        Map<String, List<PoolSchool>> asked = new HashMap<>(); // by breakdown
        for (PoolSchool school : pool.schools(unit)) {
            for (Subgroup subgroup : Coverage.comparable(school.groups().keySet(), school::respondents)) {
                subgroups.add(subgroup);
                List<PoolSchool> schools = asked.computeIfAbsent(subgroup.breakdown(), any -> new ArrayList<>());
                if (schools.isEmpty() || schools.getLast() != school) { // it has several subgroups of a breakdown
                    schools.add(school);
                }
            }
        }
        for (Subgroup subgroup : subgroups) {
            for (int scale = 0; scale < pool.scales().size(); scale++) {
                add(findings, subgroup, scale, asked.getOrDefault(subgroup.breakdown(), List.of()));
            }
        }
    }

    private void add(Findings findings, Subgroup subgroup, int scale, List<PoolSchool> asked) {
        String id = pool.scales().get(scale).id();
        Basis everybody = findings.of(Subgroup.EVERYBODY).basis(id);
        Findings about = findings.of(subgroup);
        if (!comparisons.shown().test(about.basis(id)) || !comparisons.shown().test(everybody)) {
            return;
        }
        @Nullable Reason whyNot = comparisons.scales().whyNot(subgroup, id);
        List<ClusterRobustGap.School> schools =
                asked.stream().map(school -> school(school, subgroup, scale)).toList();
        add(about, id, "gap-within", whyNot == null ? ClusterRobustGap.within(schools) : none(whyNot), everybody);
        add(about, id, "gap-pooled", whyNot == null ? ClusterRobustGap.pooled(schools) : none(whyNot), everybody);
    }

    private static Outcome<ClusterRobustGap> none(Reason whyNot) {
        return Outcome.none(whyNot, 0);
    }

    private static ClusterRobustGap.School school(PoolSchool school, Subgroup subgroup, int scale) {
        Moments focal = school.scores(subgroup, scale);
        return new ClusterRobustGap.School(focal, school.scores(scale).without(focal));
    }

    /** n: the schools, since the exact number of people in some of them would tell about those left out. */
    private static void add(
            Findings findings, String id, String statistic, Outcome<ClusterRobustGap> found, Basis everybody) {
        Outcome<ClusterRobustGap> gap = new Outcome<>(
                found.value(),
                found.reason(),
                found.flags(),
                found.hasValue() ? found.get().schools() : 0);
        findings.add(id, statistic, gap.estimate(ClusterRobustGap::gap), everybody);
        findings.addInterval(id, statistic, gap, ClusterRobustGap::interval, everybody);
        findings.add(id, statistic + ".p", gap.estimate(ClusterRobustGap::p), everybody);
    }
}
