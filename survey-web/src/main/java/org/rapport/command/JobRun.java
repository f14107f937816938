package org.rapport.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.rapport.job.AdministrationJobs;
import org.rapport.job.AdministrationJobs.Kind;
import org.rapport.job.JobProgress;
import org.rapport.job.JobProgresses;
import org.rapport.job.JobRunningException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a job in the foreground and shows how far it is: a bar on a terminal, a line a step elsewhere. */
final class JobRun {
    private final AdministrationJobs jobs;
    private final JobProgresses progresses;
    private final PrintWriter out;
    private final boolean terminal = "1".equals(System.getenv("RAPPORT_TERMINAL")); // the launcher knows
    private String step = "";
    private @Nullable ProgressBar bar;

    JobRun(ConfigurableApplicationContext context, PrintWriter out) {
        this.jobs = context.getBean(AdministrationJobs.class);
        this.progresses = context.getBean(JobProgresses.class);
        this.out = out;
    }

    /** @throws FailureException when the job did not complete; the same command goes on where it stopped */
    void run(Kind kind, int administration, String languages) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        watch.scheduleWithFixedDelay(() -> look(kind, administration), 200, 300, TimeUnit.MILLISECONDS);
        try {
            JobExecution ended = jobs.run(kind, administration, languages);
            watch.shutdownNow();
            look(kind, administration);
            if (ended.getStatus() != BatchStatus.COMPLETED) {
                throw failure(ended.getAllFailureExceptions().stream().findFirst());
            }
        } catch (JobExecutionException refused) {
            throw failure(Optional.of(refused));
        } catch (JobRunningException running) {
            throw new FailureException(String.valueOf(running.getMessage()), running);
        } finally {
            watch.shutdownNow();
            closeBar();
        }
    }

    private static FailureException failure(Optional<Throwable> cause) {
        Throwable problem = cause.orElseGet(() -> new IllegalStateException("the job was stopped"));
        return new FailureException(
                "The work was cut off: " + problem.getMessage() + ". The same command goes on where it stopped.",
                problem);
    }

    private void look(Kind kind, int administration) {
        progresses.last(kind, administration).ifPresent(this::show);
    }

    private synchronized void show(JobProgress progress) {
        if (progress.step().isEmpty()) {
            return;
        }
        if (!progress.step().equals(step)) {
            step = progress.step();
            begin(progress.task());
        }
        if (bar != null) {
            bar.maxHint(progress.parts()).stepTo(progress.done());
        }
    }

    private void begin(String task) {
        closeBar();
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(1)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(100)
                    .build();
        } else {
            out.println(task + " …");
            out.flush();
        }
    }

    private synchronized void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
