package org.rapport.aggregate.job;

import java.util.List;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.ResultsFile;
import org.rapport.fielding.Administration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes checked results into the schema {@code published}. */
final class Releases {
    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Announces the release; its parts replace those of an earlier one unit by unit, until it is {@link #complete}. */
    void announce(Administration administration) {
        jdbc.sql("""
                insert into published.release (administration, name, opens_on, closes_on, aggregated_on, policy, instruments, complete)
                select a.id, a.name, a.opens_at::date, a.closes_at::date, coalesce(least(a.closes_at, now()), now())::date, a.policy,
                       (select jsonb_object_agg(i.respondents, s.files)
                          from survey.administration_instrument i join survey.instrument s on s.id = i.instrument
                         where i.administration = a.id),
                       false
                  from survey.administration a where a.id = :administration
                on conflict (administration) do update
                   set name = excluded.name, opens_on = excluded.opens_on, closes_on = excluded.closes_on,
                       aggregated_on = excluded.aggregated_on, policy = excluded.policy, instruments = excluded.instruments, complete = false
                """).param("administration", administration.id()).update();
    }

    /** All parts of the release are of one time now. */
    void complete(int administration) {
        jdbc.sql("update published.release set complete = true where administration = :administration")
                .param("administration", administration)
                .update();
    }

    void store(int administration, PublishableResults results, String name, String district) {
        Unit unit = results.unit();
        jdbc.sql("""
                insert into published.results (administration, scope, unit, name, district, cells)
                values (:administration, :scope, :unit, :name, :district, :cells::jsonb)
                on conflict (administration, scope, unit) do update
                   set name = excluded.name, district = excluded.district, cells = excluded.cells
                """)
                .param("administration", administration)
                .param("scope", unit.scope().id())
                .param("unit", unit.id())
                .param("name", name)
                .param("district", district)
                .param("cells", ResultsFile.write(results))
                .update();
    }

    /** Takes back what was published about units that are not among these any more. */
    void keepOnly(int administration, Scope scope, List<String> units) {
        jdbc.sql("""
                delete from published.results
                 where administration = :administration and scope = :scope and unit <> all (:units)
                """)
                .param("administration", administration)
                .param("scope", scope.id())
                .param("units", units.toArray(new String[0]))
                .update();
    }
}
