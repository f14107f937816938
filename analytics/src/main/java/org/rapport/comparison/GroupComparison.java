package org.rapport.comparison;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.aggregate.Unit;

/** Everything that is put side by side within one respondent group. */
public final class GroupComparison {
    private final SchoolEffects effects;
    private final ConditionalSchoolEffects conditionalEffects;
    private final Reliabilities reliabilities;
    private final GroupGaps gaps;
    private final GapsOverSchools gapsOverSchools;
    private final Participation participation;
    private final List<Changes> changes;
    private final List<RakedChanges> raked;

    /**
     * @param layout how the tallies of the pool are laid out
     * @param earlier the wave before; null where there is none
     */
    public GroupComparison(
            Pool pool, TallyLayout layout, Comparisons comparisons, Eligible eligible, @Nullable EarlierWave earlier) {
        this.effects = new SchoolEffects(pool);
        this.conditionalEffects = new ConditionalSchoolEffects(pool, eligible, comparisons.shown());
        this.reliabilities = new Reliabilities(pool);
        this.gaps = new GroupGaps(pool.scales(), layout, comparisons);
        this.gapsOverSchools = new GapsOverSchools(pool, comparisons);
        this.participation = new Participation(pool, eligible, comparisons.shown());
        this.changes = earlier == null ? List.of() : List.of(new Changes(pool, earlier, comparisons.shown()));
        this.raked =
                earlier == null ? List.of() : List.of(new RakedChanges(pool, earlier, eligible, comparisons.shown()));
    }

    /** Adds the findings about one school. */
    public void addSchool(Findings findings, String code, Map<Subgroup, Tally> counted) {
        effects.addSchool(findings, code);
        conditionalEffects.addSchool(findings, code);
        gaps.addScales(findings, counted);
        gaps.addItems(findings, counted);
        participation.addSchool(findings, code);
        changes.forEach(since -> since.addSchool(findings, code));
        raked.forEach(since -> since.addSchool(findings, code));
    }

    /** Adds the findings about a district, or about all. */
    public void addPool(Findings findings, Unit pool, Map<Subgroup, Tally> counted) {
        if (pool.scope() == Scope.ALL) {
            effects.addPool(findings);
            conditionalEffects.addPool(findings);
            reliabilities.addPool(findings);
        }
        gaps.addScales(findings, counted);
        gapsOverSchools.add(findings, pool);
        participation.addPool(findings, pool);
        changes.forEach(since -> since.addPool(findings, pool));
        raked.forEach(since -> since.addPool(findings, pool));
    }
}
