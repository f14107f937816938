package org.rapport.comparison;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Basis;
import org.rapport.statistics.Interval;

/**
 * The wave before, of the same instrument.
 *
 * @param pool its schools, as they were counted then
 * @param published the mean of each scale that was shown then, of everybody and of each grade
 */
public record EarlierWave(Pool pool, Map<Basis, Published> published) {

    /** @param interval as it was shown then; null where none was */
    public record Published(double mean, @Nullable Interval interval) {}

    Optional<Published> mean(Basis basis) {
        return Optional.ofNullable(published.get(basis));
    }
}
