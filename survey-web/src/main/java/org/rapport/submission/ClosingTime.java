package org.rapport.submission;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes whether an administration has closed. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class ClosingTime {

    private final Submissions submissions;

    ClosingTime(Submissions submissions) {
        this.submissions = submissions;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        submissions.tidyClosed();
    }
}
