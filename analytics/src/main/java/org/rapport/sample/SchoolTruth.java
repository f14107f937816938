package org.rapport.sample;

import java.util.Map;

/**
 * What a school is truly like, scale by scale, in units of the latent scale (docs/sample-district.md): the average school, plus
 * 0.22 · (what is common to all its scales) + 0.14 · (what is its own), plus what the wave changed everywhere and here.
 *
 * @param seed of the district
 * @param school its code
 * @param wave counted from 1
 */
record SchoolTruth(long seed, String school, int wave) {
    private static final double COMMON = 0.22;
    private static final double OWN = 0.14;

    /** Where the average school lies. */
    private static final Map<String, Double> AVERAGE = Map.of(
            "progressive-complexity", 0.60,
            "balance-of-power", 0.20,
            "belonging", 0.60,
            "stress-and-buffering", 0.30);

    private static final double USUAL_AVERAGE = 0.45;

    /** What changed from the first wave to the second in every school. */
    private static final Map<String, Double> CHANGE = Map.of(
            "emotional-attachment", 0.05,
            "shared-activity", 0.12,
            "balance-of-power", 0.25,
            "stress-and-buffering", -0.10);

    /** How much a school's own change varies from school to school. */
    private static final double OWN_CHANGE = 0.08;

    double of(String scale) {
        double level = AVERAGE.getOrDefault(scale, USUAL_AVERAGE) + difference(scale);
        return wave == 1 ? level : level + change(scale);
    }

    private double difference(String scale) {
        return COMMON * Draws.normal(seed, school) + OWN * Draws.normal(seed, school, scale);
    }

    private double change(String scale) {
        return CHANGE.getOrDefault(scale, 0.0) + OWN_CHANGE * Draws.normal(seed, school, scale, "change");
    }
}
