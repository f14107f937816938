package org.rapport.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.job.AdministrationFindings;
import org.rapport.aggregate.job.CountedAdministration;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.job.AdministrationJobs.Kind;
import org.rapport.report.job.PublishedResults;
import org.rapport.response.ColumnMapping;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From files to reports in one go, without a server left running. */
@Command(
        name = "analyze",
        description = "From instruments and answers in files to reports and findings.jsonl in a folder.",
        mixinStandardHelpOptions = true)
final class Analyze implements Callable<Integer> {

    /** Under which disclosure policy the results leave the house. */
    enum Policy {
        SCHOOL,
        PUBLIC,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Startup startup;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--instrument",
            required = true,
            paramLabel = "DIR",
            description = "The folder of an instrument; repeatable.")
    private List<Path> instruments = List.of();

    @Mixin
    private AnswersOption answers = new AnswersOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the reports go: one folder a school.")
    private Path out;

    @Option(
            names = "--policy",
            defaultValue = "school",
            paramLabel = "POLICY",
            description =
                    "school, public, or off. off is for method checks on data that are public already: findings.jsonl only, no report.")
    private Policy policy = Policy.SCHOOL;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "The language of the reports (default: en).")
    private String language = "en";

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day the answers were collected, as the reports say it (default: today).")
    private @Nullable LocalDate date;

    @Spec
    private CommandSpec spec;

    Analyze(Startup startup) {
        this.startup = startup;
    }

    @Override
    public Integer call() {
        List<InstrumentFolders.Folder> folders = InstrumentFolders.read(instruments);
        ColumnMapping columns = answers.columns();
        PrintWriter say = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = startup.scratch(home.folder())) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            int administration = new Administrations(jdbc)
                    .create(title(folders), "anonymous", policy == Policy.PUBLIC ? "public" : "school", noon(), noon());
            Instruments published = new Instruments(jdbc);
            folders.forEach(folder -> new Administrations(jdbc).ask(administration, published.publish(folder.files())));
            new AnswerFiles(context, administration, columns, say).take(answers.files(), null);
            analyze(context, administration, say);
        } catch (IOException full) {
            throw new FailureException("The results could not be written to " + out + ": " + full.getMessage(), full);
        }
        return CommandLines.DONE;
    }

    private void analyze(ConfigurableApplicationContext context, int administration, PrintWriter say)
            throws IOException {
        JobRun jobs = new JobRun(context, say);
        jobs.run(Kind.AGGREGATE, administration, language);
        AnalysisFolder folder = new AnalysisFolder(out);
        folder.prepare();
        if (policy == Policy.OFF) {
            writeUnchecked(context, administration, folder);
            warn(spec.commandLine().getErr());
        } else {
            jobs.run(Kind.PUBLISH, administration, language);
            int schools = folder.reports(context.getBean(JdbcClient.class), administration);
            writeChecked(context, administration, folder);
            say.printf("%,d schools have a report in %s; findings.jsonl is beside them.%n", schools, out);
        }
        say.flush();
    }

    private static void writeUnchecked(
            ConfigurableApplicationContext context, int administration, AnalysisFolder folder) throws IOException {
        AdministrationFindings unchecked = CountedAdministration.load(
                        administration, context.getBean(JdbcTemplate.class))
                .unchecked();
        folder.findings(file -> {
            unchecked.byPool((pool, findings) -> findings.forEach(file::writeUnchecked));
            unchecked.bySchool((school, findings) -> findings.forEach(file::writeUnchecked));
        });
    }

    private static void writeChecked(ConfigurableApplicationContext context, int administration, AnalysisFolder folder)
            throws IOException {
        PublishedResults published = new PublishedResults(context.getBean(JdbcClient.class));
        folder.findings(file -> published.each(administration, file::write));
    }

    private static void warn(PrintWriter err) {
        err.println("WARNING: --policy off. findings.jsonl holds every number, also those of single persons.");
        err.println("         Nothing was checked for disclosure. Use it for method checks on public data only,");
        err.println("         and do not pass the file on.");
        err.flush();
    }

    private static String title(List<InstrumentFolders.Folder> folders) {
        return folders.stream()
                .map(folder -> folder.instrument()
                        .wording(folder.instrument().languages().getFirst())
                        .title())
                .collect(Collectors.joining(" · "));
    }

    /** The day the report speaks of; the time of day does not matter. */
    private Instant noon() {
        LocalDate day = date == null ? LocalDate.now(ZoneOffset.UTC) : date;
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
