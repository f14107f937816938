package org.rapport.report;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Unit;

/**
 * Names and dates that results do not carry.
 *
 * @param wave null where an administration has no wave
 * @param opened first day of the window; null where it is not known
 * @param closed last day of the window; null where it is open or not known
 * @param date the day as of which the report speaks; rendering the same report again gives the same bytes
 * @param language BCP 47 tag; texts that do not exist in it are English
 * @param names what schools and districts are called; a unit without a name goes by its code
 */
public record ReportSettings(
        String administration,
        @Nullable String wave,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        LocalDate date,
        String language,
        Map<Unit, String> names) {

    public ReportSettings {
        names = Map.copyOf(names);
    }

    /** The same in another language. */
    public ReportSettings in(String otherLanguage) {
        return new ReportSettings(administration, wave, opened, closed, date, otherLanguage, names);
    }
}
