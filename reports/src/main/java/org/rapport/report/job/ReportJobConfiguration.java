package org.rapport.report.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.job.SchoolRange;
import org.rapport.report.ReportRenderer;
import org.rapport.report.html.HtmlReportRenderer;
import org.rapport.report.pdf.PdfReportRenderer;
import org.rapport.report.xlsx.XlsxReportRenderer;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code publishReports}, restartable, each partition one idempotent transaction:
 * <ol>
 *   <li>{@code renderReports}: partitioned by units; from the results of a school and its district, or of a district and its schools,
 *       every file of every language.
 * </ol>
 * Rendering again never touches an answer: all reading and writing is done with the rights of {@link ReportsRole}.
 */
@Configuration(proxyBeanMethods = false)
public class ReportJobConfiguration {
    /** The name of the job. */
    public static final String JOB = "publishReports";

    /** The job parameter with the languages of the reports, comma-separated BCP 47 tags. */
    public static final String LANGUAGES = "languages";

    /** Units in a partition: so many reports at most are made again after a failure. */
    private static final int UNITS_IN_PARTITION = 20;

    private static final String FIRST = "firstUnit";
    private static final String COUNT = "units";

    // step 1: renderReports

    @Bean
    @StepScope
    Partitioner unitPartitions(
            JdbcClient jdbc, @Value("#{jobParameters['" + SchoolRange.ADMINISTRATION + "']}") Long administration) {
        int units = new Published(jdbc).units(administration.intValue()).size();
        return gridSize -> partitions(units);
    }

    private static Map<String, ExecutionContext> partitions(int units) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int from = 0; from < units; from += UNITS_IN_PARTITION) {
            ExecutionContext range = new ExecutionContext();
            range.putInt(FIRST, from);
            range.putInt(COUNT, Math.min(UNITS_IN_PARTITION, units - from));
            partitions.put("units-" + from, range);
        }
        return partitions;
    }

    @Bean
    Step renderReports(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            List<ReportRenderer> renderers,
            Partitioner unitPartitions,
            TaskExecutor partitionExecutor) {
        Tasklet render = (contribution, context) -> {
            new ReportsRole(jdbc).run(() -> contribution.incrementWriteCount(render(context, jdbc, renderers)));
            return RepeatStatus.FINISHED;
        };
        Step partition = new StepBuilder("renderReportsOfPartition", jobs)
                .tasklet(render, transactions)
                .build();
        return new StepBuilder("renderReports", jobs)
                .partitioner("renderReportsOfPartition", unitPartitions)
                .step(partition)
                .taskExecutor(partitionExecutor)
                .build();
    }

    private static int render(ChunkContext context, JdbcClient jdbc, List<ReportRenderer> renderers) {
        int administration = SchoolRange.administration(context);
        Published published = new Published(jdbc);
        Release release = published
                .release(administration)
                .orElseThrow(() -> new IllegalStateException("Administration " + administration
                        + " was not aggregated, or that was cut off. Aggregate it first"));
        String languages =
                context.getStepContext().getStepExecution().getJobParameters().getString(LANGUAGES);
        ExecutionContext range = context.getStepContext().getStepExecution().getExecutionContext();
        List<PublishedUnit> units = published.units(administration);
        ReportFiles files = new ReportFiles(
                published, release, units, List.of((languages == null ? "en" : languages).split(",")), renderers);
        return units.stream()
                .skip(range.getInt(FIRST))
                .limit(range.getInt(COUNT))
                .filter(unit -> unit.unit().scope() != Scope.ALL || hasManyDistricts(units))
                .mapToInt(files::make)
                .sum();
    }

    /** With a single district its report and that of all would be the same. */
    private static boolean hasManyDistricts(List<PublishedUnit> units) {
        return units.stream()
                        .filter(unit -> unit.unit().scope() == Scope.DISTRICT)
                        .count()
                > 1;
    }

    // formats

    @Bean
    ReportRenderer htmlReportRenderer() {
        return new HtmlReportRenderer();
    }

    @Bean
    ReportRenderer pdfReportRenderer() {
        return new PdfReportRenderer();
    }

    @Bean
    ReportRenderer xlsxReportRenderer() {
        return new XlsxReportRenderer();
    }

    // job

    @Bean
    Job publishReports(JobRepository jobs, Step renderReports) {
        return new JobBuilder(JOB, jobs).start(renderReports).build();
    }
}
