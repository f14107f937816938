package org.rapport.administration;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rapport.fielding.Administration;

/** When people can answer, in words. */
public record Window(Administration administration, Instant now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    public boolean isOpen() {
        return !now.isBefore(administration.opensAt()) && !isClosed();
    }

    public boolean isClosed() {
        Instant closes = administration.closesAt();
        return closes != null && !now.isBefore(closes);
    }

    /** For example {@code Open until 19 March 2027}. */
    public String inWords() {
        Instant closes = administration.closesAt();
        if (now.isBefore(administration.opensAt())) {
            return "Opens on " + day(administration.opensAt());
        }
        if (closes == null) {
            return "Open since " + day(administration.opensAt()) + ", no end set";
        }
        // it closes at the end of a day: the last moment of which is what people call the date
        String last = day(closes.minus(1, ChronoUnit.SECONDS));
        return isClosed() ? "Closed since " + last : "Open until " + last;
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneId.systemDefault()));
    }
}
