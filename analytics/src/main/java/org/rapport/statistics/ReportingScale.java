package org.rapport.statistics;

import java.util.List;

/**
 * From logits to the scale that reports show: 300 + 100 (θ − c1) / (c2 − c1), so that 300 is where an average item's answer
 * becomes favorable and 400 where it becomes the most favorable. c1 and c2 are means over the items of the
 * {@link ThurstonianThresholds} into the first favorable and into the top category.
 *
 * <p>Reference: Ye &amp; Wang (2017), EDSCLS benchmarking, National Center for Education Statistics.
 *
 * @param favorable c1, in logits
 * @param mostFavorable c2, in logits, above c1
 */
public record ReportingScale(double favorable, double mostFavorable) {

    private static final double LOWEST = 100;
    private static final double HIGHEST = 500;

    public ReportingScale {
        if (!(mostFavorable > favorable)) {
            throw new IllegalArgumentException(
                    "The upper cut lies above the lower, got " + favorable + " and " + mostFavorable);
        }
    }

    /**
     * @param firstFavorable each item's first favorable category, from 1
     * @return {@code NOT_IDENTIFIED} when for no item a favorable category lies below the top one
     */
    public static Outcome<ReportingScale> of(StepDifficulties steps, List<Integer> firstFavorable) {
        double favorable = 0;
        double mostFavorable = 0;
        for (int i = 0; i < steps.items(); i++) {
            double[] thresholds = ThurstonianThresholds.of(steps, i);
            favorable += thresholds[firstFavorable.get(i) - 1] / steps.items();
            mostFavorable += thresholds[thresholds.length - 1] / steps.items();
        }
        return mostFavorable > favorable
                ? Outcome.of(new ReportingScale(favorable, mostFavorable), steps.items())
                : Outcome.none(Reason.NOT_IDENTIFIED, steps.items());
    }

    /** A respondent's score; not limited to 100–500. */
    public double score(double theta) {
        return 300 + 100 * (theta - favorable) / (mostFavorable - favorable);
    }

    /** A mean score as shown: not below 100 and not above 500. */
    public static double displayed(double meanScore) {
        return Math.clamp(meanScore, LOWEST, HIGHEST);
    }
}
