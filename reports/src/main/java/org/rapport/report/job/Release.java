package org.rapport.report.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.instrument.Instrument;

/**
 * What every report of a release says about itself.
 *
 * @param closed null while the window is open
 * @param aggregated the day whose answers are counted
 * @param instruments what was asked, of each respondent group
 */
record Release(
        int administration,
        String name,
        LocalDate opened,
        @Nullable LocalDate closed,
        LocalDate aggregated,
        DisclosurePolicy policy,
        List<Instrument> instruments) {}
