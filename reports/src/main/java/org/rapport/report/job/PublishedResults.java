package org.rapport.report.job;

import java.util.function.Consumer;
import org.rapport.disclosure.PublishableResults;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checked results of a release, unit by unit. */
public final class PublishedResults {
    private final Published published;

    public PublishedResults(JdbcClient jdbc) {
        this.published = new Published(jdbc);
    }

    /** Hands over the results of all units: schools, districts, all. */
    public void each(int administration, Consumer<PublishableResults> taker) {
        Release release = published
                .release(administration)
                .orElseThrow(() -> new IllegalStateException("Administration " + administration
                        + " was not aggregated, or that was cut off. Aggregate it first"));
        published.units(administration).forEach(unit -> taker.accept(published.results(release, unit.unit())));
    }
}
