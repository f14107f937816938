package org.rapport.comparison;

import java.util.Map;
import java.util.Optional;
import org.rapport.aggregate.Unit;

/**
 * The wave before, of the same instrument.
 *
 * @param pool its schools, as they were counted then
 * @param published the mean of each scale of each unit that was shown then, by unit and scale id
 */
public record EarlierWave(Pool pool, Map<Unit, Map<String, Double>> published) {

    Optional<Double> mean(Unit unit, String scale) {
        return Optional.ofNullable(published.getOrDefault(unit, Map.of()).get(scale));
    }
}
