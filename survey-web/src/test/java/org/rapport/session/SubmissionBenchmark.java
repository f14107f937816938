package org.rapport.session;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    private static final int WARM_UP = 25; // until the compiler has nothing left to do
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private static final String STATEMENT = """
            \\set r random(1, %d)
            \\set i random(1, 8)
            update survey.draft set answers = set_byte(answers, :i - 1, 3), \
            stamps[:i] = (extract(epoch from clock_timestamp()) * 1000000)::bigint \
            where code = 'B' || lpad(:r::text, 7, '0') \
            and stamps[:i] < (extract(epoch from clock_timestamp()) * 1000000)::bigint;
            """.formatted(STUDENTS);

    private static final List<String> ITEMS = List.of(
            "adult-notices-hard-day",
            "adult-stays-on-my-side",
            "teacher-asks-and-waits",
            "real-conversation-with-adult",
            "help-to-do-it-myself",
            "next-step-when-stuck",
            "choose-how-to-work",
            "asked-before-deciding");

    private SubmissionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("rapport-benchmark-");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            postgres.createDatabase("survey");
            PostgresAccess access = postgres.access();
            try (ConfigurableApplicationContext context = server(access)) {
                int port =
                        Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
                prepare(context.getBean(JdbcClient.class));
                Path script = Files.writeString(home.resolve("save.sql"), STATEMENT);
                load(port, CONNECTIONS, 0, WARM_UP);
                double most = rounds(access, script, port);
                System.out.println(
                        load(port, CONNECTIONS, (int) (most / 2), SECONDS).tell("at half of the maximum"));
                System.out.println(load(port, 500, 0, SECONDS).tell("with 500 at once, above the limit"));
            }
        }
    }

    private static double rounds(PostgresAccess access, Path script, int port) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> saves = new ArrayList<>();
        load(port, CONNECTIONS, 0, SECONDS); // not counted: the server is compiled while it is asked
        for (int round = 0; round < ROUNDS; round++) {
            double bare = pgbench(access, script);
            Result ours = load(port, CONNECTIONS, 0, SECONDS);
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

    /** @param micros the time each saved answer took, sorted */
    private record Result(long[] micros, int turnedAway, int errors, double seconds) {
        double perSecond() {
            return micros.length / seconds;
        }

        private double millis(double share) {
            return micros.length == 0 ? 0 : micros[(int) Math.min(micros.length - 1, micros.length * share)] / 1000.0;
        }

        String tell(String what) {
            return String.format(
                    Locale.ROOT,
                    "%s: %.0f answers/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, turned away %d, errors %d",
                    what,
                    perSecond(),
                    millis(0.5),
                    millis(0.95),
                    millis(0.99),
                    turnedAway,
                    errors);
        }
    }

    /** @param perSecond how many answers are sent a second in all; 0 for as many as are taken */
    private static Result load(int port, int connections, int perSecond, int seconds) throws InterruptedException {
        AtomicInteger turnedAway = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        List<long[]> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int number = 0; number < connections; number++) {
            int connection = number;
            threads.add(Thread.ofVirtual().start(() -> {
                long[] times = student(port, connection, connections, perSecond, end, turnedAway, errors);
                synchronized (all) {
                    all.add(times);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(sorted, turnedAway.get(), errors.get(), seconds);
    }

    private static long[] student(
            int port,
            int connection,
            int connections,
            int perSecond,
            long end,
            AtomicInteger turnedAway,
            AtomicInteger errors) {
        List<Long> micros = new ArrayList<>();
        long pace = perSecond == 0 ? 0 : 1_000_000_000L * connections / perSecond;
        long due = System.nanoTime() + (connections == 0 ? 0 : pace * connection / connections);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (int count = 0; System.nanoTime() < end; count++) {
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                long from = pace == 0 ? System.nanoTime() : due; // late because of us counts, too
                due += pace;
                out.write(request((connection + count * connections) % STUDENTS + 1, count % ITEMS.size()));
                out.flush();
                switch (status(in)) {
                    case 200 -> micros.add((System.nanoTime() - from) / 1000);
                    case 503 -> {
                        turnedAway.incrementAndGet(); // the server ends the connection with it
                        return micros.stream().mapToLong(Long::longValue).toArray();
                    }
                    default -> errors.incrementAndGet();
                }
            }
        } catch (IOException e) {
            errors.incrementAndGet();
        }
        return micros.stream().mapToLong(Long::longValue).toArray();
    }

    private static byte[] request(int student, int item) {
        String body = String.format(
                Locale.ROOT,
                "{\"code\":\"B%07d\",\"answers\":[{\"item\":\"%s\",\"value\":\"often\",\"stamp\":%d}]}",
                student,
                ITEMS.get(item),
                System.currentTimeMillis());
        String head =
                "POST /s/answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads one answer of a connection that stays open, and tells its status. */
    private static int status(InputStream in) throws IOException {
        String line = line(in);
        int status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.startsWith("transfer-encoding: chunked");
        }
        in.readNBytes(length);
        while (chunked) {
            int size = Integer.parseInt(line(in), 16);
            in.readNBytes(size);
            line(in);
            chunked = size > 0;
        }
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("connection closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
