package org.rapport.aggregate.job;

import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.Gate;
import org.rapport.fielding.Administration;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.School;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administration whose patterns of disclosure control are worked out: what may be shown of each unit follows from here. */
final class CheckedAdministration {
    private final Administration administration;
    private final CountedAdministration counted;
    private final Gate gate;
    private final AdministrationFindings findings;

    CheckedAdministration(int id, JdbcTemplate jdbc) {
        this.administration = new Administrations(JdbcClient.create(jdbc))
                .find(id)
                .orElseThrow(() -> new IllegalStateException("No administration " + id));
        this.counted = CountedAdministration.load(id, jdbc);
        this.gate = counted.gate(DisclosurePolicy.of(administration.policy()));
        this.findings = counted.findings(gate::shows);
    }

    /** Announces the release and stores the checked results of the districts and of all. */
    void release(Releases releases) {
        releases.announce(administration);
        releases.keepOnly(
                administration.id(),
                Scope.SCHOOL,
                counted.schools().stream().map(School::code).toList());
        findings.byPool((pool, found) -> releases.store(administration.id(), gate.pass(pool, found), name(pool), ""));
    }

    /** Stores the checked results of the schools of a range. */
    void releaseSchools(SchoolRange range, Releases releases) {
        for (School school : counted.schools()) {
            if (school.id() >= range.first() && school.id() <= range.last()) {
                findings.bySchool(
                        school.id(),
                        school.id(),
                        (unit, found) -> releases.store(
                                administration.id(), gate.pass(unit, found), school.name(), school.districtCode()));
            }
        }
    }

    private String name(Unit pool) {
        return counted.schools().stream()
                .filter(school ->
                        pool.scope() == Scope.DISTRICT && school.districtCode().equals(pool.id()))
                .map(School::districtName)
                .findFirst()
                .orElse(administration.name());
    }
}
