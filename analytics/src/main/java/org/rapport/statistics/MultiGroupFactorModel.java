package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Confirmatory factor model in several groups by maximum likelihood under normality, with divisor n in the covariances; by
 * Fisher scoring with halved steps. Residual variances are not bounded. Standard errors from the expected information.
 *
 * <p>Reference: Jöreskog (1971), Psychometrika 36, 409–426, doi:10.1007/BF02291366.
 */
final class MultiGroupFactorModel {

    private static final int MOST_STEPS = 1000;
    private static final int MOST_HALVINGS = 40;
    /** Largest gradient a respondent, on parameters measured in the items' standard deviations. */
    private static final double CONVERGED = 1e-9;

    private final FactorStructure structure;
    private final List<FactorGroup> groups;
    private final FactorParameters numbers;
    private final double n;
    private double[] point;

    private MultiGroupFactorModel(FactorStructure structure, List<FactorGroup> groups, InvarianceLevel level) {
        this.structure = structure;
        this.groups = groups;
        this.numbers = new FactorParameters(structure, groups.size(), level);
        this.n = groups.stream().mapToDouble(FactorGroup::n).sum();
        this.point = start();
    }

    static Outcome<Solution> fit(FactorStructure structure, List<FactorGroup> groups, InvarianceLevel level) {
        return new MultiGroupFactorModel(structure, groups, level).run();
    }

    /** The estimates with their information, and how well they fit. */
    record Solution(FactorFit fit, FactorParameters numbers, double[] point, double[] standardErrors) {}

    private Outcome<Solution> run() {
        Optional<List<FactorGroup.At>> here = at(point);
        for (int step = 0; here.isPresent() && step < MOST_STEPS; step++) {
            double[] gradient = new double[numbers.size()];
            double[][] information = new double[numbers.size()][numbers.size()];
            for (FactorGroup.At group : here.get()) {
                group.add(gradient, information);
            }
            Optional<double[]> direction = SymmetricMatrix.solve(information, gradient);
            if (direction.isEmpty()) {
                return Outcome.none(Reason.NOT_IDENTIFIED, (long) n);
            }
            if (decrement(direction.get(), gradient) <= CONVERGED * CONVERGED) {
                return solution(here.get(), information);
            }
            here = advance(here.get(), direction.get());
        }
        return Outcome.none(Reason.NO_CONVERGENCE, (long) n);
    }

    /** Twice the gain that a further step promises, a respondent: free of the items' units. */
    private double decrement(double[] direction, double[] gradient) {
        double sum = 0;
        for (int k = 0; k < gradient.length; k++) {
            sum += direction[k] * gradient[k];
        }
        return sum / n;
    }

    private Optional<List<FactorGroup.At>> advance(List<FactorGroup.At> here, double[] direction) {
        double value = discrepancy(here);
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            double[] next = point.clone();
            for (int k = 0; k < next.length; k++) {
                next[k] += length * direction[k];
            }
            Optional<List<FactorGroup.At>> there = at(next);
            if (there.isPresent() && discrepancy(there.get()) <= value + 1e-11 * n) {
                point = next;
                return there;
            }
        }
        return Optional.empty();
    }

    private Optional<List<FactorGroup.At>> at(double[] where) {
        List<FactorGroup.At> all = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).at(numbers, g, where).ifPresent(all::add);
        }
        return all.size() == groups.size() ? Optional.of(all) : Optional.empty();
    }

    private static double discrepancy(List<FactorGroup.At> at) {
        return at.stream().mapToDouble(FactorGroup.At::discrepancy).sum();
    }

    private Outcome<Solution> solution(List<FactorGroup.At> at, double[][] information) {
        return SymmetricMatrix.inverse(information)
                .map(variance -> {
                    double[] errors = new double[variance.length];
                    Arrays.setAll(errors, k -> Math.sqrt(variance[k][k]));
                    return Outcome.of(new Solution(fit(at), numbers, point, errors), (long) n);
                })
                .orElseGet(() -> Outcome.none(Reason.NOT_IDENTIFIED, (long) n));
    }

    private FactorFit fit(List<FactorGroup.At> at) {
        int items = structure.items();
        int moments = groups.size() * (items * (items + 3) / 2);
        double srmr = 0;
        for (int g = 0; g < at.size(); g++) {
            srmr += groups.get(g).n() / n * at.get(g).srmr();
        }
        double chiSquare = Math.max(0, discrepancy(at));
        return FactorFit.of(
                chiSquare,
                moments - numbers.size(),
                groups.stream().mapToDouble(FactorGroup::independence).sum(),
                groups.size() * items * (items - 1) / 2,
                groups.stream().mapToDouble(FactorGroup::saturatedLogLikelihood).sum() - chiSquare / 2,
                srmr,
                n,
                groups.size());
    }

    /** Loadings by the items' standard deviations, half of every variance to the factor, means as observed. */
    private double[] start() {
        double[] start = new double[numbers.size()];
        for (int g = groups.size() - 1; g >= 0; g--) { // shared parameters start from the first group
            double[][] s = groups.get(g).covariances();
            for (int i = 0; i < structure.items(); i++) {
                int marker = structure.factors().get(structure.factorOf(i)).getFirst();
                if (numbers.loading[g][i] != FactorParameters.FIXED) {
                    start[numbers.loading[g][i]] = Math.copySign(Math.sqrt(s[i][i] / s[marker][marker]), s[i][marker]);
                }
                start[numbers.intercept[g][i]] = groups.get(g).means()[i];
                start[numbers.residual[g][i]] = s[i][i] / 2;
            }
            for (int f = 0; f < structure.factors().size(); f++) {
                int marker = structure.factors().get(f).getFirst();
                start[numbers.factorCovariance[g][f][f]] = s[marker][marker] / 2;
            }
        }
        return start;
    }
}
