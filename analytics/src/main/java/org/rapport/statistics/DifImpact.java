package org.rapport.statistics;

import java.util.Set;

/**
 * What items that work differently do to a gap: the focal group's mean item score minus the reference group's, in categories,
 * over all items and over those not flagged. Complete cases.
 *
 * <p>No value: a group without complete cases ({@code NO_DATA}); every item flagged ({@code NOT_COMPARABLE}).
 *
 * @param withAll over all items
 * @param withoutFlagged over the items not flagged
 */
public record DifImpact(Estimate withAll, Estimate withoutFlagged) {

    public static DifImpact of(ResponsePatterns reference, ResponsePatterns focal, Set<Integer> flagged) {
        ResponsePatterns r = reference.complete();
        ResponsePatterns f = focal.complete();
        return new DifImpact(gap(r, f, Set.of()), gap(r, f, flagged));
    }

    private static Estimate gap(ResponsePatterns reference, ResponsePatterns focal, Set<Integer> without) {
        long n = reference.respondents() + focal.respondents();
        if (reference.respondents() == 0 || focal.respondents() == 0) {
            return Estimate.none(Reason.NO_DATA, n);
        }
        int items = 0;
        double sum = 0;
        for (int i = 0; i < reference.items(); i++) {
            if (!without.contains(i)) {
                items++;
                sum += mean(focal, i) - mean(reference, i);
            }
        }
        return items == 0 ? Estimate.none(Reason.NOT_COMPARABLE, n) : Estimate.of(sum / items, n);
    }

    private static double mean(ResponsePatterns patterns, int item) {
        double sum = 0;
        for (int p = 0; p < patterns.size(); p++) {
            sum += (double) patterns.count(p) * patterns.category(p, item);
        }
        return sum / patterns.respondents();
    }
}
