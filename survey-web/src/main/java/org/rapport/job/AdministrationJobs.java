package org.rapport.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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
import org.springframework.stereotype.Service;

/**
 * Starts the jobs of administrations. A run that was cut off, even by kill -9, is taken up where it stopped; a run that is going
 * on, here or in another process, is not started twice.
 */
@Service
public class AdministrationJobs {

    private static final Logger log = LoggerFactory.getLogger(AdministrationJobs.class);
    private static final String ADMINISTRATION = "administration";

    private final JobOperator operator;
    private final JobRepository repository;
    private final DataSource dataSource;
    private final Map<String, Job> jobs;

    AdministrationJobs(JobOperator operator, JobRepository repository, DataSource dataSource, List<Job> jobs) {
        this.operator = operator;
        this.repository = repository;
        this.dataSource = dataSource;
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::getName, job -> job));
    }

    /**
     * Runs a job to its end.
     *
     * @return how it ended; its failures are in {@link JobExecution#getAllFailureExceptions()}
     * @throws JobRunningException when a job of this administration is running already
     */
    public JobExecution run(JobKind kind, int administration) throws JobExecutionException {
        try (AdministrationLock lock = AdministrationLock.take(dataSource, administration)
                .orElseThrow(() -> new JobRunningException(administration))) {
            recover(administration);
            Optional<JobExecution> cutOff =
                    last(kind, administration).filter(execution -> execution.getStatus() != BatchStatus.COMPLETED);
            return cutOff.isPresent() ? operator.restart(cutOff.get()) : start(kind, administration);
        }
    }

    /** Runs a job in the background; where to look is {@link JobProgresses}. */
    public void start(JobKind kind, int administration, Runnable whenEnded) {
        Thread.ofPlatform().name(kind.id() + "-" + administration).start(() -> {
            try {
                run(kind, administration);
            } catch (JobExecutionException | RuntimeException e) {
                log.error("{} of administration {} failed", kind, administration, e);
            } finally {
                whenEnded.run();
            }
        });
    }

    private JobExecution start(JobKind kind, int administration) throws JobExecutionException {
        Job job = jobs.get(kind.jobName());
        if (job == null) {
            throw new IllegalStateException("There is no job " + kind.jobName() + ", only " + jobs.keySet());
        }
        long run = repository.getJobInstanceCount(kind.jobName()) + 1;
        JobParameters parameters = new JobParametersBuilder()
                .addLong(ADMINISTRATION, (long) administration)
                .addLong("run", run)
                .toJobParameters();
        return operator.start(job, parameters);
    }

    private Optional<JobExecution> last(JobKind kind, int administration) {
        return repository.findJobInstances(kind.jobName()).stream()
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .filter(execution -> isOf(execution, administration))
                .max(Comparator.comparing(JobExecution::getId));
    }

    private static boolean isOf(JobExecution execution, int administration) {
        Long parameter = execution.getJobParameters().getLong(ADMINISTRATION);
        return parameter != null && parameter == administration;
    }

    /** Marks as failed what a killed process left as running. Only for who holds the administration's lock. */
    private void recover(int administration) {
        for (JobKind kind : JobKind.values()) {
            for (JobExecution execution : repository.findRunningJobExecutions(kind.jobName())) {
                if (isOf(execution, administration)) {
                    log.info("Recovering {} of administration {}, which was cut off", kind, administration);
                    operator.recover(execution);
                }
            }
        }
    }
}
