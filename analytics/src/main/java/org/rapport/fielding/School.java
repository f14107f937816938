package org.rapport.fielding;

import org.jspecify.annotations.Nullable;

/**
 * A school that takes part in an administration.
 *
 * @param studentsEnrolled how many students may answer; null where nobody said
 * @param teachersEnrolled how many teachers may answer; null where nobody said
 */
public record School(
        int id,
        String code,
        String name,
        String districtCode,
        String districtName,
        @Nullable Integer studentsEnrolled,
        @Nullable Integer teachersEnrolled) {}
