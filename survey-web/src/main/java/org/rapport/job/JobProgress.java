package org.rapport.job;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the last run of a job is.
 *
 * @param step the step at work, or the last one; empty before the first
 * @param done finished parts of that step
 * @param parts all parts of that step, at least 1
 * @param reason why it failed; empty otherwise
 */
public record JobProgress(
        AdministrationJobs.Kind kind,
        State state,
        String step,
        int done,
        int parts,
        Instant startedAt,
        @Nullable Instant endedAt,
        String reason) {

    /** CUT_OFF: the process that ran it is gone; starting it again takes it up where it stopped. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CUT_OFF
    }

    private static final Map<String, String> TASKS = Map.of(
            "gatherSubmissions", "Collecting what was sent in",
            "tallySchools", "Counting answers, school by school",
            "calibrateScales", "Fitting the scales to everybody's answers",
            "scoreSchools", "Scoring the schools",
            "checkDisclosure", "Checking that nobody can be recognised",
            "releaseSchools", "Writing the results of each school",
            "completeRelease", "Finishing",
            "renderReports", "Making web pages, PDFs and workbooks");

    /** What is being done, in words. */
    public String task() {
        return step.isEmpty() ? "Starting" : TASKS.getOrDefault(step, step);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
