package org.rapport.account;

import java.util.Locale;

/** What somebody who signed in may do. */
public enum Role {
    /** Everything, for all schools. */
    DISTRICT,
    /** See the progress and the reports of certain schools. */
    SCHOOL;

    /** The word in the database and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
