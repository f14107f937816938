package org.rapport.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All schools there are, whichever administrations they take part in. */
@Repository
class NamedSchools {

    private final JdbcClient jdbc;

    NamedSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that somebody may see, by name. */
    List<NamedSchool> all(IntPredicate maySee) {
        return jdbc
                .sql("select id, name from survey.school order by name, id")
                .query((row, number) -> new NamedSchool(row.getInt("id"), row.getString("name")))
                .list()
                .stream()
                .filter(school -> maySee.test(school.id()))
                .toList();
    }

    Optional<NamedSchool> find(int id, IntPredicate maySee) {
        return all(maySee).stream().filter(school -> school.id() == id).findFirst();
    }
}
