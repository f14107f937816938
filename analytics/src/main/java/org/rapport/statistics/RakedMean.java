package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Standard error of a weighted mean that knows the weights were raked: Taylor linearisation of the residuals from the
 * margins, in the unit of the variable. Smaller than {@link LinearizedMean}'s when the margins predict the variable.
 *
 * <p>e_i = (y_i − ȳ)/Σw for those who answered, 0 for the others; ten times over, e is centred within every category of
 * every margin; z_j = Σ w_i e_i per cluster; variance J/(J − 1) · Σ(z_j − z̄)². Clusters without an answer count in J.
 *
 * <p>Nobody answered: NO_DATA. Fewer than two clusters: CLUSTERS_LT_2.
 *
 * <p>Reference: Deville and Särndal (1992), Journal of the American Statistical Association 87, 376–382; the iterated
 * projection as in Lumley's R package survey.
 */
public final class RakedMean {

    private static final int PROJECTIONS = 10;

    private RakedMean() {}

    /**
     * @param values one per respondent, NaN if missing
     * @param weights the raked weights
     * @param clusters the cluster of every respondent, counted from 0
     */
    public static Estimate standardError(
            double[] values, double[] weights, List<Raking.Margin> margins, int[] clusters) {
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            boolean answered = !Double.isNaN(values[i]);
            weight += answered ? weights[i] : 0;
            sum += answered ? weights[i] * values[i] : 0;
        }
        if (weight == 0) {
            return Estimate.none(Reason.NO_DATA, 0);
        }
        double[] residuals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            residuals[i] = Double.isNaN(values[i]) ? 0 : (values[i] - sum / weight) / weight;
        }
        for (int projection = 0; projection < PROJECTIONS; projection++) {
            margins.forEach(margin -> center(residuals, margin));
        }
        return betweenClusters(residuals, weights, clusters);
    }

    private static void center(double[] residuals, Raking.Margin margin) {
        Moments[] categories = new Moments[margin.totals().length];
        Arrays.fill(categories, Moments.NONE);
        for (int i = 0; i < residuals.length; i++) {
            int c = margin.categories()[i];
            categories[c] = categories[c].merge(new Moments(1, residuals[i], 0));
        }
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= categories[margin.categories()[i]].mean();
        }
    }

    private static Estimate betweenClusters(double[] residuals, double[] weights, int[] clusters) {
        int j = Arrays.stream(clusters).max().orElse(-1) + 1;
        if (j < 2) {
            return Estimate.none(Reason.CLUSTERS_LT_2, residuals.length);
        }
        double[] z = new double[j];
        for (int i = 0; i < residuals.length; i++) {
            z[clusters[i]] += weights[i] * residuals[i];
        }
        return Estimate.of(Math.sqrt(j * Moments.of(z).variance()), residuals.length);
    }
}
