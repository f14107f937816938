package org.rapport.monitoring;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.administration.OpenAdministration;
import org.rapport.fielding.School;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who has taken part. Reads no answer: only how many there are. */
@Repository
class Turnouts {

    private final JdbcClient jdbc;

    Turnouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(
            int school, RespondentGroup respondents, int codes, int started, int answered, int declined) {}

    /** The turnout of each school of an administration, in the order given there. */
    List<SchoolTurnout> of(OpenAdministration administration) {
        Map<Integer, Map<RespondentGroup, Counted>> counted = new HashMap<>();
        for (Counted each : count(administration.id())) {
            counted.computeIfAbsent(each.school(), school -> new EnumMap<>(RespondentGroup.class))
                    .put(each.respondents(), each);
        }
        return administration.schools().stream()
                .map(school -> turnout(school, administration, counted.getOrDefault(school.id(), Map.of())))
                .toList();
    }

    private static SchoolTurnout turnout(
            School school, OpenAdministration administration, Map<RespondentGroup, Counted> counted) {
        Map<RespondentGroup, Turnout> byGroup = new EnumMap<>(RespondentGroup.class);
        for (RespondentGroup group : administration.instruments().keySet()) {
            Integer enrolled =
                    group == RespondentGroup.STUDENTS ? school.studentsEnrolled() : school.teachersEnrolled();
            byGroup.put(group, turnout(enrolled, counted.get(group)));
        }
        return new SchoolTurnout(school, byGroup);
    }

    private static Turnout turnout(@Nullable Integer enrolled, @Nullable Counted counted) {
        return counted == null
                ? new Turnout(enrolled, 0, 0, 0, 0)
                : new Turnout(enrolled, counted.codes(), counted.started(), counted.answered(), counted.declined());
    }

    private List<Counted> count(int administration) {
        return jdbc.sql("""
                        select s.school, g.respondents,
                               coalesce(length(b.submitted), 0) as codes,
                               coalesce(bit_count(b.declined), 0) as declined,
                               (select count(*) from survey.draft d join survey.issued_code c on c.code = d.code
                                 where (c.administration, c.school, c.respondents)
                                     = (s.administration, s.school, g.respondents)) as started,
                               coalesce(cardinality(b.responses), 0)
                                 + (select count(*) from survey.response r join survey.instrument i on i.id = r.instrument
                                     where (r.administration, r.school) = (s.administration, s.school)
                                       and i.respondents = g.respondents) as answered
                          from survey.administration_school s
                         cross join (values ('students'), ('teachers')) g (respondents)
                          left join survey.ballot_box b
                            on (b.administration, b.school, b.respondents) = (s.administration, s.school, g.respondents)
                         where s.administration = :administration
                        """)
                .param("administration", administration)
                .query((row, number) -> new Counted(
                        row.getInt("school"),
                        RespondentGroup.of(row.getString("respondents")),
                        row.getInt("codes"),
                        row.getInt("started"),
                        row.getInt("answered"),
                        row.getInt("declined")))
                .list();
    }
}
