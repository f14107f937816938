package org.rapport.aggregate.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.TallyLayout;
import org.rapport.aggregate.Unit;
import org.rapport.comparison.EarlierWave;
import org.rapport.comparison.Pool;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Interval;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the wave before: the newest administration that opened earlier, asked the same instrument and was released. */
final class EarlierWaves {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    EarlierWaves(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Another version of the instrument will do: which scales stayed the same is looked at one by one. */
    Optional<EarlierWave> before(int administration, StoredInstrument stored) {
        record Found(int administration, int instrument) {}
        return jdbc.sql("""
                select a.id, i.id as instrument
                  from survey.administration now
                  join survey.administration a on a.opens_at < now.opens_at
                  join published.release r on r.administration = a.id
                  join survey.administration_instrument ai on ai.administration = a.id
                  join survey.instrument i on i.id = ai.instrument and i.instrument = :instrument
                 where now.id = :administration
                 order by a.opens_at desc, a.id desc
                 limit 1
                """)
                .param("administration", administration)
                .param("instrument", stored.instrument().id())
                .query((row, number) -> new Found(row.getInt("id"), row.getInt("instrument")))
                .optional()
                .map(found -> wave(found.administration(), new Instruments(jdbc).load(found.instrument())));
    }

    private EarlierWave wave(int administration, StoredInstrument stored) {
        Map<Integer, School> schools = new HashMap<>();
        new Administrations(jdbc).schools(administration).forEach(school -> schools.put(school.id(), school));
        TallyLayout layout = new TallyLayout(stored.instrument());
        Pool pool = new Pool(stored.instrument());
        new Tallies(template)
                .bySchool(administration, stored, layout, Integer.MIN_VALUE, Integer.MAX_VALUE, (id, counted) -> {
                    School school = schools.get(id);
                    if (school != null) {
                        pool.addSchool(
                                Unit.school(school.code()), Unit.district(school.districtCode()), layout, counted);
                    }
                });
        List<String> scales =
                stored.instrument().scales().stream().map(scale -> scale.id()).toList();
        return new EarlierWave(
                pool, published(administration, stored.instrument().respondents(), scales));
    }

    private Map<Basis, EarlierWave.Published> published(
            int administration, RespondentGroup respondents, List<String> scales) {
        Map<Basis, EarlierWave.Published> means = new HashMap<>();
        jdbc.sql("""
                select r.scope, r.unit, cell ->> 'variable' as scale,
                       cell ->> 'breakdown' as breakdown, cell ->> 'subgroup' as subgroup,
                       (cell -> 'statistics' -> 'mean' ->> 0)::double precision as mean,
                       (cell -> 'statistics' -> 'mean.lower' ->> 0)::double precision as lower,
                       (cell -> 'statistics' -> 'mean.upper' ->> 0)::double precision as upper
                  from published.results r, jsonb_array_elements(r.cells) cell
                 where r.administration = :administration
                   and cell ->> 'respondents' = :respondents and cell ->> 'breakdown' in ('', :grade)
                   and cell ->> 'variable' = any (:scales)
                   and jsonb_typeof(cell -> 'statistics' -> 'mean') = 'array'
                """)
                .param("administration", administration)
                .param("respondents", respondents.id())
                .param("grade", Rosters.GRADE)
                .param("scales", scales.toArray(new String[0]))
                .query(row -> {
                    Unit unit = new Unit(
                            Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)), row.getString("unit"));
                    String breakdown = row.getString("breakdown");
                    Subgroup subgroup = breakdown.isEmpty()
                            ? Subgroup.EVERYBODY
                            : new Subgroup(breakdown, row.getString("subgroup"));
                    means.put(new Basis(respondents, unit, subgroup, row.getString("scale")), published(row));
                });
        return means;
    }

    private static EarlierWave.Published published(ResultSet row) throws SQLException {
        Double lower = row.getObject("lower", Double.class);
        Double upper = row.getObject("upper", Double.class);
        return new EarlierWave.Published(
                row.getDouble("mean"), lower == null || upper == null ? null : new Interval(lower, upper));
    }
}
