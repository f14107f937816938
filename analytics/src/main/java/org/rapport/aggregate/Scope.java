package org.rapport.aggregate;

import java.util.Locale;

/** How wide a finding reaches. */
public enum Scope {
    ALL,
    DISTRICT,
    SCHOOL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
