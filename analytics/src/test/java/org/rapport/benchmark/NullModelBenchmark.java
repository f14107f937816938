package org.rapport.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.rapport.statistics.Moments;
import org.rapport.statistics.NullModel;

/**
 * The null model by restricted maximum likelihood beside {@code lme4::lmer}: from rows, as R has it, and from the moments of
 * the schools, which is what is stored. Arguments: schools (10000), mean number of students in each (50), rounds (7).
 */
public final class NullModelBenchmark {

    private NullModelBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int schools = BesideR.number(arguments, 0, 10_000);
        int students = BesideR.number(arguments, 1, 50);
        int rounds = BesideR.number(arguments, 2, 7);
        StudentRows rows = StudentRows.simulate(schools, students);
        JavaSide fromRows = new JavaSide("from rows", () -> numbers(rows.perSchool()));
        List<Moments> moments = rows.perSchool();
        BesideR.run(
                "Null model, %d students in %d schools".formatted(rows.score().length, schools),
                rounds,
                List.of(fromRows, new JavaSide("from the moments of schools", () -> numbers(moments))),
                List.of(RSide.start("null-model.R", rows.write())));
    }

    private static Map<String, Double> numbers(List<Moments> perSchool) {
        NullModel model = NullModel.of(perSchool).get();
        return Map.of(
                "beta0", model.beta0(),
                "beta0Error", model.beta0Error(),
                "tau2", model.tau2(),
                "sigma2", model.sigma2(),
                "minus2LogLikelihood", model.minus2LogLikelihood());
    }
}
