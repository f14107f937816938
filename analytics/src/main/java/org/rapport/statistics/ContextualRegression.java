package org.rapport.statistics;

import java.util.List;
import org.rapport.statistics.RandomInterceptRegression.Coefficient;

/**
 * A score regressed on respondents' predictors split into the part within schools (x − x̄_school) and the part between them
 * (x̄_school), with a random intercept per school: {@link RandomInterceptRegression} with coefficients in the order constant,
 * all within, all between. The contextual effect of a predictor is its coefficient between minus that within, in points of the
 * score per point of the predictor: how far two respondents with the same x lie apart whose schools' means of x are a point
 * apart. Describes associations, not causes.
 *
 * <p>No value: as for the regression; a predictor that does not vary within or does not vary between schools, or no more
 * schools than predictors and constant, is {@code NOT_IDENTIFIED}.
 *
 * <p>Reference: Enders &amp; Tofighi (2007), Psychological Methods 12, 121–138, doi:10.1037/1082-989X.12.2.121.
 *
 * @param contextual one a predictor
 */
public record ContextualRegression(RandomInterceptRegression regression, List<Coefficient> contextual) {

    /** Below so many degrees of freedom between schools, what is said of differences between schools is flagged. */
    private static final int FEW_DEGREES = 10;

    public ContextualRegression {
        contextual = List.copyOf(contextual);
    }

    /**
     * @param perSchool complete cases of the predictors and, last, the score
     */
    public static Outcome<ContextualRegression> of(List<CoMoments> perSchool) {
        List<CoMoments> schools = perSchool.stream().filter(s -> s.n() > 0).toList();
        if (schools.isEmpty()) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        int predictors = schools.getFirst().variables() - 1;
        if (schools.size() <= predictors + 1) {
            return Outcome.none(
                    Reason.NOT_IDENTIFIED,
                    schools.stream().mapToLong(CoMoments::n).sum());
        }
        return RandomInterceptFit.of(ClusterProducts.splitIntoContext(schools))
                .map(fit -> new ContextualRegression(fit.regression(), fit.differences(1 + predictors, 1, predictors)));
    }

    /** The coefficient of a predictor inside schools. */
    public Coefficient within(int predictor) {
        return regression.coefficients().get(1 + predictor);
    }

    /** The coefficient of the schools' means of a predictor. */
    public Coefficient between(int predictor) {
        return regression.coefficients().get(1 + contextual.size() + predictor);
    }

    /** Whether fewer than ten degrees of freedom are left between schools, schools − predictors − 1. */
    public boolean hasFewSchools() {
        return regression.schools() - contextual.size() - 1 < FEW_DEGREES;
    }
}
