package org.rapport.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts in the database. */
@Repository
public class Accounts {

    private static final String ACCOUNTS = """
            select a.id, a.email, a.name, a.role, a.password,
                   array(select s.school from account.account_school s where s.account = a.id) as schools
              from account.account a
            """;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    public List<SignedIn> all() {
        return jdbc.sql(ACCOUNTS + " order by a.role, a.name")
                .query((row, number) -> account(row))
                .list();
    }

    public Optional<SignedIn> find(String email) {
        return jdbc.sql(ACCOUNTS + " where a.email = :email")
                .param("email", normal(email))
                .query((row, number) -> account(row))
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from account.account)")
                .query(Boolean.class)
                .single();
    }

    /** Makes an account, or leaves an existing one with this address as it is. */
    @Transactional
    public void create(String email, String name, String password, Role role, Set<Integer> schools) {
        jdbc.sql("""
                        with made as (
                            insert into account.account (email, name, password, role)
                            values (:email, :name, :password, :role)
                            on conflict (email) do nothing returning id)
                        insert into account.account_school (account, school)
                        select made.id, school from made, unnest(:schools::integer[]) school
                        """)
                .param("email", normal(email))
                .param("name", name.strip())
                .param("password", encoder.encode(password))
                .param("role", role.id())
                .param("schools", schools.toArray(new Integer[0]))
                .update();
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static SignedIn account(ResultSet row) throws SQLException {
        return new SignedIn(
                row.getInt("id"),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                Set.of(integers(row.getArray("schools"))),
                row.getString("password"));
    }

    static Integer[] integers(Array array) throws SQLException {
        return (Integer[]) array.getArray();
    }
}
