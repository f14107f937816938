package org.rapport.statistics;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Intraclass correlations from the one-way analysis of variance over schools of unequal size: ICC(1), the share of the
 * variance that lies between schools, and ICC(2), the reliability of an average school's mean.
 *
 * <p>n₀ = (N − Σn_j²/N)/(J − 1); ICC(1) = (MSB − MSW)/(MSB + (n₀ − 1)MSW); ICC(2) = (MSB − MSW)/MSB. Negative values are
 * reported as computed. The number to print is the one of {@link NullModel}.
 *
 * <p>Nobody: NO_DATA. Fewer than two schools, or one respondent in each: NOT_IDENTIFIED. No variance inside schools:
 * ZERO_VARIANCE.
 *
 * <p>References: Shrout and Fleiss (1979), doi:10.1037/0033-2909.86.2.420; Donner (1986), doi:10.2307/1403259.
 *
 * @param n0 size of an average school, as the between variance needs it
 * @param p of F
 * @param interval 95 % of ICC(1), Searle's
 * @param icc2 null when all school means are equal
 * @param icc1WithMeanSize with N/J in place of n₀, as R's multilevel package has it
 */
public record IntraclassCorrelation(
        long n,
        int schools,
        double n0,
        double betweenSquare,
        double withinSquare,
        double f,
        double p,
        double icc1,
        Interval interval,
        @Nullable Double icc2,
        double icc1WithMeanSize) {

    public static Outcome<IntraclassCorrelation> of(Collection<Moments> perSchool) {
        List<Moments> schools = perSchool.stream().filter(s -> s.n() > 0).toList();
        Moments all = schools.stream().reduce(Moments.NONE, Moments::merge);
        long n = all.n();
        int j = schools.size();
        if (j < 2 || n == j) {
            return Outcome.none(n == 0 ? Reason.NO_DATA : Reason.NOT_IDENTIFIED, n);
        }
        double within =
                CompensatedSum.of(schools.stream().mapToDouble(Moments::squares).toArray());
        if (within == 0) {
            return Outcome.none(Reason.ZERO_VARIANCE, n);
        }
        double between = CompensatedSum.of(schools.stream()
                .mapToDouble(s -> s.n() * (s.mean() - all.mean()) * (s.mean() - all.mean()))
                .toArray());
        double n0 = averageSize(schools.stream().mapToLong(Moments::n).toArray());
        return Outcome.of(of(n, j, n0, between / (j - 1), within / (n - j)), n);
    }

    private static IntraclassCorrelation of(long n, int j, double n0, double msb, double msw) {
        FDistribution law = FDistribution.of(j - 1.0, (double) n - j);
        double f = msb / msw;
        double low = f / law.inverseSurvivalProbability(0.025);
        double high = f / law.inverseCumulativeProbability(0.025);
        return new IntraclassCorrelation(
                n,
                j,
                n0,
                msb,
                msw,
                f,
                law.survivalProbability(f),
                icc1(msb, msw, n0),
                new Interval((low - 1) / (low + n0 - 1), (high - 1) / (high + n0 - 1)),
                msb == 0 ? null : (msb - msw) / msb,
                icc1(msb, msw, (double) n / j));
    }

    private static double icc1(double msb, double msw, double size) {
        return (msb - msw) / (msb + (size - 1) * msw);
    }

    /** n₀ = (N − Σn²/N)/(J − 1); only for two or more schools. */
    static double averageSize(long... sizes) {
        double n = LongStream.of(sizes).sum();
        double squares = LongStream.of(sizes).mapToDouble(s -> (double) s * s).sum();
        return (n - squares / n) / (sizes.length - 1);
    }
}
