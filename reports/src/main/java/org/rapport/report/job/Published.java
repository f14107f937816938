package org.rapport.report.job;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.ResultsFile;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The schema {@code published}: all that a report is made from, and where it is kept. */
final class Published {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Published(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing while its parts are being replaced, or after that was cut off: two times in one report would tell about single people. */
    Optional<Release> release(int administration) {
        return jdbc.sql("""
                select administration, name, opens_on, closes_on, aggregated_on, policy, instruments::text as instruments
                  from published.release where administration = :administration and complete
                """)
                .param("administration", administration)
                .query(Published::release)
                .optional();
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getInt("administration"),
                row.getString("name"),
                row.getDate("opens_on").toLocalDate(),
                date(row.getDate("closes_on")),
                row.getDate("aggregated_on").toLocalDate(),
                DisclosurePolicy.of(row.getString("policy")),
                instruments(row.getString("instruments")));
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static List<Instrument> instruments(String json) {
        Map<String, Map<String, String>> files =
                new TreeMap<>(JSON.readValue(json, new TypeReference<Map<String, Map<String, String>>>() {}));
        List<Instrument> instruments = new ArrayList<>();
        files.values().forEach(texts -> instruments.add(InstrumentFile.read(texts)));
        return instruments;
    }

    /** The units with results: schools first, then districts, then all, each in the order of codes. */
    List<PublishedUnit> units(int administration) {
        return jdbc.sql("""
                select scope, unit, name, district from published.results where administration = :administration
                 order by case scope when 'school' then 1 when 'district' then 2 else 3 end, unit
                """)
                .param("administration", administration)
                .query((row, number) -> new PublishedUnit(
                        new Unit(Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)), row.getString("unit")),
                        row.getString("name"),
                        row.getString("district")))
                .list();
    }

    PublishableResults results(Release release, Unit unit) {
        String cells = jdbc.sql("""
                select cells::text from published.results
                 where administration = :administration and scope = :scope and unit = :unit
                """)
                .param("administration", release.administration())
                .param("scope", unit.scope().id())
                .param("unit", unit.id())
                .query(String.class)
                .single();
        return ResultsFile.read(unit, release.policy(), cells);
    }

    void store(Release release, Unit unit, String language, String format, byte[] content, String sha256) {
        jdbc.sql("""
                insert into published.report (administration, scope, unit, language, format, content, sha256)
                values (:administration, :scope, :unit, :language, :format, :content, :sha256)
                on conflict (administration, scope, unit, language, format) do update
                   set content = excluded.content, sha256 = excluded.sha256
                 where report.sha256 <> excluded.sha256
                """)
                .param("administration", release.administration())
                .param("scope", unit.scope().id())
                .param("unit", unit.id())
                .param("language", language)
                .param("format", format)
                .param("content", content)
                .param("sha256", sha256)
                .update();
    }

    /** Takes back the reports of a unit that must not have one any more. */
    void withdraw(Release release, Unit unit) {
        jdbc.sql("""
                delete from published.report
                 where administration = :administration and scope = :scope and unit = :unit
                """)
                .param("administration", release.administration())
                .param("scope", unit.scope().id())
                .param("unit", unit.id())
                .update();
    }
}
