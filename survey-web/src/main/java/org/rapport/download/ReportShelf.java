package org.rapport.download;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.account.SignedIn;
import org.rapport.administration.OpenAdministration;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Unit;
import org.rapport.fielding.School;
import org.rapport.report.job.ReportsRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reports in the schema published, as far as a person may read them. */
@Repository
public class ReportShelf {

    private final JdbcClient jdbc;
    private final ReportsRole role;

    ReportShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.role = new ReportsRole(jdbc);
    }

    /** The units with reports: all and districts first, then schools by name. */
    @Transactional(readOnly = true)
    public List<ShelfUnit> units(OpenAdministration administration, SignedIn person) {
        Set<String> codes = administration.schools().stream().map(School::code).collect(Collectors.toSet());
        return role.read(() -> units(administration.id())).stream()
                .filter(shelf -> maySee(shelf.unit(), codes, person))
                .toList();
    }

    private List<ShelfUnit> units(int administration) {
        return jdbc.sql("""
                        select r.scope, r.unit, u.name,
                               array_agg(distinct r.language order by r.language) as languages,
                               array_agg(distinct r.format order by r.format) as formats
                          from published.report r
                          join published.results u using (administration, scope, unit)
                         where r.administration = :administration
                         group by r.scope, r.unit, u.name
                         order by case r.scope when 'all' then 1 when 'district' then 2 else 3 end, u.name, r.unit
                        """)
                .param("administration", administration)
                .query((row, number) -> unit(row))
                .list();
    }

    /** What is about others than one's own schools is for the district. */
    private static boolean maySee(Unit unit, Set<String> schools, SignedIn person) {
        return person.isDistrict() || (unit.scope() == Scope.SCHOOL && schools.contains(unit.id()));
    }

    /** The content of a file; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<byte[]> file(int administration, Unit unit, String language, String format) {
        return role.read(() -> content(administration, unit, language, format));
    }

    private Optional<byte[]> content(int administration, Unit unit, String language, String format) {
        return jdbc.sql("""
                        select content from published.report
                         where administration = :administration and scope = :scope and unit = :unit
                           and language = :language and format = :format
                        """)
                .param("administration", administration)
                .param("scope", unit.scope().id())
                .param("unit", unit.id())
                .param("language", language)
                .param("format", format)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private static ShelfUnit unit(ResultSet row) throws SQLException {
        Scope scope = Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT));
        return new ShelfUnit(
                new Unit(scope, row.getString("unit")),
                row.getString("name"),
                texts(row.getArray("languages")),
                texts(row.getArray("formats")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
