package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * McDonald's omega total of a scale: the share of the variance of the sum that one common factor explains, over the
 * respondents who answered all items. Fitted by maximum likelihood to the covariances (divisor n); beside it the same
 * standardised, and by minimum residuals on the correlations.
 *
 * <p>Fewer than three items: NOT_IDENTIFIED. Nobody: NO_DATA; one respondent: N_LT_2. A constant item: ZERO_VARIANCE.
 * Items that determine one another exactly: NOT_IDENTIFIED. A unique variance at its lower bound: flagged HEYWOOD.
 *
 * <p>References: McDonald (1999), Test Theory, Erlbaum; {@link OneFactor}.
 *
 * @param loadings by maximum likelihood, in the unit of the items
 * @param uniquenesses their unique variances
 * @param omega with the model's variance of the sum below the line
 * @param omegaObserved with the observed variance of the sum below the line
 * @param standardizedLoadings loadings over the items' standard deviations
 * @param omegaStandardized from those
 * @param minresLoadings by minimum residuals on the correlations
 * @param omegaMinres from those
 */
public record OmegaTotal(
        List<Double> loadings,
        List<Double> uniquenesses,
        double omega,
        double omegaObserved,
        List<Double> standardizedLoadings,
        double omegaStandardized,
        List<Double> minresLoadings,
        double omegaMinres,
        Fit fit) {

    /**
     * How well one factor describes the items.
     *
     * @param chiSquare n·F
     * @param p null with three items, which fit perfectly
     */
    public record Fit(
            double chiSquare, int df, @Nullable Double p, double cfi, double tli, double rmsea, double srmr) {}

    public static Outcome<OmegaTotal> of(CoMoments items) {
        int k = items.variables();
        long n = items.n();
        if (k < 3 || n < 2) {
            return Outcome.none(k < 3 ? Reason.NOT_IDENTIFIED : n == 0 ? Reason.NO_DATA : Reason.N_LT_2, n);
        }
        double[][] s = items.covariancesOverN();
        double[][] r = correlations(s);
        if (Arrays.stream(r).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            return Outcome.none(Reason.ZERO_VARIANCE, n);
        }
        double[] roots = new EigenDecomposition(new Array2DRowRealMatrix(r)).getRealEigenvalues();
        if (Arrays.stream(roots).min().orElseThrow() < 1e-10) {
            return Outcome.none(Reason.NOT_IDENTIFIED, n);
        }
        Optional<OneFactor> likely = OneFactor.maximumLikelihood(s);
        Optional<OneFactor> minres = OneFactor.minimumResiduals(r);
        if (likely.isEmpty() || minres.isEmpty()) {
            return Outcome.none(Reason.NO_CONVERGENCE, n);
        }
        Outcome<OmegaTotal> omega = Outcome.of(of(s, r, n, likely.get(), minres.get()), n);
        return likely.get().heywood() ? omega.with(Flag.HEYWOOD) : omega;
    }

    private static OmegaTotal of(double[][] s, double[][] r, long n, OneFactor likely, OneFactor minres) {
        double[] standard = new double[s.length];
        double[] unique = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            standard[i] = likely.loadings()[i] / Math.sqrt(s[i][i]);
            unique[i] = 1 - standard[i] * standard[i];
        }
        double observed = CompensatedSum.of(
                Arrays.stream(s).flatMapToDouble(Arrays::stream).toArray());
        return new OmegaTotal(
                list(likely.loadings()),
                list(likely.uniquenesses()),
                likely.omega(),
                likely.commonVariance() / observed,
                list(standard),
                new OneFactor(standard, unique, 0, false).omega(),
                list(minres.loadings()),
                minres.omega(),
                fit(s, r, n, likely));
    }

    private static Fit fit(double[][] s, double[][] r, long n, OneFactor factor) {
        int k = s.length;
        int df = k * (k + 1) / 2 - 2 * k;
        int baseDf = k * (k - 1) / 2;
        double chi = n * factor.discrepancy();
        double base = -n
                * Arrays.stream(new EigenDecomposition(new Array2DRowRealMatrix(r)).getRealEigenvalues())
                        .map(Math::log)
                        .sum();
        double misfit = Math.max(chi - df, 0);
        double worst = Math.max(misfit, base - baseDf);
        return new Fit(
                chi,
                df,
                df == 0 ? null : ChiSquaredDistribution.of(df).survivalProbability(chi),
                worst > 0 ? 1 - misfit / worst : 1,
                df == 0 ? 1 : 1 - (chi - df) / df * baseDf / (base - baseDf),
                df == 0 ? 0 : Math.sqrt(misfit / (n * (double) df)),
                srmr(s, factor));
    }

    private static double srmr(double[][] s, OneFactor factor) {
        int k = s.length;
        double sum = 0;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                double fitted = factor.loadings()[a] * factor.loadings()[b] + (a == b ? factor.uniquenesses()[a] : 0);
                sum += (s[a][b] - fitted) * (s[a][b] - fitted) / (s[a][a] * s[b][b]);
            }
        }
        return Math.sqrt(sum / (k * (k + 1) / 2.0));
    }

    private static double[][] correlations(double[][] s) {
        double[][] r = new double[s.length][s.length];
        for (int a = 0; a < s.length; a++) {
            for (int b = 0; b < s.length; b++) {
                r[a][b] = a == b && s[a][a] > 0 ? 1 : s[a][b] / Math.sqrt(s[a][a] * s[b][b]);
            }
        }
        return r;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
