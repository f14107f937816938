package org.rapport.aggregate.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.ComparableScales;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.QualityFindings;
import org.rapport.aggregate.ScaleScoreFindings;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.Scale;
import org.rapport.scoring.ScaleMoments;
import org.rapport.statistics.Reason;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the steps that read whole rows have stored about one respondent group, put to the units it is about. */
final class MeasuredGroup {
    private final List<Finding> pool;
    private final ComparableScales comparable;
    private final List<String> scales;
    private final Map<Integer, Map<Subgroup, ScaleMoments>> scores;
    private final Map<Integer, ScoredSchools.Quality> quality;
    private final Map<Integer, Unit> districts = new HashMap<>();

    MeasuredGroup(int administration, StoredInstrument stored, List<School> schools, JdbcTemplate jdbc) {
        this.pool = new MeasuredFindings(jdbc)
                .load(administration, stored.instrument().respondents());
        this.comparable = ComparableScales.of(stored.instrument(), pool);
        this.scales = stored.instrument().scales().stream().map(Scale::id).toList();
        ScoredSchools scored = new ScoredSchools(jdbc);
        this.scores = scored.load(administration, stored.id());
        this.quality = scored.quality(administration, stored.id());
        schools.forEach(school -> districts.put(school.id(), Unit.district(school.districtCode())));
    }

    /** Why a subgroup may not be compared on a scale; null where it may, or where nobody knows. */
    @Nullable
    Reason whyNot(Subgroup subgroup, String scale) {
        return comparable.forbids(scale, subgroup) ? Reason.NOT_COMPARABLE : null;
    }

    /** Adds the findings about one school. */
    void addSchool(Findings findings, int school) {
        scores.getOrDefault(school, Map.of())
                .forEach(
                        (subgroup, moments) -> ScaleScoreFindings.add(findings.of(subgroup), scales, List.of(moments)));
        addSigns(findings, quality.getOrDefault(school, new ScoredSchools.Quality(0, 0)));
    }

    /** Adds the findings about a district, or about all. */
    void addPool(Findings findings, Unit unit) {
        Map<Subgroup, List<ScaleMoments>> schools = new TreeMap<>();
        ScoredSchools.Quality signs = new ScoredSchools.Quality(0, 0);
        for (Map.Entry<Integer, Map<Subgroup, ScaleMoments>> school : scores.entrySet()) {
            if (unit.scope() == Scope.ALL || unit.equals(districts.get(school.getKey()))) {
                school.getValue()
                        .forEach((subgroup, moments) -> schools.computeIfAbsent(subgroup, any -> new ArrayList<>())
                                .add(moments));
                signs = signs.merge(quality.getOrDefault(school.getKey(), new ScoredSchools.Quality(0, 0)));
            }
        }
        schools.forEach((subgroup, moments) -> ScaleScoreFindings.add(findings.of(subgroup), scales, moments));
        addSigns(findings, signs);
        if (unit.scope() == Scope.ALL) {
            findings.addAll(pool);
        }
    }

    private static void addSigns(Findings findings, ScoredSchools.Quality signs) {
        QualityFindings.addSigns(findings, signs.respondents(), signs.longRuns());
    }
}
