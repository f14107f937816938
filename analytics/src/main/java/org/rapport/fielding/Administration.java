package org.rapport.fielding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fielding of instruments in schools.
 *
 * @param anonymity {@code anonymous} or {@code confidential}
 * @param closesAt null while no end is set
 * @param policy the disclosure policy of its reports: {@code school} or {@code public}
 */
public record Administration(
        int id,
        String name,
        String anonymity,
        Instant opensAt,
        @Nullable Instant closesAt,
        String policy) {}
