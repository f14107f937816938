package org.rapport.monitoring;

import java.time.Instant;
import org.rapport.account.SignedIn;
import org.rapport.administration.OpenAdministration;
import org.rapport.administration.Window;
import org.rapport.download.ReportShelf;
import org.rapport.job.AdministrationJobs.Kind;
import org.rapport.job.JobProgresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the page of an administration shows. */
@Component
class Overviews {

    private final JdbcClient jdbc;
    private final Turnouts turnouts;
    private final JobProgresses progresses;
    private final ReportShelf shelf;

    Overviews(JdbcClient jdbc, Turnouts turnouts, JobProgresses progresses, ReportShelf shelf) {
        this.jdbc = jdbc;
        this.turnouts = turnouts;
        this.progresses = progresses;
        this.shelf = shelf;
    }

    Overview of(int id, SignedIn person) {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        Instant now = Instant.now();
        return new Overview(
                administration,
                new Window(administration.administration(), now),
                turnouts.of(administration),
                card(Kind.AGGREGATE, id, now),
                card(Kind.PUBLISH, id, now),
                shelf.units(administration, person).size());
    }

    private JobCard card(Kind kind, int id, Instant now) {
        return new JobCard(kind, progresses.last(kind, id).orElse(null), now);
    }
}
