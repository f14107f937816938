package org.rapport.account;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of the demo, whose passwords everybody may know; never on a database that real accounts use. */
@Component
public class DemoAccounts {

    /** An account with its password in the clear. */
    public record Known(String email, String password) {}

    public static final Known DISTRICT = new Known("district@demo.example", "rapport demo district");
    public static final Known SCHOOL = new Known("school@demo.example", "rapport demo school");
    public static final Known SAFEGUARDING = new Known("safeguarding@demo.example", "rapport demo safeguarding");

    private final JdbcClient jdbc;
    private final Accounts accounts;

    DemoAccounts(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * Says what the database is for, at the first start for ever.
     *
     * @return false when it was begun for the other purpose
     */
    public boolean claim(boolean demo) {
        jdbc.sql("insert into account.installation (demo) values (:demo) on conflict do nothing")
                .param("demo", demo)
                .update();
        return jdbc.sql("select demo from account.installation")
                        .query(Boolean.class)
                        .single()
                == demo;
    }

    /** Makes the demo's accounts: one for the district, and two for its first school. */
    public void create() {
        accounts.create(DISTRICT.email(), "Dana District", DISTRICT.password(), Role.DISTRICT, Set.of());
        List<Integer> first = jdbc.sql("select id from survey.school order by id limit 1")
                .query((row, number) -> row.getInt("id"))
                .list();
        accounts.create(SCHOOL.email(), "Sam School", SCHOOL.password(), Role.SCHOOL, Set.copyOf(first));
        accounts.create(
                SAFEGUARDING.email(), "Sol Safe", SAFEGUARDING.password(), Role.SAFEGUARDING, Set.copyOf(first));
    }
}
