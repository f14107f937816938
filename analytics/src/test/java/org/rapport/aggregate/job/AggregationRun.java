package org.rapport.aggregate.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.rapport.postgres.TestDatabase;
import org.rapport.sample.SampleFindings;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Runs the job {@code aggregateAdministration} on a test database, and tells what it counted. */
public final class AggregationRun {

    private AggregationRun() {}

    /** Runs the job to its end, which must be a good one. */
    public static void run(TestDatabase database, int administration, long run) {
        JobExecution execution = start(database, administration, run);
        assertThat(execution.getStatus())
                .as("%s", execution.getAllFailureExceptions())
                .isEqualTo(BatchStatus.COMPLETED);
    }

    /** Runs the job to whatever end it comes to; the same run again goes on where it failed. */
    static JobExecution start(TestDatabase database, int administration, long run) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, database::dataSource);
            context.register(Batch.class);
            context.refresh();
            return context.getBean(JobOperator.class)
                    .start(
                            context.getBean(Job.class),
                            new JobParametersBuilder()
                                    .addLong(SchoolRange.ADMINISTRATION, (long) administration)
                                    .addLong("run", run)
                                    .toJobParameters());
        } catch (org.springframework.batch.core.job.JobExecutionException notStarted) {
            throw new AssertionError(notStarted);
        }
    }

    /** All numbers that the job counted, unchecked; a number that does not exist is null. */
    public static Map<SampleFindings.Address, Double> counted(TestDatabase database, int administration) {
        CountedAdministration counted =
                CountedAdministration.load(administration, new JdbcTemplate(database.dataSource()));
        Map<SampleFindings.Address, Double> numbers = new LinkedHashMap<>();
        BiConsumer<org.rapport.aggregate.Unit, java.util.List<org.rapport.aggregate.Finding>> keep =
                (unit, findings) -> findings.forEach(finding -> numbers.put(
                        SampleFindings.Address.of(finding), finding.estimate().value()));
        AdministrationFindings unchecked = counted.unchecked();
        unchecked.bySchool(keep);
        unchecked.byPool(keep);
        return numbers;
    }

    /** Registered by hand, not a component: tests of the web find this class on their path, and they run on Spring Boot's set-up. */
    @EnableBatchProcessing
    @EnableJdbcJobRepository(tablePrefix = "batch.", transactionManagerRef = "transactionManager")
    @Import(AggregationJobConfiguration.class)
    static class Batch {

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }
    }
}
