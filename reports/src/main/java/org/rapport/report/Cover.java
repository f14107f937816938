package org.rapport.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.DisclosurePolicy;

/**
 * About whom, when and under which rules.
 *
 * @param unitName the school or district as its readers know it
 * @param comparisonName what its results stand against; null where there is nothing wider
 * @param wave for example "Spring 2026"; null where an administration has no wave
 * @param opened first day of the window; null where it is not known
 * @param closed last day of the window; null where it is open or not known
 * @param date the day as of which the report speaks; also the date inside the files
 * @param language BCP 47 tag of the report
 */
public record Cover(
        Unit unit,
        String unitName,
        @Nullable String comparisonName,
        String administration,
        @Nullable String wave,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        LocalDate date,
        String language,
        DisclosurePolicy policy,
        List<InstrumentVersion> instruments) {

    public Cover {
        instruments = List.copyOf(instruments);
    }
}
