package org.rapport.command;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.fielding.Administration;
import org.rapport.fielding.Administrations;
import org.rapport.job.AdministrationJobs;
import org.rapport.job.AdministrationJobs.Kind;
import org.rapport.job.JobRunningException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One run of a job for a person at a terminal.
 *
 * @param name the administration's; null for the only one
 */
record AdministrationJob(
        ApplicationContext context, @Nullable String name, PrintWriter out) {

    void run(Kind kind, String languages) {
        Administration administration = administration();
        try {
            JobExecution ended = context.getBean(AdministrationJobs.class).run(kind, administration.id(), languages);
            if (ended.getStatus() != BatchStatus.COMPLETED) {
                throw failure(kind, cause(ended));
            }
        } catch (JobExecutionException e) {
            throw failure(kind, e);
        } catch (JobRunningException running) {
            throw new FailureException(String.valueOf(running.getMessage()), running);
        }
        out.printf("%s: %s is done.%n", administration.name(), kind.id());
        out.flush();
    }

    private static Throwable cause(JobExecution ended) {
        return ended.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("it ended as " + ended.getStatus()));
    }

    private FailureException failure(Kind kind, Throwable cause) {
        return new FailureException(
                "%s failed: %s. Run the same command again to take it up where it stopped; more is in %s."
                        .formatted(
                                kind.id(),
                                NestedExceptionUtils.getMostSpecificCause(cause).getMessage(),
                                context.getEnvironment().getProperty("logging.file.name")),
                cause);
    }

    private Administration administration() {
        List<Administration> all = new Administrations(context.getBean(JdbcClient.class)).all();
        if (name == null && all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInputException(List.of(whichOnes(all))));
    }

    private String whichOnes(List<Administration> all) {
        String names = String.join(", ", all.stream().map(Administration::name).toList());
        String there = all.isEmpty() ? "There is none yet." : "There are: " + names + ".";
        return name == null
                ? "Say which administration with --administration NAME. " + there
                : "There is no administration \"" + name + "\". " + there;
    }
}
