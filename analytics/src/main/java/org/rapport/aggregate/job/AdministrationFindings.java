package org.rapport.aggregate.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.GroupFindings;
import org.rapport.aggregate.PooledTallies;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.Unit;
import org.rapport.comparison.BothSides;
import org.rapport.comparison.Comparisons;
import org.rapport.comparison.GroupComparison;
import org.rapport.fielding.School;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All findings of an administration, worked out unit by unit. */
public final class AdministrationFindings {
    private final CountedAdministration counted;
    private final Map<RespondentGroup, GroupComparison> comparisons = new EnumMap<>(RespondentGroup.class);
    private final Map<RespondentGroup, MeasuredGroup> measured = new EnumMap<>(RespondentGroup.class);
    private final Optional<BothSides> bothSides;

    AdministrationFindings(CountedAdministration counted, int id, Predicate<Basis> shown, JdbcTemplate jdbc) {
        this.counted = counted;
        JdbcClient client = JdbcClient.create(jdbc);
        EarlierWaves earlier = new EarlierWaves(jdbc);
        Rosters rosters = new Rosters(client);
        counted.groups().forEach((respondents, group) -> {
            MeasuredGroup measurement = new MeasuredGroup(id, group.stored(), counted.schools(), jdbc);
            measured.put(respondents, measurement);
            comparisons.put(
                    respondents,
                    new GroupComparison(
                            group.pool(),
                            group.layout(),
                            new Comparisons(measurement::whyNot, shown),
                            rosters.eligible(id, group.stored().instrument(), counted.schools()),
                            earlier.before(id, group.stored()).orElse(null)));
        });
        CountedGroup students = counted.groups().get(RespondentGroup.STUDENTS);
        CountedGroup teachers = counted.groups().get(RespondentGroup.TEACHERS);
        this.bothSides = students == null || teachers == null
                ? Optional.empty()
                : Optional.of(new BothSides(students.pool(), teachers.pool()));
    }

    /** Hands over the findings of all respondent groups about each school, school by school. */
    public void bySchool(BiConsumer<Unit, List<Finding>> taker) {
        counted.schools().forEach(school -> bySchool(school.id(), school.id(), taker));
    }

    /** Hands over the findings of all respondent groups about each school of a range, school by school. */
    void bySchool(int first, int last, BiConsumer<Unit, List<Finding>> taker) {
        Map<Unit, List<Finding>> found = new TreeMap<>();
        counted.groups()
                .values()
                .forEach(group -> group.bySchool(
                        first,
                        last,
                        (school, tallies) -> found.computeIfAbsent(Unit.school(school.code()), any -> new ArrayList<>())
                                .addAll(ofSchool(group, school, tallies))));
        found.forEach(taker);
    }

    private List<Finding> ofSchool(CountedGroup group, School school, Map<Subgroup, Tally> tallies) {
        Findings findings = Findings.about(group.respondents(), Unit.school(school.code()));
        GroupFindings.ofSchool(findings, group.layout(), tallies, group.enrolled(school));
        comparison(group).addSchool(findings, school.code(), tallies);
        measurement(group).addSchool(findings, school.id());
        if (group.respondents() == RespondentGroup.STUDENTS) {
            bothSides.ifPresent(sides -> sides.addSchool(findings, school.code()));
        }
        return findings.all();
    }

    /** Hands over the findings of all respondent groups about each district and about all. */
    public void byPool(BiConsumer<Unit, List<Finding>> taker) {
        Map<Unit, List<Finding>> found = new TreeMap<>();
        counted.groups()
                .values()
                .forEach(group -> group.pools()
                        .forEach((pool, tallies) -> found.computeIfAbsent(pool, any -> new ArrayList<>())
                                .addAll(ofPool(group, pool, tallies))));
        found.forEach(taker);
    }

    private List<Finding> ofPool(CountedGroup group, Unit pool, PooledTallies tallies) {
        Findings findings = Findings.about(group.respondents(), pool);
        GroupFindings.ofPool(findings, group.layout(), tallies, group.enrolled(pool));
        comparison(group).addPool(findings, pool, tallies.tallies());
        measurement(group).addPool(findings, pool);
        if (group.respondents() == RespondentGroup.STUDENTS && pool.scope() == Scope.ALL) {
            bothSides.ifPresent(sides -> sides.addPool(findings));
        }
        return findings.all();
    }

    private MeasuredGroup measurement(CountedGroup group) {
        return java.util.Objects.requireNonNull(measured.get(group.respondents()));
    }

    private GroupComparison comparison(CountedGroup group) {
        return java.util.Objects.requireNonNull(comparisons.get(group.respondents()));
    }
}
