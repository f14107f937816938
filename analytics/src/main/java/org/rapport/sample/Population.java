package org.rapport.sample;

import java.util.Map;
import java.util.Random;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;

/** Who lives where: how often each category of a breakdown occurs, and how its members differ in what they experience. */
final class Population {
    private static final double LEAST = 0.02;

    /** Categories that are not as common as the others of their breakdown; 1 is the usual weight. */
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("another-way", 0.04),
            Map.entry("prefer-not-to-say", 0.10),
            Map.entry("american-indian-or-alaska-native", 0.03),
            Map.entry("asian", 0.14),
            Map.entry("black-or-african-american", 0.30),
            Map.entry("hispanic-or-latino", 0.55),
            Map.entry("middle-eastern-or-north-african", 0.05),
            Map.entry("native-hawaiian-or-pacific-islander", LEAST),
            Map.entry("more-than-one", 0.16),
            Map.entry("another-language", 0.18),
            Map.entry("both-equally", 0.14),
            Map.entry("receives-support", 0.14),
            Map.entry("dont-know", 0.05),
            Map.entry("more-than-three-years", 0.09),
            Map.entry("three-years-or-less", 0.06),
            Map.entry("up-to-15", 0.15),
            Map.entry("more-than-35", 0.10),
            Map.entry("one-to-one", 0.12),
            Map.entry("up-to-5-years", 0.55));

    /** How much lower or higher members of a category find everything, in standard deviations of the latent scale. */
    private static final Map<String, Double> EFFECTS = Map.of(
            "another-way", -0.35,
            "black-or-african-american", -0.12,
            "hispanic-or-latino", -0.06,
            "receives-support", -0.10,
            "three-years-or-less", -0.25,
            "up-to-5-years", 0.08,
            "more-than-35", -0.20);

    /** Relationships are felt less as students grow older: a grade below or above grade 6. */
    private static final double EFFECT_OF_A_GRADE = -0.05;

    private static final int MIDDLE_GRADE = 6;

    /** How much a category's weight varies from school to school. */
    private static final double TILT = 0.5;

    private Population() {}

    /** How often each option of a breakdown item is true of somebody in this school. */
    static double[] weights(Item breakdown, long seed, String school) {
        return java.util.Objects.requireNonNull(breakdown.options()).options().stream()
                .mapToDouble(option -> WEIGHTS.getOrDefault(option.code(), 1.0)
                        * StrictMath.exp(TILT * Draws.normal(seed, school, breakdown.id(), option.code())))
                .toArray();
    }

    /** The position of a category drawn by weight. */
    static int draw(double[] weights, Random random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        int position = 0;
        while (position < weights.length - 1 && left >= weights[position]) {
            left -= weights[position++];
        }
        return position;
    }

    static double effect(ResponseOption category) {
        return EFFECTS.getOrDefault(category.code(), 0.0);
    }

    static double effectOfGrade(int grade) {
        return EFFECT_OF_A_GRADE * (grade - MIDDLE_GRADE);
    }
}
