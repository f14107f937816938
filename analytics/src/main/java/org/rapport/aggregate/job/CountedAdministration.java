package org.rapport.aggregate.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.DisclosureCheck;
import org.rapport.disclosure.DisclosureDecisions;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.Gate;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored tallies of an administration, put together: what to publish follows from these alone. */
public final class CountedAdministration {
    private final List<School> schools;
    private final List<CountedGroup> groups = new ArrayList<>();

    private CountedAdministration(int administration, JdbcTemplate jdbc) {
        Administrations administrations = new Administrations(JdbcClient.create(jdbc));
        this.schools = administrations.schools(administration);
        for (StoredInstrument stored :
                administrations.instruments(administration).values()) {
            groups.add(new CountedGroup(administration, stored, schools, new Tallies(jdbc)));
        }
    }

    public static CountedAdministration load(int administration, JdbcTemplate jdbc) {
        return new CountedAdministration(administration, jdbc);
    }

    List<School> schools() {
        return schools;
    }

    /** The gate under a policy, its patterns worked out over everything that is published together. */
    Gate gate(DisclosurePolicy policy) {
        Map<RespondentGroup, DisclosureDecisions> patterns = new EnumMap<>(RespondentGroup.class);
        groups.forEach(group -> patterns.put(
                group.respondents(), DisclosureCheck.check(group.lattice(), policy.least(group.respondents()))));
        return new Gate(policy, patterns);
    }

    /** Findings of all respondent groups about each school, unchecked, school by school. */
    public void findingsBySchool(BiConsumer<Unit, List<Finding>> taker) {
        schools.forEach(school -> findingsBySchool(school.id(), school.id(), taker));
    }

    /** Findings of all respondent groups about each school of a range, unchecked, school by school. */
    void findingsBySchool(int first, int last, BiConsumer<Unit, List<Finding>> taker) {
        Map<Unit, List<Finding>> findings = new TreeMap<>();
        groups.forEach(group -> group.findingsBySchool(
                first,
                last,
                (school, found) -> findings.computeIfAbsent(Unit.school(school.code()), any -> new ArrayList<>())
                        .addAll(found)));
        findings.forEach(taker);
    }

    /** Findings of all respondent groups about each district and about all, unchecked. */
    public void findingsByPool(BiConsumer<Unit, List<Finding>> taker) {
        Map<Unit, List<Finding>> findings = new TreeMap<>();
        groups.forEach(group -> group.findingsByPool((pool, found) ->
                findings.computeIfAbsent(pool, any -> new ArrayList<>()).addAll(found)));
        findings.forEach(taker);
    }
}
