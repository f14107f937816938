package org.rapport.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Alpha inside schools and alpha of school means, from the pooled within and the between covariances of the items
 * (complete cases).
 *
 * <p>S_PW = Σ(x − x̄_j)(x − x̄_j)'/(N − J); S_B = Σ n_j (x̄_j − x̄)(x̄_j − x̄)'/(J − 1); Σ_B = (S_B − S_PW)/n₀ with n₀ of
 * {@link IntraclassCorrelation}. With fewer than 30 schools the between part is very imprecise: flagged FEW_SCHOOLS.
 *
 * <p>The between part of an item may be estimated below 0; the formula then still gives a number, often above 1, which is
 * kept for comparison with other programs and never shown.
 *
 * <p>Fewer than two items: K_LT_2. Fewer than two schools, or one respondent in each: NOT_IDENTIFIED. Nobody: NO_DATA.
 * An item whose between variance is not positive: the between alpha is NEGATIVE_BETWEEN_VARIANCE.
 *
 * <p>References: Geldhof, Preacher and Zyphur (2014), doi:10.1037/a0032138; Muthén (1994),
 * doi:10.1177/0049124194022003006.
 *
 * @param n0 the size of an average school, as the between variance needs it
 * @param alphaBetween the number to show
 * @param alphaBetweenAsComputed the formula's number, whatever the signs of the between variances; null when they sum to 0
 */
public record MultilevelAlpha(
        long schools,
        double n0,
        double[][] within,
        double[][] between,
        Estimate alphaWithin,
        Estimate alphaBetween,
        @Nullable Double alphaBetweenAsComputed) {

    private static final int FEW = 30;

    /** @param perSchool the same items in each school */
    public static Outcome<MultilevelAlpha> of(Collection<CoMoments> perSchool) {
        List<CoMoments> schools = perSchool.stream().filter(s -> s.n() > 0).toList();
        if (schools.isEmpty()) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        int k = schools.getFirst().variables();
        CoMoments all = new CoMoments(k);
        schools.forEach(all::merge);
        long n = all.n();
        int j = schools.size();
        if (k < 2 || j < 2 || n == j) {
            return Outcome.none(k < 2 ? Reason.K_LT_2 : Reason.NOT_IDENTIFIED, n);
        }
        Outcome<MultilevelAlpha> alpha = Outcome.of(of(schools, all), n);
        return j < FEW ? alpha.with(Flag.FEW_SCHOOLS) : alpha;
    }

    private static MultilevelAlpha of(List<CoMoments> schools, CoMoments all) {
        int k = all.variables();
        long n = all.n();
        int j = schools.size();
        double n0 = IntraclassCorrelation.averageSize(
                schools.stream().mapToLong(CoMoments::n).toArray());
        double[][] inside = new double[k][k];
        schools.forEach(s -> addTo(inside, s.products()));
        double[][] total = all.products();
        double[][] within = new double[k][k];
        double[][] between = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                within[a][b] = inside[a][b] / (n - j);
                between[a][b] = ((total[a][b] - inside[a][b]) / (j - 1) - within[a][b]) / n0;
            }
        }
        return new MultilevelAlpha(
                j, n0, within, between, alpha(within, n), betweenAlpha(between, j), asComputed(between));
    }

    private static Estimate betweenAlpha(double[][] between, long schools) {
        for (int a = 0; a < between.length; a++) {
            if (between[a][a] <= 0) {
                return Estimate.none(Reason.NEGATIVE_BETWEEN_VARIANCE, schools);
            }
        }
        return alpha(between, schools);
    }

    private static @Nullable Double asComputed(double[][] c) {
        double k = c.length;
        double total = total(c);
        return total == 0 ? null : k / (k - 1) * (1 - trace(c) / total);
    }

    private static Estimate alpha(double[][] c, long n) {
        return CoefficientAlpha.of(c.length, trace(c), total(c), n);
    }

    private static double trace(double[][] c) {
        return IntStream.range(0, c.length).mapToDouble(a -> c[a][a]).sum();
    }

    private static double total(double[][] c) {
        return CompensatedSum.of(
                Arrays.stream(c).flatMapToDouble(Arrays::stream).toArray());
    }

    private static void addTo(double[][] sum, double[][] terms) {
        for (int a = 0; a < sum.length; a++) {
            for (int b = 0; b < sum.length; b++) {
                sum[a][b] += terms[a][b];
            }
        }
    }
}
