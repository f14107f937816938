package org.rapport.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.rapport.statistics.Calibration;
import org.rapport.statistics.PartialCreditModel;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.StepDifficulties;

/**
 * How long the calibration of a six-item scale on 100,000 respondents takes, from the answers to the standard errors, in CPU time
 * of one thread (both programs use one). Not a
 * test: run {@code main}; with a path as argument it also writes the answers as CSV, so that R
 * ({@code src/test/r/partial-credit.R}) can be timed on the same ones on the same machine.
 */
final class PartialCreditBenchmark {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int RESPONDENTS = 100_000;
    private static final double MISSING = 0.03;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;
    private static final StepDifficulties STEPS = StepDifficulties.of(new double[][] {
        {-1.9, -0.8, 0.4, 1.6},
        {-1.4, -0.9, 0.2, 1.9},
        {-2.2, -0.3, 0.1, 1.1},
        {-1.1, -0.5, 0.9, 1.4},
        {-1.7, -1.2, 0.7, 2.1},
        {-0.9, -0.1, 0.6, 1.3}
    });

    private PartialCreditBenchmark() {}

    public static void main(String[] args) throws IOException {
        int[][] answers = answers(new Random(20261122));
        if (args.length > 0) {
            write(answers, Path.of(args[0]));
        }
        double[] seconds = new double[ROUNDS];
        Calibration calibration = null;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = CPU.getCurrentThreadCpuTime();
            calibration = PartialCreditModel.calibrate(ResponsePatterns.of(STEPS.items(), answers))
                    .get();
            if (round >= 0) {
                seconds[round] = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        System.out.printf(
                "%d respondents, %d patterns: median %.3f CPU s (%.3f to %.3f), log-likelihood %.6f, sigma %.6f%n",
                RESPONDENTS,
                ResponsePatterns.of(STEPS.items(), answers).size(),
                seconds[ROUNDS / 2],
                seconds[0],
                seconds[ROUNDS - 1],
                calibration.logLikelihood(),
                calibration.sigma());
    }

    private static int[][] answers(Random random) {
        return IntStream.range(0, RESPONDENTS)
                .mapToObj(person -> answers(1.1 * random.nextGaussian(), random))
                .toArray(int[][]::new);
    }

    private static int[] answers(double theta, Random random) {
        double[] p = new double[5];
        return IntStream.range(0, STEPS.items())
                .map(item -> {
                    STEPS.probabilities(theta, item, p);
                    return random.nextDouble() < MISSING ? ResponsePatterns.MISSING : draw(p, random.nextDouble());
                })
                .toArray();
    }

    private static int draw(double[] p, double u) {
        int category = 0;
        double below = p[0];
        while (u > below && category < p.length - 1) {
            below += p[++category];
        }
        return category;
    }

    private static void write(int[][] answers, Path csv) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(csv))) {
            out.println("i1,i2,i3,i4,i5,i6");
            for (int[] row : answers) {
                out.println(String.join(
                        ",",
                        Arrays.stream(row)
                                .mapToObj(x -> x == ResponsePatterns.MISSING ? "" : Integer.toString(x))
                                .toList()));
            }
        }
    }
}
