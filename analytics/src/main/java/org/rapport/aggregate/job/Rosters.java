package org.rapport.aggregate.job;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapport.comparison.Eligible;
import org.rapport.fielding.School;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who could have answered: the numbers of people of each school, and the grades on the access codes. */
final class Rosters {
    /** The breakdown whose subgroups are the grades on the access codes. */
    static final String GRADE = "grade";

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By school and grade where every school's codes carry grades and are as many as its people; otherwise by school. */
    Eligible eligible(int administration, Instrument instrument, List<School> schools) {
        SortedMap<String, SortedMap<String, Long>> byGrade = byGrade(administration, instrument.respondents());
        SortedMap<String, SortedMap<String, Long>> bySchool = new TreeMap<>();
        boolean graded = instrument.breakdownItems().stream().anyMatch(item -> GRADE.equals(item.breakdown()));
        for (School school : schools) {
            Integer people = instrument.respondents() == RespondentGroup.STUDENTS
                    ? school.studentsEnrolled()
                    : school.teachersEnrolled();
            if (people != null) {
                bySchool.put(school.code(), new TreeMap<>(java.util.Map.of("", (long) people)));
            }
            SortedMap<String, Long> grades = byGrade.getOrDefault(school.code(), new TreeMap<>());
            graded &= people != null
                    && !grades.containsKey("")
                    && grades.values().stream().mapToLong(n -> n).sum() == people;
        }
        return graded ? new Eligible(GRADE, byGrade) : new Eligible("", bySchool);
    }

    private SortedMap<String, SortedMap<String, Long>> byGrade(int administration, RespondentGroup respondents) {
        SortedMap<String, SortedMap<String, Long>> codes = new TreeMap<>();
        jdbc.sql("""
                select s.code, coalesce(c.grade::text, '') as grade, count(*) as people
                  from survey.issued_code c join survey.school s on s.id = c.school
                 where c.administration = :administration and c.respondents = :respondents
                 group by s.code, c.grade
                """)
                .param("administration", administration)
                .param("respondents", respondents.id())
                .query(row -> {
                    codes.computeIfAbsent(row.getString("code"), any -> new TreeMap<>())
                            .put(row.getString("grade"), row.getLong("people"));
                });
        return codes;
    }
}
