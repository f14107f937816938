package org.rapport.command;

import java.io.PrintWriter;
import java.util.Optional;
import org.rapport.account.DemoAccounts;
import org.rapport.account.Invitations;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person reads when the server is up: where to go. */
record Welcome(ConfigurableApplicationContext context) {

    void print(PrintWriter out) {
        String address = "http://localhost:" + port();
        out.println("Rapport is ready.");
        line(out, "Survey", address + "/");
        line(out, "Administration", address + "/admin");
        context.getBean(Invitations.class)
                .first()
                .ifPresent(path -> line(out, "First account", address + path + "  (works once)"));
        end(out);
    }

    void printForDemo(PrintWriter out) {
        String address = "http://localhost:" + port();
        out.println(
                "Rapport is ready, with a sample district. Everybody may know these passwords: keep it to yourself.");
        line(out, "Survey", address + "/");
        code("students").ifPresent(code -> line(out, "  as a student", address + "/s/" + code));
        code("teachers").ifPresent(code -> line(out, "  as a teacher", address + "/s/" + code));
        line(out, "Administration", address + "/admin");
        signIn(out, "  as district", DemoAccounts.DISTRICT);
        signIn(out, "  as a school", DemoAccounts.SCHOOL);
        signIn(out, "  safeguarding", DemoAccounts.SAFEGUARDING);
        end(out);
    }

    /** A code that nobody has used yet, of the demo account's school where it has one. */
    private Optional<String> code(String respondents) {
        return context.getBean(JdbcClient.class)
                .sql("""
                select c.code from survey.access_code c join survey.administration a on a.id = c.administration
                 where c.respondents = :respondents and c.state = 'unused'
                   and a.opens_at <= now() and coalesce(a.closes_at > now(), true)
                 order by c.school, c.grade desc nulls last, c.code limit 1
                """)
                .param("respondents", respondents)
                .query((row, number) -> row.getString("code"))
                .optional();
    }

    private static void signIn(PrintWriter out, String what, DemoAccounts.Known account) {
        line(out, what, account.email() + "  password: " + account.password());
    }

    private void end(PrintWriter out) {
        line(out, "Data and log", context.getEnvironment().getRequiredProperty("rapport.home"));
        out.println("Stop it with Ctrl-C.");
        out.flush();
    }

    private static void line(PrintWriter out, String what, String where) {
        out.printf("  %-15s %s%n", what, where);
    }

    private int port() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }
}
