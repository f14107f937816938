package org.rapport.job;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.rapport.aggregate.job.AggregationJobConfiguration;
import org.rapport.aggregate.job.SchoolRange;
import org.rapport.report.job.ReportJobConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Runs {@code aggregateAdministration} and {@code publishReports}. A job that was cut off is gone on with: its finished partitions
 * are not done again. A job that came to its end is run anew.
 */
@Component
public final class AdministrationJobs {

    /** The two things that can be done with the answers of an administration. */
    public enum Kind {
        AGGREGATE(AggregationJobConfiguration.JOB),
        PUBLISH(ReportJobConfiguration.JOB);

        private final String jobName;

        Kind(String jobName) {
            this.jobName = jobName;
        }

        /** The name of the Spring Batch job. */
        String jobName() {
            return jobName;
        }

        /** The word in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(AdministrationJobs.class);

    private static final String RUN = "run";

    private final DataSource dataSource;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Job aggregateAdministration;
    private final Job publishReports;
    private final Beginnings beginnings = new Beginnings();

    AdministrationJobs(
            DataSource dataSource,
            JobOperator operator,
            JobRepository repository,
            Job aggregateAdministration,
            Job publishReports) {
        this.dataSource = dataSource;
        this.operator = operator;
        this.repository = repository;
        this.aggregateAdministration = aggregateAdministration;
        this.publishReports = publishReports;
        beginnings.watch(aggregateAdministration);
        beginnings.watch(publishReports);
    }

    /**
     * Runs a job to its end, in this thread.
     *
     * @param languages of the reports, comma-separated; without meaning for the aggregation
     * @throws JobExecutionException when it cannot be started
     * @throws JobRunningException when this administration is worked on already, here or in another process
     */
    public JobExecution run(Kind kind, int administration, String languages) throws JobExecutionException {
        try (AdministrationLock lock = AdministrationLock.take(dataSource, administration)) {
            return goOnOrStart(kind, administration, languages, lock);
        }
    }

    /**
     * Runs a job in the background; {@link JobProgresses} tells how far it is. Comes back when there is something to tell: the
     * execution exists, or none came about.
     */
    public void start(Kind kind, int administration, String languages) throws InterruptedException {
        var begun = new CountDownLatch(1);
        Thread.ofPlatform().name(kind.id() + "-" + administration).start(() -> {
            beginnings.tell(begun::countDown);
            try {
                run(kind, administration, languages);
            } catch (JobRunningException running) {
                log.info("{} of administration {} was asked for while one was running", kind, administration);
            } catch (JobExecutionException | RuntimeException e) {
                log.error("{} of administration {} could not be run", kind, administration, e);
            } finally {
                begun.countDown();
            }
        });
        begun.await();
    }

    /** @param held shows that whoever ran the last execution is gone when its status still says otherwise */
    private JobExecution goOnOrStart(Kind kind, int administration, String languages, AdministrationLock held)
            throws JobExecutionException {
        Optional<JobExecution> last = last(kind, administration);
        if (last.isPresent() && last.get().getStatus() != BatchStatus.COMPLETED && held.isHeld()) {
            JobExecution cutOff = last.get();
            return operator.restart(cutOff.getStatus().isRunning() ? operator.recover(cutOff) : cutOff);
        }
        Long before =
                last.map(execution -> execution.getJobParameters().getLong(RUN)).orElse(0L);
        JobParameters parameters = new JobParametersBuilder()
                .addLong(SchoolRange.ADMINISTRATION, (long) administration)
                .addLong(RUN, before + 1)
                .addString(ReportJobConfiguration.LANGUAGES, languages)
                .toJobParameters();
        return operator.start(job(kind), parameters);
    }

    private Job job(Kind kind) {
        return kind == Kind.AGGREGATE ? aggregateAdministration : publishReports;
    }

    /** The latest execution of a job for an administration. */
    public Optional<JobExecution> last(Kind kind, int administration) {
        return repository.findJobInstances(job(kind).getName()).stream()
                .map(repository::getLastJobExecution)
                .filter(execution -> execution != null && belongsTo(execution, administration))
                .max(Comparator.comparingLong(JobExecution::getId));
    }

    private static boolean belongsTo(JobExecution execution, int administration) {
        Long parameter = execution.getJobParameters().getLong(SchoolRange.ADMINISTRATION);
        return parameter != null && parameter == administration;
    }
}
