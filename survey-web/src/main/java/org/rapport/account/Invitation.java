package org.rapport.account;

import java.util.Set;

/** What the person who follows a link may become. */
public record Invitation(Role role, Set<Integer> schools) {

    public Invitation {
        schools = Set.copyOf(schools);
    }

    public static Invitation forTheDistrict() {
        return new Invitation(Role.DISTRICT, Set.of());
    }
}
