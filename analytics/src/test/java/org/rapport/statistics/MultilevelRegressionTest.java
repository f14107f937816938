package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four schools, two classes each. Expected numbers: R 4.2.2, lme4 1.1-31, lmerTest 3.1-3, pbkrtest 0.5-2. */
class MultilevelRegressionTest {

    /** By school and class. */
    private static final double[][][] Y = {
        {{3, 4, 3, 2}, {5, 4, 4, 3}},
        {{2, 1, 3}, {2, 2, 4, 1}},
        {{5, 5, 4, 3, 5}, {4, 5, 3, 4}},
        {{2, 3, 3}, {4, 5, 5}}
    };

    private static final double[][][] X = {
        {{1, 2, 1, 1}, {3, 2, 2, 1}},
        {{1, 1, 2}, {1, 1, 3, 1}},
        {{3, 2, 2, 1, 3}, {2, 3, 1, 2}},
        {{1, 1, 2}, {2, 3, 2}}
    };

    @Test
    void classesAndSchoolsShareTheVariance() {
        ThreeLevelModel model = ThreeLevelModel.of(classes(Y)).get();

        assertThat(model.n()).isEqualTo(30);
        assertThat(model.beta0()).isCloseTo(3.382473535, within(1e-6));
        assertThat(model.standardError()).isCloseTo(0.4420551222, within(1e-5));
        assertThat(model.classVariance()).isCloseTo(0.3741922401, within(1e-5));
        assertThat(model.schoolVariance()).isCloseTo(0.4862077747, within(1e-5));
        assertThat(model.residualVariance()).isCloseTo(0.7927429566, within(1e-5));
        assertThat(model.minus2LogLikelihood()).isCloseTo(88.95823367, within(1e-7));
    }

    @Test
    void oneClassInEverySchoolCannotBeToldFromTheSchool() {
        List<List<Moments>> single = List.of(List.of(Moments.of(1, 2)), List.of(Moments.of(3, 5)));

        assertThat(ThreeLevelModel.of(single).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void aPredictorWorksWithinAndBetweenSchools() {
        RandomInterceptRegression model =
                ContextualRegression.of(schools()).get().regression();
        RandomInterceptRegression.Coefficient within = model.coefficients().get(1);
        RandomInterceptRegression.Coefficient between = model.coefficients().get(2);

        assertThat(within.estimate()).isCloseTo(1.143967863, within(1e-8));
        assertThat(within.standardError()).isCloseTo(0.1220523064, within(1e-7));
        assertThat(within.degrees()).isCloseTo(25.052765973, within(1e-3));
        assertThat(between.estimate()).isCloseTo(2.758622989, within(1e-6));
        assertThat(between.t()).isCloseTo(3.252628687, within(1e-5));
        assertThat(between.degrees()).isCloseTo(1.976954091, within(1e-3));
        assertThat(between.pValue()).isCloseTo(8.421419463e-02, within(1e-4));
        assertThat(model.tau2()).isCloseTo(0.1556172307, within(1e-6));
        assertThat(model.sigma2()).isCloseTo(0.2280919432, within(1e-6));
        assertThat(model.minus2LogLikelihood()).isCloseTo(47.09631539, within(1e-7));
        assertThat(model.marginalR2()).isCloseTo(0.7622564957, within(1e-6));
        assertThat(model.conditionalR2()).isCloseTo(0.8586758369, within(1e-6));
    }

    @Test
    void kenwardAndRogerCorrectForFewSchools() {
        RandomInterceptRegression model =
                ContextualRegression.of(schools()).get().regression();
        RandomInterceptRegression.SmallSample between =
                model.coefficients().get(2).smallSample().orElseThrow();

        assertThat(between.standardError()).isCloseTo(0.8484211059, within(1e-6));
        assertThat(between.degrees()).isCloseTo(1.925127459, within(1e-4));
    }

    /** {@code contextual.R}; two degrees of freedom are left between four schools. */
    @Test
    void theContextualEffectIsTheDifferenceWithAnErrorOfItsOwn() {
        ContextualRegression model = ContextualRegression.of(schools()).get();
        RandomInterceptRegression.Coefficient effect = model.contextual().getFirst();
        RandomInterceptRegression.SmallSample small = effect.smallSample().orElseThrow();

        assertThat(effect.estimate()).isCloseTo(1.6146551252, within(1e-7));
        assertThat(effect.standardError()).isCloseTo(0.8568582881, within(1e-7));
        assertThat(effect.degrees()).isCloseTo(2.059566, within(1e-3));
        assertThat(small.standardError()).isCloseTo(0.8571553324, within(1e-7));
        assertThat(small.degrees()).isCloseTo(2.0057474538, within(1e-6));
        // qt(.975, 2.0057474538) = 4.290859315
        assertThat(effect.interval().upper()).isCloseTo(1.6146551252 + 4.290859315 * 0.8571553324, within(1e-5));
        assertThat(effect.estimate())
                .isCloseTo(model.between(0).estimate() - model.within(0).estimate(), within(1e-12));
        assertThat(model.hasFewSchools()).isTrue();
    }

    @Test
    void asManyCoefficientsAsSchoolsLeaveNothingBetweenThem() {
        assertThat(ContextualRegression.of(schools().subList(0, 2)).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(ContextualRegression.of(schools().subList(0, 3)).hasValue()).isTrue();
    }

    @Test
    void aPredictorThatDoesNotVaryWithinSchoolsIsRefused() {
        List<CoMoments> schools = new ArrayList<>();
        for (int j = 0; j < 4; j++) {
            schools.add(new CoMoments(2).add(j, 1).add(j, 2 + j));
        }

        assertThat(ContextualRegression.of(schools).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void nobodyIsNoData() {
        assertThat(ContextualRegression.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(ThreeLevelModel.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
    }

    private static List<List<Moments>> classes(double[][][] y) {
        List<List<Moments>> schools = new ArrayList<>();
        for (double[][] school : y) {
            List<Moments> classes = new ArrayList<>();
            for (double[] room : school) {
                classes.add(Moments.of(room));
            }
            schools.add(classes);
        }
        return schools;
    }

    private static List<CoMoments> schools() {
        List<CoMoments> schools = new ArrayList<>();
        for (int j = 0; j < Y.length; j++) {
            CoMoments school = new CoMoments(2);
            for (int c = 0; c < Y[j].length; c++) {
                for (int i = 0; i < Y[j][c].length; i++) {
                    school.add(X[j][c][i], Y[j][c][i]);
                }
            }
            schools.add(school);
        }
        return schools;
    }
}
