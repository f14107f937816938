package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Weights that make the respondents add up to the roster's margins (iterative proportional fitting): over and over,
 * w ← w · T_c / Σ_c w for every category c of every margin, until no weight changes by more than 1e-12 of itself.
 *
 * <p>Totals of a later margin that differ from the first by less than 1 % are rescaled to it. A category with people in the
 * population and no respondent: EMPTY_MARGIN (merge it with a neighbour). No convergence after 1000 cycles, or
 * margins that contradict each other: NO_CONVERGENCE.
 * Nobody: NO_DATA. Without margins the weights stay as they are.
 *
 * <p>Reference: Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427–444, doi:10.1214/aoms/1177731829;
 * Deville and Särndal (1992), Journal of the American Statistical Association 87, 376–382.
 *
 * @param weights one per respondent, in the unit of the totals (people)
 * @param cycles how many passes over the margins it took
 */
public record Raking(double[] weights, int cycles) {

    private static final double CONVERGED = 1e-12;
    private static final double MET = 1e-6;
    private static final int MOST_CYCLES = 1000;
    private static final double SAME_TOTAL = 0.01;

    /**
     * A variable with known population totals.
     *
     * @param categories the category of every respondent, an index into the totals
     * @param totals people in the population, per category
     */
    public record Margin(int[] categories, double[] totals) {

        double total() {
            return CompensatedSum.of(totals);
        }

        Margin times(double factor) {
            return new Margin(
                    categories, Arrays.stream(totals).map(t -> t * factor).toArray());
        }

        double[] sums(double[] weights) {
            CompensatedSum[] sums = new CompensatedSum[totals.length];
            Arrays.setAll(sums, c -> new CompensatedSum());
            for (int i = 0; i < weights.length; i++) {
                sums[categories[i]].add(weights[i]);
            }
            return Arrays.stream(sums).mapToDouble(CompensatedSum::value).toArray();
        }

        /** Whether people of the population have no respondent who could stand for them. */
        boolean isEmptySomewhere(double[] weights) {
            double[] sums = sums(weights);
            for (int c = 0; c < totals.length; c++) {
                if (totals[c] > 0 && !(sums[c] > 0)) {
                    return true;
                }
            }
            return false;
        }

        /** Weights can stop changing without meeting margins that contradict each other. */
        boolean isMetBy(double[] weights) {
            double[] sums = sums(weights);
            for (int c = 0; c < totals.length; c++) {
                if (Math.abs(sums[c] - totals[c]) > MET * total()) {
                    return false;
                }
            }
            return true;
        }

        void fit(double[] weights) {
            double[] sums = sums(weights);
            for (int i = 0; i < weights.length; i++) {
                double sum = sums[categories[i]];
                weights[i] = sum > 0 ? weights[i] * (totals[categories[i]] / sum) : 0;
            }
        }
    }

    /**
     * @param base one base weight per respondent, not negative: enrolled over responding in the school
     * @throws IllegalArgumentException if the margins' totals differ by 1 % or more
     */
    public static Outcome<Raking> of(double[] base, List<Margin> margins) {
        if (base.length == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        List<Margin> fitted = sameTotal(margins);
        if (fitted.stream().anyMatch(margin -> margin.isEmptySomewhere(base))) {
            return Outcome.none(Reason.EMPTY_MARGIN, base.length);
        }
        double[] weights = base.clone();
        for (int cycle = 1; cycle <= MOST_CYCLES; cycle++) {
            double[] before = weights.clone();
            fitted.forEach(margin -> margin.fit(weights));
            if (greatestChange(before, weights) < CONVERGED) {
                return fitted.stream().allMatch(margin -> margin.isMetBy(weights))
                        ? Outcome.of(new Raking(weights, cycle), base.length)
                        : Outcome.none(Reason.NO_CONVERGENCE, base.length);
            }
        }
        return Outcome.none(Reason.NO_CONVERGENCE, base.length);
    }

    private static List<Margin> sameTotal(List<Margin> margins) {
        if (margins.isEmpty()) {
            return margins;
        }
        double first = margins.getFirst().total();
        return margins.stream().map(margin -> rescaled(margin, first)).toList();
    }

    private static Margin rescaled(Margin margin, double total) {
        if (Math.abs(margin.total() - total) >= SAME_TOTAL * total) {
            throw new IllegalArgumentException(
                    "Margins of one population have one total, got " + total + " and " + margin.total());
        }
        return margin.total() == total ? margin : margin.times(total / margin.total());
    }

    private static double greatestChange(double[] before, double[] after) {
        double greatest = 0;
        for (int i = 0; i < before.length; i++) {
            greatest = Math.max(greatest, before[i] == 0 ? 0 : Math.abs(after[i] - before[i]) / before[i]);
        }
        return greatest;
    }
}
