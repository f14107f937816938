package org.rapport.job;

import org.rapport.aggregate.job.BeforeAggregation;
import org.rapport.submission.Submissions;
import org.springframework.stereotype.Component;

/** Opens the ballot boxes of an administration, so that everything sent is counted. */
@Component
final class OpenBallotBoxes implements BeforeAggregation {
    private final Submissions submissions;

    OpenBallotBoxes(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void prepare(int administration) {
        submissions.flush(administration);
    }
}
