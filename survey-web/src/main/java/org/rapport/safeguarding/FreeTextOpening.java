package org.rapport.safeguarding;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** That somebody opened free text. */
public record FreeTextOpening(
        Instant openedAt, String reader, String school, String administration, String respondents) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    public String time() {
        return TIME.format(openedAt.atZone(ZoneId.systemDefault()));
    }
}
