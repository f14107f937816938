package org.rapport.job;

import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Tells who started a job, in the thread that runs it, as soon as the execution stands in the database. */
final class Beginnings implements JobExecutionListener {

    private final ThreadLocal<Runnable> listener = ThreadLocal.withInitial(() -> () -> {});

    /** Jobs are made where their steps are, which need not know who waits for them. */
    void watch(Job job) {
        if (job instanceof AbstractJob built) {
            built.registerJobExecutionListener(this);
        }
    }

    /** Whom to tell about jobs that this thread runs. */
    void tell(Runnable whom) {
        listener.set(whom);
    }

    @Override
    public void beforeJob(JobExecution execution) {
        listener.get().run();
    }
}
