package org.rapport.aggregate.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The checked administration of each job at work, worked out once for all of its steps and partitions; after a restart once more.
 * (Spring Batch's job scope does not reach the threads of partitions.)
 */
final class CheckedAdministrations implements JobExecutionListener {
    private final Map<Long, CheckedAdministration> byJob = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;

    CheckedAdministrations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    CheckedAdministration of(ChunkContext context) {
        long job = context.getStepContext().getStepExecution().getJobExecutionId();
        return byJob.computeIfAbsent(job, any -> new CheckedAdministration(SchoolRange.administration(context), jdbc));
    }

    @Override
    public void afterJob(JobExecution execution) {
        byJob.remove(execution.getId());
    }
}
