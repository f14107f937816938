package org.rapport.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether one respondent answers the two halves of each scale alike: the correlation, across scales, of the mean of the
 * second, fourth, … item with the mean of the first, third, … item, stepped up by Spearman and Brown, 2r/(1 + r), and never
 * below −1. No unit. Answers are taken after reverse keying: an item that asks the other way round is no contradiction.
 *
 * <p>Fewer than three scales with both halves: NOT_IDENTIFIED. A half that is the same on every scale: ZERO_VARIANCE.
 *
 * <p>Reference: Meade and Craig (2012), Psychological Methods 17, 437–455, doi:10.1037/a0028085.
 */
public final class EvenOddConsistency {

    /** The fewest scales with answers to both halves. */
    public static final int FEWEST_SCALES = 3;

    private EvenOddConsistency() {}

    /** @param scales the answers to the items of each scale, in order; NaN if missing */
    public static Estimate of(List<double[]> scales) {
        CoMoments halves = new CoMoments(2);
        Moments even = Moments.NONE;
        Moments odd = Moments.NONE;
        for (double[] scale : scales) {
            Moments second = half(scale, 1);
            Moments first = half(scale, 0);
            if (first.n() > 0 && second.n() > 0) {
                halves.add(second.mean(), first.mean());
                even = even.merge(new Moments(1, second.mean(), 0));
                odd = odd.merge(new Moments(1, first.mean(), 0));
            }
        }
        if (halves.n() < FEWEST_SCALES) {
            return Estimate.none(Reason.NOT_IDENTIFIED, halves.n());
        }
        return even.isConstant() || odd.isConstant()
                ? Estimate.none(Reason.ZERO_VARIANCE, halves.n())
                : Estimate.of(steppedUp(correlation(halves.products())), halves.n());
    }

    /** Every second answer; equal answers in another order have exactly the same mean. */
    private static Moments half(double[] scale, int from) {
        return Moments.of(IntStream.range(0, scale.length)
                .filter(i -> i % 2 == from)
                .mapToDouble(i -> scale[i])
                .toArray());
    }

    private static double correlation(double[][] products) {
        return products[0][1] / Math.sqrt(products[0][0] * products[1][1]);
    }

    /** What the correlation of the halves says about whole scales. */
    public static double steppedUp(double correlation) {
        return correlation <= -1 ? -1 : Math.max(-1, 2 * correlation / (1 + correlation));
    }
}
