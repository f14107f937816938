package org.rapport.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapport.statistics.Calibration;
import org.rapport.statistics.PartialCreditModel;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.StepDifficulties;

/**
 * The calibration of a scale of six items with five categories, from the respondents' answers to the standard errors, beside
 * R. Arguments: respondents (100000), rounds (5), then what of R to stand beside: {@code TAM}, {@code mirt} (both unless
 * told), or a script of R that defines {@code fit_pcm_mml}.
 */
public final class PartialCreditBenchmark {

    private static final double MISSING = 0.03;
    private static final StepDifficulties STEPS = StepDifficulties.of(new double[][] {
        {-1.9, -0.8, 0.4, 1.6},
        {-1.4, -0.9, 0.2, 1.9},
        {-2.2, -0.3, 0.1, 1.1},
        {-1.1, -0.5, 0.9, 1.4},
        {-1.7, -1.2, 0.7, 2.1},
        {-0.9, -0.1, 0.6, 1.3}
    });

    private PartialCreditBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int respondents = BesideR.number(arguments, 0, 100_000);
        int[][] answers = answers(respondents, new Random(20261122));
        BesideR.run(
                "Partial credit model, %d respondents, %d items".formatted(respondents, STEPS.items()),
                BesideR.number(arguments, 1, 5),
                List.of(new JavaSide("from rows", () -> numbers(answers))),
                beside(BesideR.names(arguments, 2, "TAM", "mirt"), answers));
    }

    private static List<Optional<RSide>> beside(List<String> packages, int[][] answers) throws IOException {
        List<Optional<RSide>> sides = new ArrayList<>();
        Path csv = write(answers);
        for (String name : packages) {
            sides.add(RSide.start("partial-credit.R", csv, name));
        }
        return sides;
    }

    private static Map<String, Double> numbers(int[][] answers) {
        Calibration calibration = PartialCreditModel.calibrate(ResponsePatterns.of(STEPS.items(), answers))
                .get();
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int item = 0; item < STEPS.items(); item++) {
            for (double step : calibration.steps().of(item)) {
                numbers.put("delta" + (numbers.size() + 1), step);
            }
        }
        numbers.put("sigma", calibration.sigma());
        numbers.put("logLikelihood", calibration.logLikelihood());
        return numbers;
    }

    private static int[][] answers(int respondents, Random random) {
        return IntStream.range(0, respondents)
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

    private static Path write(int[][] answers) throws IOException {
        Path csv = Files.createTempFile("answers", ".csv");
        csv.toFile().deleteOnExit();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(csv))) {
            out.println("i1,i2,i3,i4,i5,i6");
            for (int[] row : answers) {
                out.println(Arrays.stream(row)
                        .mapToObj(x -> x == ResponsePatterns.MISSING ? "" : Integer.toString(x))
                        .collect(Collectors.joining(",")));
            }
        }
        return csv;
    }
}
