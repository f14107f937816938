package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Marginal maximum likelihood for both credit models: 30 expectation–maximisation cycles with one Newton step each, which
 * come near the maximum from anywhere, then {@link Bfgs} on (ln σ, parameters) from the complete-data information, which
 * reaches it. Standard errors from the inverse of the observed information (central differences of the gradient).
 *
 * <p>Reference: Bock &amp; Aitkin (1981), Psychometrika 46, 443–459, doi:10.1007/BF02293801.
 */
final class CreditModelCalibration {

    private static final int CYCLES = 30;
    private static final double LONGEST_STEP = 1;
    private static final double TARGET_SLOPE = 1e-7;
    private static final double CONVERGED_SLOPE = 1e-4;
    /** A quarter of the distance of two nodes: θ has one value then, and the answers show no common factor. */
    private static final double SMALLEST_SIGMA = 0.05;

    private static final double DIFFERENCE = 1e-4;

    private final CreditModel model;
    private final ScoreGroups groups;
    private final MarginalLikelihood likelihood;
    private final StepLayout layout;
    private final double[][] delta;
    private final double[][] stepGradient;

    private CreditModelCalibration(CreditModel model, ResponsePatterns patterns) {
        this.model = model;
        this.groups = ScoreGroups.of(patterns);
        this.likelihood = new MarginalLikelihood(groups);
        int[] tops = Arrays.stream(groups.atLeast).mapToInt(h -> h.length).toArray();
        this.layout = switch (model) {
            case PARTIAL_CREDIT -> new StepLayout.Free(tops);
            case RATING_SCALE -> new StepLayout.Shared(tops.length, tops[0]);
        };
        this.delta = new double[tops.length][];
        this.stepGradient = new double[tops.length][];
        for (int i = 0; i < tops.length; i++) {
            delta[i] = new double[tops[i]];
            stepGradient[i] = new double[tops[i]];
        }
    }

    static Outcome<Calibration> of(CreditModel model, ResponsePatterns patterns) {
        if (patterns.size() == 0) {
            return Outcome.none(Reason.NO_DATA, patterns.respondents());
        }
        long[][] frequencies = patterns.frequencies();
        if (Arrays.stream(frequencies).anyMatch(f -> f.length < 2)) {
            return Outcome.none(Reason.ZERO_VARIANCE, patterns.respondents());
        }
        if (Arrays.stream(frequencies).flatMapToLong(Arrays::stream).anyMatch(f -> f == 0)) {
            return Outcome.none(Reason.EMPTY_CATEGORY, patterns.respondents());
        }
        if (patterns.items() < 2) {
            return Outcome.none(Reason.K_LT_2, patterns.respondents());
        }
        return new CreditModelCalibration(model, patterns).run(frequencies);
    }

    private Outcome<Calibration> run(long[][] frequencies) {
        double[] parameters = start(frequencies);
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            cycle(parameters);
        }
        evaluate(parameters);
        Optional<double[][]> inverse = SymmetricMatrix.inverse(completeInformation());
        if (inverse.isEmpty()) {
            return Outcome.none(Reason.NO_CONVERGENCE, (long) groups.respondents);
        }
        return result(Bfgs.minimise(this::negative, parameters, inverse.get(), TARGET_SLOPE));
    }

    private Outcome<Calibration> result(Bfgs.Minimum minimum) {
        if (!(minimum.largestSlope() <= CONVERGED_SLOPE)) {
            return Outcome.none(Reason.NO_CONVERGENCE, (long) groups.respondents);
        }
        if (Math.exp(minimum.point()[0]) < SMALLEST_SIGMA) {
            return Outcome.none(Reason.ZERO_VARIANCE, (long) groups.respondents);
        }
        return SymmetricMatrix.inverse(observedInformation(minimum.point()))
                .map(variance -> Outcome.of(calibration(minimum, variance), (long) groups.respondents))
                .orElseGet(() -> Outcome.none(Reason.NOT_IDENTIFIED, (long) groups.respondents));
    }

    private Calibration calibration(Bfgs.Minimum minimum, double[][] variance) {
        layout.unfold(minimum.point(), 1, delta);
        List<Double> errors = IntStream.range(0, variance.length)
                .mapToObj(i -> Math.sqrt(variance[i][i]))
                .toList();
        return new Calibration(
                model,
                StepDifficulties.of(delta),
                Math.exp(minimum.point()[0]),
                -minimum.value(),
                errors,
                minimum.largestSlope(),
                (long) groups.respondents);
    }

    /** δ from the logarithms of neighbouring frequencies, σ = 1.2. */
    private double[] start(long[][] frequencies) {
        for (int i = 0; i < delta.length; i++) {
            for (int h = 0; h < delta[i].length; h++) {
                delta[i][h] = Math.log(frequencies[i][h] + 0.5) - Math.log(frequencies[i][h + 1] + 0.5);
            }
        }
        double[] parameters = new double[layout.parameters() + 1];
        parameters[0] = Math.log(1.2);
        System.arraycopy(layout.nearest(delta), 0, parameters, 1, layout.parameters());
        return parameters;
    }

    private void cycle(double[] parameters) {
        double[] gradient = new double[layout.parameters()];
        evaluate(parameters);
        layout.fold(stepGradient, gradient, 0);
        double[][] information = stepInformation();
        parameters[0] = Math.log(likelihood.posteriorVariance()) / 2;
        SymmetricMatrix.solve(information, gradient).ifPresent(step -> {
            for (int k = 0; k < step.length; k++) {
                parameters[k + 1] += Math.clamp(step[k], -LONGEST_STEP, LONGEST_STEP);
            }
        });
    }

    private double evaluate(double[] parameters) {
        layout.unfold(parameters, 1, delta);
        return likelihood.at(Math.exp(parameters[0]), delta, stepGradient);
    }

    private double negative(double[] parameters, double[] gradient) {
        double value = evaluate(parameters);
        gradient[0] = likelihood.scaleGradient(Math.exp(parameters[0]));
        layout.fold(stepGradient, gradient, 1);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = -gradient[k];
        }
        return -value;
    }

    /** By the layout's parameters: column k is the folded product of the item information with unit vector k. */
    private double[][] stepInformation() {
        int size = layout.parameters();
        double[][] columns = new double[size][size];
        double[][] direction = copyOfShape();
        double[][] product = copyOfShape();
        double[] unit = new double[size];
        double[][][] items = new double[delta.length][][];
        Arrays.setAll(items, likelihood::completeInformation);
        for (int k = 0; k < size; k++) {
            Arrays.fill(unit, 0);
            unit[k] = 1;
            layout.unfold(unit, 0, direction);
            for (int i = 0; i < items.length; i++) {
                multiply(items[i], direction[i], product[i]);
            }
            layout.fold(product, columns[k], 0);
        }
        return columns;
    }

    private double[][] completeInformation() {
        double[][] steps = stepInformation();
        double[][] all = new double[steps.length + 1][steps.length + 1];
        all[0][0] = 2 * groups.respondents;
        for (int k = 0; k < steps.length; k++) {
            System.arraycopy(steps[k], 0, all[k + 1], 1, steps.length);
        }
        return all;
    }

    private double[][] observedInformation(double[] at) {
        double[][] information = new double[at.length][at.length];
        double[] above = new double[at.length];
        double[] moved = at.clone();
        for (int k = 0; k < at.length; k++) {
            moved[k] = at[k] + DIFFERENCE;
            negative(moved, above);
            moved[k] = at[k] - DIFFERENCE;
            negative(moved, information[k]);
            moved[k] = at[k];
            for (int j = 0; j < at.length; j++) {
                information[k][j] = (above[j] - information[k][j]) / (2 * DIFFERENCE);
            }
        }
        return information;
    }

    private double[][] copyOfShape() {
        return Arrays.stream(delta).map(d -> new double[d.length]).toArray(double[][]::new);
    }

    private static void multiply(double[][] matrix, double[] vector, double[] into) {
        for (int h = 0; h < into.length; h++) {
            into[h] = 0;
            for (int g = 0; g < vector.length; g++) {
                into[h] += matrix[h][g] * vector[g];
            }
        }
    }
}
