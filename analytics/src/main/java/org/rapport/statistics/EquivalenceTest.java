package org.rapport.statistics;

/**
 * Two one-sided Welch tests that a difference of means lies within ± bound · s_p: a small p says "no relevant difference".
 *
 * <p>Edge cases as {@link WelchDifference} and {@link HedgesG}.
 *
 * <p>Reference: Schuirmann (1987), doi:10.1007/BF01068419.
 *
 * @param bound in pooled standard deviations
 * @param pAboveLower of the test against a difference below − bound
 * @param pBelowUpper of the test against a difference above + bound
 */
public record EquivalenceTest(double bound, double pAboveLower, double pBelowUpper) {

    /** The bound of relevance unless said otherwise: a fifth of a standard deviation. */
    public static final double BOUND = 0.2;

    public static Outcome<EquivalenceTest> of(Moments first, Moments second, double bound) {
        Outcome<HedgesG> g = HedgesG.of(first, second);
        Outcome<WelchDifference> welch = WelchDifference.of(first, second);
        if (!g.hasValue() || !welch.hasValue()) {
            return new Outcome<>(null, g.hasValue() ? welch.reason() : g.reason(), g.flags(), g.n());
        }
        double margin = bound * g.get().pooled();
        WelchDifference w = welch.get();
        double above = upperTail((w.difference() + margin) / w.standardError(), w.df());
        double below = upperTail(-(w.difference() - margin) / w.standardError(), w.df());
        return Outcome.of(new EquivalenceTest(bound, above, below), g.n());
    }

    private static double upperTail(double t, double df) {
        double twoSided = Confidence.pOfT(t, df);
        return t >= 0 ? twoSided / 2 : 1 - twoSided / 2;
    }

    /** The larger of the two. */
    public double p() {
        return Math.max(pAboveLower, pBelowUpper);
    }
}
