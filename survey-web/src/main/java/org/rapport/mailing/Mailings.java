package org.rapport.mailing;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which lists were sent, and how far an unfinished one is. */
@Repository
class Mailings {

    private final JdbcClient jdbc;

    Mailings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isDone(Fingerprint list) {
        return jdbc.sql("select exists (select from survey.mailing where fingerprint = :list and done)")
                .param("list", list.name())
                .query(Boolean.class)
                .single();
    }

    /** Begins with a list, or goes on with it. */
    void begin(Fingerprint list, int administration) {
        jdbc.sql("""
                        insert into survey.mailing (fingerprint, administration) values (:list, :administration)
                        on conflict do nothing
                        """)
                .param("list", list.name())
                .param("administration", administration)
                .update();
    }

    /** Digests of those who have their link. */
    Set<String> sent(Fingerprint list) {
        return jdbc
                .sql("select digest from survey.mailed where fingerprint = :list")
                .param("list", list.name())
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    void note(Fingerprint list, String address) {
        jdbc.sql("insert into survey.mailed (fingerprint, digest) values (:list, :digest) on conflict do nothing")
                .param("list", list.name())
                .param("digest", list.digest(address))
                .update();
    }

    @Transactional
    void finish(Fingerprint list) {
        jdbc.sql("update survey.mailing set done = true where fingerprint = :list")
                .param("list", list.name())
                .update();
        jdbc.sql("delete from survey.mailed where fingerprint = :list")
                .param("list", list.name())
                .update();
    }
}
