package org.rapport.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which people make their accounts, and choose a password that nobody else ever saw. */
@Repository
public class Invitations {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Invitations(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The path of a link that can be used once within two weeks. */
    public String invite(Invitation invitation) {
        return make(invitation, false);
    }

    /** The path of the link for the first account; empty when there is one. Takes back what an earlier start printed. */
    @Transactional
    public Optional<String> first() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("delete from account.invitation where first").update();
        return Optional.of(make(Invitation.forTheDistrict(), true));
    }

    private String make(Invitation invitation, boolean first) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("""
                        insert into account.invitation (sha256, role, schools, first, expires_at)
                        values (:sha256, :role, :schools, :first, now() + interval '14 days')
                        """)
                .param("sha256", sha256(token))
                .param("role", invitation.role().id())
                .param("schools", invitation.schools().toArray(new Integer[0]))
                .param("first", first)
                .update();
        return "/set-up/" + token;
    }

    /** What a link offers; empty when it was used, taken back, or is too old. */
    Optional<Invitation> find(String token) {
        return jdbc.sql("select role, schools from account.invitation where sha256 = :sha256 and expires_at > now()")
                .param("sha256", sha256(token))
                .query((row, number) -> new Invitation(
                        Role.of(row.getString("role")), Set.of(Accounts.integers(row.getArray("schools")))))
                .optional();
    }

    /** Uses the link up and makes the account. Empty when the link does not count any more. */
    @Transactional
    Optional<SignedIn> accept(String token, NewAccount account) {
        Optional<Invitation> invitation = find(token);
        jdbc.sql("delete from account.invitation where sha256 = :sha256")
                .param("sha256", sha256(token))
                .update();
        return invitation.flatMap(given -> {
            accounts.create(account.email(), account.name(), account.password(), given.role(), given.schools());
            return accounts.find(account.email());
        });
    }

    private static String sha256(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
