package org.rapport.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether items measure the same factors in the same way in several groups: the factor model with nothing equal but its
 * form, then equal loadings, then equal intercepts as well (factor means free in all groups but the first).
 *
 * <p>A level holds when every level below holds and adding it costs at most .010 of CFI and adds at most .015 to RMSEA. Items
 * are treated as if they were continuous.
 *
 * <p>No value: fewer than two groups, or a group with no more complete cases than items or with an item that is constant or
 * determined by the others ({@code NOT_IDENTIFIED}); a level without a solution ({@code NO_CONVERGENCE}).
 *
 * <p>Reference: Cheung &amp; Rensvold (2002), Structural Equation Modeling 9, 233–255, doi:10.1207/S15328007SEM0902_5; Chen
 * (2007), Structural Equation Modeling 14, 464–504, doi:10.1080/10705510701301834.
 *
 * @param factorMeans by group, then factor, in the scalar model: in units of the factor's first item, 0 in the first group
 */
public record MeasurementInvariance(Map<InvarianceLevel, FactorFit> fits, List<List<FactorMean>> factorMeans) {

    private static final double LARGEST_LOSS_OF_CFI = 0.010;
    private static final double LARGEST_GAIN_OF_RMSEA = 0.015;

    /** A factor's mean in a group; the first group's are fixed at 0 and have standard error 0. */
    public record FactorMean(double estimate, double standardError) {}

    /** What the equalities of a level cost. */
    public record Step(
            double chiSquare, int degrees, double pValue, double deltaCfi, double deltaRmsea, double deltaSrmr) {

        boolean holds() {
            return deltaCfi >= -LARGEST_LOSS_OF_CFI && deltaRmsea <= LARGEST_GAIN_OF_RMSEA;
        }
    }

    public MeasurementInvariance {
        fits = Map.copyOf(fits);
        factorMeans = factorMeans.stream().map(List::copyOf).toList();
    }

    /**
     * @param groups the complete cases of every group, items in the structure's positions
     */
    public static Outcome<MeasurementInvariance> of(FactorStructure structure, List<CoMoments> groups) {
        long n = groups.stream().mapToLong(CoMoments::n).sum();
        List<FactorGroup> usable =
                groups.stream().map(FactorGroup::of).flatMap(Optional::stream).toList();
        if (groups.size() < 2 || usable.size() < groups.size()) {
            return Outcome.none(Reason.NOT_IDENTIFIED, n);
        }
        Map<InvarianceLevel, FactorFit> fits = new EnumMap<>(InvarianceLevel.class);
        List<List<FactorMean>> means = List.of();
        for (InvarianceLevel level : InvarianceLevel.values()) {
            Outcome<MultiGroupFactorModel.Solution> solution = MultiGroupFactorModel.fit(structure, usable, level);
            if (!solution.hasValue()) {
                return Outcome.none(Objects.requireNonNull(solution.reason()), n);
            }
            fits.put(level, solution.get().fit());
            means = means(solution.get());
        }
        return Outcome.of(new MeasurementInvariance(fits, means), n);
    }

    public FactorFit fit(InvarianceLevel level) {
        return Objects.requireNonNull(fits.get(level));
    }

    /** From the level below to the given one. */
    public Step step(InvarianceLevel to) {
        FactorFit larger = fit(InvarianceLevel.values()[to.ordinal() - 1]);
        FactorFit smaller = fit(to);
        double chiSquare = smaller.chiSquare() - larger.chiSquare();
        int degrees = smaller.degrees() - larger.degrees();
        return new Step(
                chiSquare,
                degrees,
                degrees > 0 ? ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, chiSquare)) : 1,
                smaller.cfi() - larger.cfi(),
                smaller.rmsea() - larger.rmsea(),
                smaller.srmr() - larger.srmr());
    }

    /** The strictest level that holds; only at {@code SCALAR} may means be compared. */
    public InvarianceLevel highest() {
        if (!step(InvarianceLevel.METRIC).holds()) {
            return InvarianceLevel.CONFIGURAL;
        }
        return step(InvarianceLevel.SCALAR).holds() ? InvarianceLevel.SCALAR : InvarianceLevel.METRIC;
    }

    private static List<List<FactorMean>> means(MultiGroupFactorModel.Solution solution) {
        List<List<FactorMean>> means = new ArrayList<>();
        for (int[] group : solution.numbers().factorMean) {
            List<FactorMean> factors = new ArrayList<>();
            for (int number : group) {
                factors.add(
                        number == FactorParameters.FIXED
                                ? new FactorMean(0, 0)
                                : new FactorMean(solution.point()[number], solution.standardErrors()[number]));
            }
            means.add(factors);
        }
        return means;
    }
}
