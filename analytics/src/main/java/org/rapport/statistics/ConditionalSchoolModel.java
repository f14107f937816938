package org.rapport.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much schools differ that are alike in some respects: y = β₀ + x_j'γ + u_j + e, u ~ N(0, τ²), e ~ N(0, σ²), with
 * covariates x of the schools (size, grades), by restricted maximum likelihood from number, mean and sum of squares of each
 * school. A school's mean is then drawn towards what is expected of schools like it, not towards the mean of all: a small special
 * school is not pulled to an average that has nothing to do with it. In the unit of the score.
 *
 * <p>No value: nobody ({@code NO_DATA}); no covariate, covariates that determine one another, fewer schools than
 * {@link #fewest}, or one respondent in each ({@code NOT_IDENTIFIED}); no variance inside schools ({@code ZERO_VARIANCE}). Never the
 * null model in its place. Fewer than 30 schools: flagged FEW_SCHOOLS, since the intervals take τ² as known. τ² estimated as 0:
 * flagged TAU2_ZERO; then every school's estimate is what is expected of it.
 *
 * <p>Reference: Raudenbush and Bryk (2002), Hierarchical Linear Models, chapter 5; Robinson (1991),
 * doi:10.1214/ss/1177011926.
 */
public final class ConditionalSchoolModel {

    /** Degrees of freedom that must be left between schools: as many as the eight schools of a cluster-robust interval leave. */
    private static final int LEAST_DEGREES = 7;

    private static final int FEW = 30;

    /** A covariate of which the others leave less than this share of the variance has no slope of its own. */
    private static final double DETERMINED = 1e-8;

    private final RandomInterceptFit fit;
    private final double[] centres;
    private final @Nullable Double explained;

    private ConditionalSchoolModel(RandomInterceptFit fit, double[] centres, @Nullable Double explained) {
        this.fit = fit;
        this.centres = centres;
        this.explained = explained;
    }

    /**
     * A school's answers and what it is like.
     *
     * @param covariates as many for every school, in the same order
     */
    public record School(Moments scores, List<Double> covariates) {
        public School {
            covariates = List.copyOf(covariates);
        }
    }

    /** So many schools are needed: those of the coefficients, and seven more. */
    public static int fewest(int covariates) {
        return 1 + covariates + LEAST_DEGREES;
    }

    /** @param all in a fixed order; those without answers do not count */
    public static Outcome<ConditionalSchoolModel> of(List<School> all) {
        List<School> schools =
                all.stream().filter(school -> school.scores.n() > 0).toList();
        List<Moments> scores = schools.stream().map(School::scores).toList();
        long n = scores.stream().mapToLong(Moments::n).sum();
        if (n == 0) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        int covariates = schools.getFirst().covariates.size();
        double[] centres = centres(schools, covariates);
        if (covariates == 0 || schools.size() < fewest(covariates) || areDetermined(schools, centres)) {
            return Outcome.none(Reason.NOT_IDENTIFIED, n);
        }
        if (scores.stream().allMatch(Moments::isConstant)) {
            return Outcome.none(n == schools.size() ? Reason.NOT_IDENTIFIED : Reason.ZERO_VARIANCE, n);
        }
        Outcome<RandomInterceptFit> fit = RandomInterceptFit.of(ClusterProducts.of(
                schools.stream().map(one -> moments(one, centres)).toList()));
        Outcome<ConditionalSchoolModel> model =
                fit.map(found -> new ConditionalSchoolModel(found, centres, explained(found, scores)));
        if (fit.hasValue() && fit.get().tau2() == 0) {
            model = model.with(Flag.TAU2_ZERO);
        }
        return model.hasValue() && schools.size() < FEW ? model.with(Flag.FEW_SCHOOLS) : model;
    }

    private static double[] centres(List<School> schools, int covariates) {
        return IntStream.range(0, covariates)
                .mapToDouble(k -> Moments.of(schools.stream()
                                .mapToDouble(one -> one.covariates.get(k))
                                .toArray())
                        .mean())
                .toArray();
    }

    /** Whether a covariate is the same everywhere, or follows from the others. */
    private static boolean areDetermined(List<School> schools, double[] centres) {
        double[][] rows = schools.stream().map(one -> centred(one, centres)).toArray(double[][]::new);
        double[][] products = CoMoments.ofComplete(rows, centres.length).products();
        if (IntStream.range(0, centres.length).anyMatch(k -> !(products[k][k] > 0))) {
            return true;
        }
        double[][] correlations = new double[centres.length][centres.length];
        for (int a = 0; a < centres.length; a++) {
            for (int b = 0; b < centres.length; b++) {
                correlations[a][b] = products[a][b] / Math.sqrt(products[a][a] * products[b][b]);
            }
        }
        return SymmetricMatrix.inverse(correlations)
                .map(inverse -> IntStream.range(0, centres.length).anyMatch(k -> !(inverse[k][k] < 1 / DETERMINED)))
                .orElse(true);
    }

    private static double[] centred(School school, double[] centres) {
        double[] apart = new double[centres.length];
        Arrays.setAll(apart, k -> school.covariates.get(k) - centres[k]);
        return apart;
    }

    /** Covariates do not vary inside a school. */
    private static CoMoments moments(School school, double[] centres) {
        int score = centres.length;
        double[] means = Arrays.copyOf(centred(school, centres), score + 1);
        means[score] = school.scores.mean();
        double[][] products = new double[score + 1][score + 1];
        products[score][score] = school.scores.squares();
        return CoMoments.of(school.scores.n(), means, products);
    }

    private static @Nullable Double explained(RandomInterceptFit fit, List<Moments> scores) {
        Outcome<NullModel> plain = NullModel.of(scores);
        return plain.hasValue() && plain.get().tau2() > 0
                ? Double.valueOf(1 - fit.tau2() / plain.get().tau2())
                : null;
    }

    /** Variance between schools that are alike. */
    public double tau2() {
        return fit.tau2();
    }

    /** Variance inside schools. */
    public double sigma2() {
        return fit.sigma2();
    }

    /** 1 − τ²/τ² of the null model, may be negative; null where that has no variance between schools. */
    public @Nullable Double explained() {
        return explained;
    }

    /** What the model says about one of its schools; one without answers is expected to be like others of its kind. */
    public ConditionalSchoolEffect effectOf(School school) {
        double[] x = new double[centres.length + 1];
        x[0] = 1;
        System.arraycopy(centred(school, centres), 0, x, 1, centres.length);
        double expected = ClusterProducts.dot(x, fit.beta());
        double ofExpected = ClusterProducts.quadratic(fit.covariance(), x);
        long n = school.scores.n();
        double reliability = n == 0 ? 0 : tau2() / (tau2() + sigma2() / n);
        double departure = n == 0 ? 0 : reliability * (school.scores.mean() - expected);
        double conditional = tau2() * (1 - reliability);
        return new ConditionalSchoolEffect(
                expected,
                reliability,
                expected + departure,
                Math.sqrt(conditional + (1 - reliability) * (1 - reliability) * ofExpected),
                departure,
                Math.sqrt(conditional + reliability * reliability * ofExpected));
    }
}
