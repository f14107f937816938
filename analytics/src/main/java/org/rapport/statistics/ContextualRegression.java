package org.rapport.statistics;

import java.util.List;

/**
 * A score regressed on respondents' predictors split into the part within schools (x − x̄_school) and the part between them
 * (x̄_school), with a random intercept per school: {@link RandomInterceptRegression} with coefficients in the order constant,
 * all within, all between. The contextual effect of a predictor is its coefficient between minus that within. Describes
 * associations, not causes.
 *
 * <p>No value: as for the regression; a predictor that does not vary within or does not vary between schools is
 * {@code NOT_IDENTIFIED}.
 *
 * <p>Reference: Enders &amp; Tofighi (2007), Psychological Methods 12, 121–138, doi:10.1037/1082-989X.12.2.121.
 */
public final class ContextualRegression {

    private ContextualRegression() {}

    /**
     * @param perSchool complete cases of the predictors and, last, the score
     */
    public static Outcome<RandomInterceptRegression> of(List<CoMoments> perSchool) {
        List<CoMoments> schools = perSchool.stream().filter(s -> s.n() > 0).toList();
        return schools.isEmpty()
                ? Outcome.none(Reason.NO_DATA, 0)
                : RandomInterceptRegression.of(ClusterProducts.splitIntoContext(schools));
    }
}
