package org.rapport.aggregate.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rapport.aggregate.Basis;
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

/** The stored tallies of an administration, put together: what to publish follows from these. */
public final class CountedAdministration {
    private final int id;
    private final JdbcTemplate jdbc;
    private final List<School> schools;
    private final Map<RespondentGroup, CountedGroup> groups = new EnumMap<>(RespondentGroup.class);

    private CountedAdministration(int id, JdbcTemplate jdbc) {
        this.id = id;
        this.jdbc = jdbc;
        Administrations administrations = new Administrations(JdbcClient.create(jdbc));
        this.schools = administrations.schools(id);
        for (StoredInstrument stored : administrations.instruments(id).values()) {
            groups.put(stored.instrument().respondents(), new CountedGroup(id, stored, schools, new Tallies(jdbc)));
        }
    }

    public static CountedAdministration load(int administration, JdbcTemplate jdbc) {
        return new CountedAdministration(administration, jdbc);
    }

    List<School> schools() {
        return schools;
    }

    Map<RespondentGroup, CountedGroup> groups() {
        return groups;
    }

    /** The gate under a policy, its patterns worked out over everything that is published together. */
    Gate gate(DisclosurePolicy policy) {
        Map<RespondentGroup, DisclosureDecisions> patterns = new EnumMap<>(RespondentGroup.class);
        groups.forEach((respondents, group) ->
                patterns.put(respondents, DisclosureCheck.check(group.lattice(), policy.least(respondents))));
        return new Gate(policy, patterns);
    }

    /** @param shown whether a variable of a group passes the disclosure check */
    AdministrationFindings findings(Predicate<Basis> shown) {
        return new AdministrationFindings(this, id, shown, jdbc);
    }

    /** All findings, those that nobody may see among them. */
    public AdministrationFindings unchecked() {
        return findings(basis -> true);
    }
}
