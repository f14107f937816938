package org.rapport.aggregate.job;

import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes steps whose partitions are worked on side by side, each in one transaction. */
record PartitionedSteps(JobRepository jobs, PlatformTransactionManager transactions, TaskExecutor executor) {

    /** @param part what one partition is, as it is added to the name of the step */
    Step step(String name, String part, Partitioner partitioner, Tasklet work) {
        Step ofPartition =
                new StepBuilder(name + part, jobs).tasklet(work, transactions).build();
        return new StepBuilder(name, jobs)
                .partitioner(name + part, partitioner)
                .step(ofPartition)
                .taskExecutor(executor)
                .build();
    }
}
