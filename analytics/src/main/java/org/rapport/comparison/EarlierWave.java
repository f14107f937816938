package org.rapport.comparison;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Unit;
import org.rapport.statistics.Interval;

/**
 * The wave before, of the same instrument.
 *
 * @param pool its schools, as they were counted then
 * @param published the mean of each scale of each unit that was shown then, by unit and scale id
 */
public record EarlierWave(Pool pool, Map<Unit, Map<String, Published>> published) {

    /** @param interval as it was shown then; null where none was */
    public record Published(double mean, @Nullable Interval interval) {}

    Optional<Published> mean(Unit unit, String scale) {
        return Optional.ofNullable(published.getOrDefault(unit, Map.of()).get(scale));
    }
}
