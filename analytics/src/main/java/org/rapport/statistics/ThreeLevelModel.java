package org.rapport.statistics;

import java.util.Collection;
import java.util.List;

/**
 * Null model with classes in schools, y = β0 + u_school + w_class + e, by restricted maximum likelihood, from number, mean and
 * sum of squares of every class alone. Variances in squared units of the score.
 *
 * <p>With θ_c, θ_s the variances of classes and schools over that of respondents, h_k = n_k / (1 + n_k θ_c) in class k,
 * A_j = Σ_k h_k and H_j = A_j / (1 + A_j θ_s) in school j: β0 = Σ H_j m_j / Σ H_j, m_j the h-weighted mean of the class
 * means; σ² = RSS / (N − 1) with RSS = Σ SS_k + Σ h_k (ȳ_k − m_j)² + Σ H_j (m_j − β0)²;
 * −2ℓ = (N − 1)(1 + ln 2πσ²) + Σ ln(1 + n_k θ_c) + Σ ln(1 + A_j θ_s) + ln Σ H_j.
 *
 * <p>No value: fewer than two schools, no school with two classes, or no class with two respondents
 * ({@code NOT_IDENTIFIED}); scores all alike ({@code ZERO_VARIANCE}). A variance of exactly 0 is a result.
 *
 * <p>Reference: Raudenbush &amp; Bryk (2002), Hierarchical Linear Models, chapter 8.
 *
 * @param standardError of β0
 */
public record ThreeLevelModel(
        long n,
        double beta0,
        double standardError,
        double schoolVariance,
        double classVariance,
        double residualVariance,
        double minus2LogLikelihood) {

    private static final int GRID = 25;

    /**
     * @param schools one collection a school, one entry a class; empty classes do not count
     */
    public static Outcome<ThreeLevelModel> of(Collection<? extends Collection<Moments>> schools) {
        List<List<Moments>> filled = schools.stream()
                .map(classes -> classes.stream().filter(c -> c.n() > 0).toList())
                .filter(classes -> !classes.isEmpty())
                .toList();
        long n = filled.stream().flatMap(List::stream).mapToLong(Moments::n).sum();
        boolean identified = filled.size() > 1
                && filled.stream().anyMatch(classes -> classes.size() > 1)
                && filled.stream().flatMap(List::stream).anyMatch(c -> c.n() > 1);
        if (!identified) {
            return Outcome.none(n == 0 ? Reason.NO_DATA : Reason.NOT_IDENTIFIED, n);
        }
        Deviance deviance = new Deviance(filled, n);
        if (!(deviance.within > 0)) {
            return Outcome.none(Reason.ZERO_VARIANCE, n);
        }
        double classRatio = VarianceRatioSearch.minimise(c -> deviance.at(c, deviance.bestSchoolRatio(c)), GRID);
        return Outcome.of(deviance.model(classRatio, deviance.bestSchoolRatio(classRatio)), n);
    }

    private static final class Deviance {

        private final long n;
        private final double[][] sizes;
        private final double[][] means;
        private final double within;
        private double mean;
        private double weight;
        private double variance;

        Deviance(List<List<Moments>> schools, long n) {
            this.n = n;
            this.sizes = of(schools, false);
            this.means = of(schools, true);
            this.within = CompensatedSum.of(schools.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Moments::squares)
                    .toArray());
        }

        private static double[][] of(List<List<Moments>> schools, boolean mean) {
            return schools.stream()
                    .map(classes -> classes.stream()
                            .mapToDouble(c -> mean ? c.mean() : c.n())
                            .toArray())
                    .toArray(double[][]::new);
        }

        double bestSchoolRatio(double classRatio) {
            return VarianceRatioSearch.minimise(s -> at(classRatio, s), GRID);
        }

        double at(double classRatio, double schoolRatio) {
            double[] weights = new double[sizes.length];
            double[] centres = new double[sizes.length];
            double logs = 0;
            double rss = within;
            double weighted = 0;
            weight = 0;
            for (int j = 0; j < sizes.length; j++) {
                double sum = 0;
                for (int k = 0; k < sizes[j].length; k++) {
                    double h = sizes[j][k] / (1 + sizes[j][k] * classRatio);
                    sum += h;
                    centres[j] += h * means[j][k];
                    logs += Math.log1p(sizes[j][k] * classRatio);
                }
                centres[j] /= sum;
                for (int k = 0; k < sizes[j].length; k++) {
                    double apart = means[j][k] - centres[j];
                    rss += sizes[j][k] / (1 + sizes[j][k] * classRatio) * apart * apart;
                }
                weights[j] = sum / (1 + sum * schoolRatio);
                logs += Math.log1p(sum * schoolRatio);
                weighted += weights[j] * centres[j];
                weight += weights[j];
            }
            mean = weighted / weight;
            for (int j = 0; j < sizes.length; j++) {
                rss += weights[j] * (centres[j] - mean) * (centres[j] - mean);
            }
            variance = rss / (n - 1);
            return (n - 1) * (1 + Math.log(2 * Math.PI * variance)) + logs + Math.log(weight);
        }

        ThreeLevelModel model(double classRatio, double schoolRatio) {
            double deviance = at(classRatio, schoolRatio);
            return new ThreeLevelModel(
                    n,
                    mean,
                    Math.sqrt(variance / weight),
                    schoolRatio * variance,
                    classRatio * variance,
                    variance,
                    deviance);
        }
    }
}
