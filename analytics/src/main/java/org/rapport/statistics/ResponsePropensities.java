package org.rapport.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Chance of responding in every cell of the population, from counts alone: a logistic regression of responding on the main
 * effects of the cells' variables, each category against the first in order (numbers by size, words by alphabet).
 *
 * <p>Iteratively reweighted least squares until the deviance changes by less than 1e-14 of itself. Nobody enrolled: NO_DATA.
 * Nobody or everybody responded in a category, so that a coefficient runs away: NO_CONVERGENCE. Categories that imply one
 * another: NOT_IDENTIFIED.
 *
 * <p>Reference: McCullagh and Nelder (1989), Generalized Linear Models, chapter 4.
 *
 * @param coefficients log-odds: {@code (Intercept)}, then variable name and category joined
 * @param fitted the propensity of every cell, 0 to 1, in the order of the cells
 */
public record ResponsePropensities(Map<String, Double> coefficients, List<Double> fitted) {

    private static final double CONVERGED = 1e-14;
    private static final int MOST_STEPS = 100;
    /** A log-odds beyond this says that the chance is 0 or 1. */
    private static final double RUNAWAY = 25;

    /**
     * Some of the population.
     *
     * @param categories variable to category, in the order of the model; the same variables in every cell
     * @param enrolled people
     * @param responded how many of them responded, at most all
     */
    public record PopulationCell(Map<String, String> categories, long enrolled, long responded) {

        public PopulationCell {
            categories = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(categories));
            if (responded < 0 || responded > enrolled) {
                throw new IllegalArgumentException(responded + " of " + enrolled + " responded in " + categories);
            }
        }
    }

    public static Outcome<ResponsePropensities> of(List<PopulationCell> cells) {
        long enrolled = cells.stream().mapToLong(PopulationCell::enrolled).sum();
        if (enrolled == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        List<String> names = new ArrayList<>(List.of("(Intercept)"));
        double[][] design = design(cells, names);
        return fit(cells, design, names, enrolled);
    }

    /** The categories of a variable in order; the first is the one the others are compared with. */
    static TreeSet<String> levels(List<PopulationCell> cells, String variable) {
        TreeSet<String> levels = new TreeSet<>(ResponsePropensities::compare);
        cells.forEach(cell -> levels.add(cell.categories().getOrDefault(variable, "")));
        return levels;
    }

    private static int compare(String a, String b) {
        boolean numbers = a.matches("-?\\d+(\\.\\d+)?") && b.matches("-?\\d+(\\.\\d+)?");
        return numbers ? Double.compare(Double.parseDouble(a), Double.parseDouble(b)) : a.compareTo(b);
    }

    private static double[][] design(List<PopulationCell> cells, List<String> names) {
        List<Map.Entry<String, String>> effects = new ArrayList<>();
        for (String variable : cells.getFirst().categories().keySet()) {
            levels(cells, variable).stream().skip(1).forEach(level -> effects.add(Map.entry(variable, level)));
        }
        effects.forEach(effect -> names.add(effect.getKey() + effect.getValue()));
        double[][] design = new double[cells.size()][effects.size() + 1];
        for (int i = 0; i < design.length; i++) {
            design[i][0] = 1;
            for (int e = 0; e < effects.size(); e++) {
                String category = cells.get(i).categories().get(effects.get(e).getKey());
                design[i][e + 1] = effects.get(e).getValue().equals(category) ? 1 : 0;
            }
        }
        return design;
    }

    private static Outcome<ResponsePropensities> fit(
            List<PopulationCell> cells, double[][] design, List<String> names, long enrolled) {
        double[] eta = cells.stream()
                .mapToDouble(cell -> Math.log((cell.responded() + 0.5) / (cell.enrolled() - cell.responded() + 0.5)))
                .toArray();
        double deviance = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<double[]> beta = leastSquares(cells, design, eta);
            if (beta.isEmpty()) {
                return Outcome.none(Reason.NOT_IDENTIFIED, enrolled);
            }
            eta = multiply(design, beta.get());
            double now = deviance(cells, eta);
            if (Math.abs(deviance - now) < CONVERGED * (Math.abs(now) + 0.1)) {
                return result(names, beta.get(), eta, enrolled);
            }
            deviance = now;
        }
        return Outcome.none(Reason.NO_CONVERGENCE, enrolled);
    }

    private static Outcome<ResponsePropensities> result(
            List<String> names, double[] beta, double[] eta, long enrolled) {
        Map<String, Double> coefficients = new LinkedHashMap<>();
        List<Double> fitted = new ArrayList<>();
        for (int k = 0; k < beta.length; k++) {
            coefficients.put(names.get(k), beta[k]);
        }
        for (double e : eta) {
            if (Math.abs(e) > RUNAWAY) {
                return Outcome.none(Reason.NO_CONVERGENCE, enrolled);
            }
            fitted.add(expit(e));
        }
        return Outcome.of(new ResponsePropensities(coefficients, fitted), enrolled);
    }

    /** One weighted least squares step on the working response. */
    private static Optional<double[]> leastSquares(List<PopulationCell> cells, double[][] design, double[] eta) {
        int k = design[0].length;
        double[][] information = new double[k][k];
        double[] score = new double[k];
        for (int i = 0; i < design.length; i++) {
            double rho = expit(eta[i]);
            double weight = cells.get(i).enrolled() * rho * (1 - rho);
            double working =
                    weight * eta[i] + cells.get(i).responded() - cells.get(i).enrolled() * rho;
            for (int a = 0; a < k; a++) {
                score[a] += design[i][a] * working;
                for (int b = 0; b < k; b++) {
                    information[a][b] += weight * design[i][a] * design[i][b];
                }
            }
        }
        return SymmetricMatrix.solve(information, score);
    }

    private static double[] multiply(double[][] design, double[] beta) {
        double[] eta = new double[design.length];
        for (int i = 0; i < eta.length; i++) {
            for (int k = 0; k < beta.length; k++) {
                eta[i] += design[i][k] * beta[k];
            }
        }
        return eta;
    }

    /** −2 ln likelihood, up to a constant. */
    private static double deviance(List<PopulationCell> cells, double[] eta) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < eta.length; i++) {
            sum.add(2 * cells.get(i).enrolled() * Math.log1p(Math.exp(eta[i])));
            sum.add(-2 * cells.get(i).responded() * eta[i]);
        }
        return sum.value();
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
