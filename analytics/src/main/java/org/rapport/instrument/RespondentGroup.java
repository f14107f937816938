package org.rapport.instrument;

import java.util.Locale;

/** Who answers an instrument. */
public enum RespondentGroup {
    STUDENTS,
    TEACHERS;

    /** The word in instrument files, findings and the database: {@code students}, {@code teachers}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RespondentGroup of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
