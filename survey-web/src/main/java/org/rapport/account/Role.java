package org.rapport.account;

import java.util.Locale;

/** What somebody who signed in may do. */
public enum Role {
    /** Everything, for all schools. */
    DISTRICT,
    /** See the progress and the reports of certain schools, and write their closing texts. */
    SCHOOL,
    /** Read what respondents of certain schools wrote in their own words, and see nothing else. */
    SAFEGUARDING;

    /** The word in the database and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
