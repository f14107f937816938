package org.rapport.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.job.AdministrationJobs.Kind;
import org.rapport.job.JobProgress;

/**
 * How a job stands, for a person.
 *
 * @param progress null when the job never ran
 */
public record JobCard(Kind kind, @Nullable JobProgress progress, Instant now) {

    public Optional<JobProgress> ran() {
        return Optional.ofNullable(progress);
    }

    public boolean isRunning() {
        return progress != null && progress.isRunning();
    }

    /** One sentence on where it stands. */
    public String inWords() {
        if (progress == null) {
            return kind == Kind.AGGREGATE ? "Not counted yet." : "No reports yet.";
        }
        return switch (progress.state()) {
            case RUNNING -> progress.task() + " …";
            case DONE -> (kind == Kind.AGGREGATE ? "Counted " : "Reports made ") + ago();
            case FAILED -> "It failed: " + progress.reason() + ". Press the button to go on where it stopped.";
            case CUT_OFF -> "It was cut off. Press the button to go on where it stopped.";
        };
    }

    private String ago() {
        Instant ended = progress == null ? null : progress.endedAt();
        if (ended == null) {
            return "just now.";
        }
        long minutes = Duration.between(ended, now).toMinutes();
        if (minutes < 1) {
            return "just now.";
        }
        if (minutes < 120) {
            return minutes == 1 ? "a minute ago." : minutes + " minutes ago.";
        }
        return minutes < 48 * 60 ? minutes / 60 + " hours ago." : minutes / (24 * 60) + " days ago.";
    }
}
