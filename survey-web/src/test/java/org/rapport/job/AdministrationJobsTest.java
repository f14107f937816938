package org.rapport.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.School;
import org.rapport.job.AdministrationJobs.Kind;
import org.rapport.job.JobProgress.State;
import org.rapport.session.SurveyServer;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;

class AdministrationJobsTest {

    private final SurveyServer server = SurveyServer.shared();
    private final AdministrationJobs jobs = server.bean(AdministrationJobs.class);

    @Test
    void whoStartsAJobSeesItAtOnce() throws InterruptedException {
        int administration = administration("Seen at once");
        for (int run = 1; run <= 3; run++) {
            jobs.start(Kind.AGGREGATE, administration, "en");
            assertThat(server.bean(JobProgresses.class).last(Kind.AGGREGATE, administration))
                    .as("run " + run)
                    .isPresent();
        }
    }

    @Test
    void aJobThatCannotBeStartedKeepsNobodyWaiting() throws InterruptedException {
        int administration = administration("Taken");
        try (AdministrationLock somebodyElse =
                AdministrationLock.take(server.bean(javax.sql.DataSource.class), administration)) {
            assertThat(somebodyElse.isHeld()).isTrue();
            jobs.start(Kind.AGGREGATE, administration, "en");
        }
        assertThat(jobs.last(Kind.AGGREGATE, administration)).isEmpty();
    }

    @Test
    void everyStepIsToldInWords() {
        for (String job : List.of("aggregateAdministration", "publishReports")) {
            Collection<String> steps = ((AbstractJob) server.bean(job, Job.class)).getStepNames();
            assertThat(steps)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(
                                    new JobProgress(Kind.AGGREGATE, State.RUNNING, step, 0, 1, Instant.EPOCH, null, "")
                                            .task())
                            .isNotEqualTo(step));
        }
    }

    private int administration(String name) {
        var administrations = new Administrations(server.database().jdbc());
        int id = administrations.create(name, "anonymous", "school", Instant.EPOCH, null);
        administrations.addSchool(id, new School(0, "jobs", "School of Jobs", "d", "d", 50, 5));
        return id;
    }
}
