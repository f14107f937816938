package org.rapport.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether an item works alike for two groups, by ordinal logistic regression of the answer on the standardised total score s
 * and the group f (1 for the focal group): M0 thresholds only, M1 with s, M2 with s and f, M3 with s, f and s·f. Likelihood
 * ratio tests: uniform M1→M2, non-uniform M2→M3, both together M1→M3.
 *
 * <p>Its size is β of f in M2, in log-odds; negative when the item is harder for the focal group. |β| below .43 is negligible
 * (A), up to .64 moderate (B), above large (C). Differences of pseudo-R² are too small in all cases to be a criterion of
 * uniform differences.
 *
 * <p>No value: a group without complete cases ({@code NO_DATA}); all answers or all scores alike ({@code ZERO_VARIANCE});
 * separated answers ({@code NO_CONVERGENCE}).
 *
 * <p>Reference: Zumbo (1999), Handbook on DIF, Ottawa; Crane, Gibbons, Jolley &amp; van Belle (2006), Medical Care 44,
 * S115–S123, doi:10.1097/01.mlr.0000245183.28384.ed; Jodoin &amp; Gierl (2001), Applied Measurement in Education 14, 329–349.
 *
 * @param n complete cases of both groups
 * @param logLikelihoods of M0, M1, M2, M3
 * @param groupSlope β of f in M2
 * @param scoreSlopeAlone β of s in M1
 * @param scoreSlope β of s in M2
 */
public record OrdinalDifTest(
        long n,
        List<Double> logLikelihoods,
        LikelihoodRatio uniform,
        LikelihoodRatio nonUniform,
        LikelihoodRatio total,
        double groupSlope,
        double scoreSlopeAlone,
        double scoreSlope) {

    /** A comparison of two nested models, with how much more of the answers the larger one explains. */
    public record LikelihoodRatio(
            double chiSquare, int degrees, double pValue, double deltaNagelkerke, double deltaMcFadden) {}

    public OrdinalDifTest {
        logLikelihoods = List.copyOf(logLikelihoods);
    }

    /** |(β of s in M1 − in M2) / in M1|: how much the score's slope depends on the group being in the model. */
    public double slopeChange() {
        return Math.abs((scoreSlopeAlone - scoreSlope) / scoreSlopeAlone);
    }

    static Outcome<OrdinalDifTest> of(MatchedAnswers answers) {
        long n = answers.respondents();
        if (Arrays.stream(answers.ofGroup(MatchedAnswers.REFERENCE)).sum() == 0
                || Arrays.stream(answers.ofGroup(MatchedAnswers.FOCAL)).sum() == 0) {
            return Outcome.none(Reason.NO_DATA, n);
        }
        Optional<Rows> rows = Rows.of(answers, n);
        if (rows.isEmpty()) {
            return Outcome.none(Reason.ZERO_VARIANCE, n);
        }
        List<ProportionalOdds> models = new ArrayList<>();
        for (int predictors = 1; predictors <= 3; predictors++) {
            Outcome<ProportionalOdds> model = rows.get().fit(predictors);
            if (!model.hasValue()) {
                return Outcome.none(Objects.requireNonNull(model.reason()), n);
            }
            models.add(model.get());
        }
        return Outcome.of(of(rows.get().nullLogLikelihood(n), models, n), n);
    }

    private static OrdinalDifTest of(double none, List<ProportionalOdds> models, long n) {
        double[] l = {
            none,
            models.get(0).logLikelihood(),
            models.get(1).logLikelihood(),
            models.get(2).logLikelihood()
        };
        return new OrdinalDifTest(
                n,
                Arrays.stream(l).boxed().toList(),
                ratio(l, 1, 2, n),
                ratio(l, 2, 3, n),
                ratio(l, 1, 3, n),
                models.get(1).slopes()[1],
                models.get(0).slopes()[0],
                models.get(1).slopes()[0]);
    }

    private static LikelihoodRatio ratio(double[] l, int smaller, int larger, long n) {
        double chiSquare = Math.max(0, 2 * (l[larger] - l[smaller]));
        int degrees = larger - smaller;
        return new LikelihoodRatio(
                chiSquare,
                degrees,
                ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare),
                nagelkerke(l[0], l[larger], n) - nagelkerke(l[0], l[smaller], n),
                (l[smaller] - l[larger]) / l[0]);
    }

    private static double nagelkerke(double none, double model, long n) {
        return Math.expm1(2 * (none - model) / n) / Math.expm1(2 * none / n);
    }

    /** Distinct (s, f, s·f) with their answers by category. */
    private record Rows(double[][] x, double[][] counts) {

        static Optional<Rows> of(MatchedAnswers answers, long n) {
            double[] byScore = Arrays.stream(answers.counts())
                    .mapToDouble(score ->
                            Arrays.stream(score).flatMapToDouble(Arrays::stream).sum())
                    .toArray();
            double mean = 0;
            for (int s = 0; s < byScore.length; s++) {
                mean += s * byScore[s] / n;
            }
            double squares = 0;
            for (int s = 0; s < byScore.length; s++) {
                squares += byScore[s] * (s - mean) * (s - mean);
            }
            return squares > 0 ? Optional.of(of(answers, mean, Math.sqrt(squares / (n - 1)))) : Optional.empty();
        }

        private static Rows of(MatchedAnswers answers, double mean, double deviation) {
            List<double[]> x = new ArrayList<>();
            List<double[]> counts = new ArrayList<>();
            for (int s = 0; s < answers.counts().length; s++) {
                double z = (s - mean) / deviation;
                for (int group = 0; group < 2; group++) {
                    double[] row = answers.counts()[s][group];
                    if (Arrays.stream(row).sum() > 0) {
                        x.add(new double[] {z, group, z * group});
                        counts.add(row);
                    }
                }
            }
            return new Rows(x.toArray(double[][]::new), counts.toArray(double[][]::new));
        }

        Outcome<ProportionalOdds> fit(int predictors) {
            double[][] some =
                    Arrays.stream(x).map(row -> Arrays.copyOf(row, predictors)).toArray(double[][]::new);
            return ProportionalOdds.fit(some, counts);
        }

        double nullLogLikelihood(long n) {
            double sum = 0;
            for (int c = 0; c < counts[0].length; c++) {
                int category = c;
                double count =
                        Arrays.stream(counts).mapToDouble(row -> row[category]).sum();
                sum += count > 0 ? count * Math.log(count / n) : 0;
            }
            return sum;
        }
    }
}
