package org.rapport.job;

import java.util.Collection;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * How far a job is.
 *
 * @param step the name of the step it is at
 * @param done finished partitions of that step
 * @param total all partitions of that step; 1 for a step without partitions
 */
public record JobProgress(String step, int done, int total, BatchStatus status) {

    public static JobProgress of(JobExecution execution) {
        Collection<StepExecution> all = execution.getStepExecutions();
        List<StepExecution> steps =
                all.stream().filter(step -> !isPartition(step)).toList();
        if (steps.isEmpty()) {
            return new JobProgress("", 0, 1, execution.getStatus());
        }
        List<StepExecution> partitions = all.stream()
                .filter(JobProgress::isPartition)
                .filter(partition ->
                        partition.getStepName().startsWith(steps.getLast().getStepName()))
                .toList();
        int done = (int) (partitions.isEmpty() ? steps.subList(steps.size() - 1, steps.size()) : partitions)
                .stream()
                        .filter(step -> step.getStatus() == BatchStatus.COMPLETED)
                        .count();
        return new JobProgress(
                steps.getLast().getStepName(), done, Math.max(1, partitions.size()), execution.getStatus());
    }

    private static boolean isPartition(StepExecution step) {
        return step.getStepName().contains(":");
    }

    /** Whether the job came to an end, good or bad. */
    public boolean isOver() {
        return !status.isRunning();
    }
}
