package org.rapport.statistics;

import java.util.OptionalDouble;

/**
 * A respondent's score on a scale: the mean of the answered items, in the unit of the items.
 *
 * <p>There is a score when at least max(minimumItems, ⌈minimumFraction · k⌉) of the k items are answered, else none. With
 * unequal item means the score depends on which items are missing, so the share of partly scored persons belongs beside it.
 *
 * <p>Reference: Fairclough and Cella (1996), Quality of Life Research 5, 463–470 (the half rule).
 *
 * @param minimumFraction share of the items that must be answered, 0 to 1
 * @param minimumItems number of items that must be answered whatever k is
 */
public record PersonMean(double minimumFraction, int minimumItems) {

    /** At least half of the items, and at least two. */
    public static final PersonMean HALF = new PersonMean(0.5, 2);

    public PersonMean {
        if (!(minimumFraction >= 0 && minimumFraction <= 1) || minimumItems < 1) {
            throw new IllegalArgumentException(
                    "A fraction from 0 to 1 and at least one item, got " + minimumFraction + " and " + minimumItems);
        }
    }

    /** How many of k items must be answered. */
    public int needed(int items) {
        return Math.max(minimumItems, (int) Math.ceil(minimumFraction * items));
    }

    /** @param answers one per item of the scale, already keyed; NaN where there is none */
    public OptionalDouble of(double... answers) {
        double sum = 0;
        int answered = 0;
        for (double answer : answers) {
            if (!Double.isNaN(answer)) {
                sum += answer;
                answered++;
            }
        }
        return answered < needed(answers.length) ? OptionalDouble.empty() : OptionalDouble.of(sum / answered);
    }

    /** Percent of the maximum possible: 100 (score − 1) / (K − 1) for items scored 1 to K (Cohen et al. 1999). */
    public static double percentOfMaximum(double score, int categories) {
        return 100 * (score - 1) / (categories - 1);
    }
}
