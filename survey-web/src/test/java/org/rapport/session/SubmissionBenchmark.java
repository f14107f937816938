package org.rapport.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.RapportApplication;
import org.rapport.postgres.EmbeddedPostgres;
import org.rapport.postgres.PostgresAccess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many answers a second are saved over HTTP by whole classes at once, and the ratio to what the same PostgreSQL takes by
 * pgbench with the same statement, both in turn in one run. Run the main method; docs/benchmarks.md keeps what came out.
 */
final class SubmissionBenchmark {

    private static final int STUDENTS = 1000;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int SECONDS = Integer.getInteger("seconds", 6);
    /** Until the compiler has little left to do; not counted, as a server is not started anew for each class. */
    private static final int WARM_UP_SECONDS = Integer.getInteger("warmUp", 40);

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private static final String STATEMENT = """
            \\set r random(1, %d)
            \\set i random(1, 8)
            update survey.draft set answers = set_byte(answers, :i - 1, 3), \
            stamps[:i] = (extract(epoch from clock_timestamp()) * 1000000)::bigint \
            where code = 'B' || lpad(:r::text, 7, '0') \
            and stamps[:i] < (extract(epoch from clock_timestamp()) * 1000000)::bigint;
            """.formatted(STUDENTS);

    private SubmissionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("rapport-benchmark-");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            postgres.createDatabase("survey");
            PostgresAccess access = postgres.access();
            try (ConfigurableApplicationContext context = server(access)) {
                int port =
                        Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
                JdbcClient jdbc = context.getBean(JdbcClient.class);
                prepare(jdbc);
                Path script = Files.writeString(home.resolve("save.sql"), STATEMENT);
                System.out.println(
                        load(jdbc, port, CONNECTIONS, 0, WARM_UP_SECONDS).tell("warm-up, not counted"));
                double most = rounds(jdbc, access, script, port);
                System.out.println(
                        load(jdbc, port, CONNECTIONS, (int) (most / 2), SECONDS).tell("at half of the maximum"));
                System.out.println(load(jdbc, port, 500, 0, SECONDS).tell("with 500 at once, above the limit"));
            }
        }
    }

    private static double rounds(JdbcClient jdbc, PostgresAccess access, Path script, int port) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> saves = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            blank(jdbc);
            double bare = pgbench(access, script);
            LoadResult ours = load(jdbc, port, CONNECTIONS, 0, SECONDS);
            ratios.add(ours.perSecond() / bare);
            saves.add(ours.perSecond());
            System.out.printf(Locale.ROOT, "pgbench %.0f/s%n", bare);
            System.out.println(ours.tell("as fast as it goes"));
        }
        ratios.sort(null);
        saves.sort(null);
        System.out.printf(Locale.ROOT, "ratio, median of %d: %.2f%n", ROUNDS, ratios.get(ROUNDS / 2));
        return saves.get(ROUNDS / 2);
    }

    private static ConfigurableApplicationContext server(PostgresAccess access) {
        var application = new SpringApplication(RapportApplication.class);
        application.addInitializers(starting -> starting.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "benchmark",
                        Map.of(
                                "spring.datasource.url", access.url("survey"),
                                "spring.datasource.username", access.user(),
                                "spring.datasource.password", access.password(),
                                "server.tomcat.max-keep-alive-requests", "-1",
                                "server.port", "0"))));
        return application.run();
    }

    private static void prepare(JdbcClient jdbc) {
        SampleSurvey survey = SampleSurvey.asking(jdbc, "student-pulse");
        jdbc.sql("""
                        insert into survey.access_code (code, administration, school, respondents, grade)
                        select 'B' || lpad(n::text, 7, '0'), :administration, :school, 'students', 8
                        from generate_series(1, :students) n
                        """)
                .param("administration", survey.administration)
                .param("school", survey.school)
                .param("students", STUDENTS)
                .update();
        jdbc.sql("""
                        insert into survey.draft (code, instrument, language, grade_band, answers, stamps)
                        select code, (select instrument from survey.administration_instrument limit 1), 'en', 'secondary',
                               decode(repeat('00', 9), 'hex'), array_fill(0::bigint, array[9])
                        from survey.issued_code where code like 'B00%'
                        """).update();
    }

    /** Answers count by their time: after a run with later ones nothing would be written any more. */
    private static void blank(JdbcClient jdbc) throws InterruptedException {
        Thread.sleep(1000); // what is still on its way when a load ends
        jdbc.sql("update survey.draft set stamps = array_fill(0::bigint, array[9])")
                .update();
        jdbc.sql("vacuum survey.draft").update();
    }

    private static LoadResult load(JdbcClient jdbc, int port, int connections, int perSecond, int seconds)
            throws IOException, InterruptedException {
        blank(jdbc);
        LoadResult result = AnswerLoad.run(port, STUDENTS, connections, perSecond, seconds);
        int written = jdbc.sql("select count(*) from survey.draft where 0 < any (stamps)")
                .query(Integer.class)
                .single();
        if (written < Math.min(STUDENTS, result.micros().length) / 2) {
            throw new IllegalStateException("Only " + written + " drafts were written");
        }
        return result;
    }

    private static double pgbench(PostgresAccess access, Path script) throws IOException, InterruptedException {
        String address = access.url("survey").replaceFirst("jdbc:postgresql://", "");
        String port = address.replaceFirst(".*:(\\d+)/.*", "$1");
        ProcessBuilder pgbench = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "10",
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(SECONDS),
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        port,
                        "-U",
                        access.user(),
                        "survey")
                .redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", access.password());
        Process process = pgbench.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(tps.group(1));
    }
}
