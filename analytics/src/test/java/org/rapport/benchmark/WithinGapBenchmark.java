package org.rapport.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.statistics.ClusterRobustGap;

/**
 * The gap between two groups inside schools with CR2 standard error and Satterthwaite's degrees of freedom, beside
 * {@code clubSandwich::coef_test}. Arguments: schools (400), mean number of students in each (50), rounds (5), then how R writes
 * the model: {@code dummies}, {@code centred} (both unless told).
 */
public final class WithinGapBenchmark {

    private WithinGapBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int schools = BesideR.number(arguments, 0, 400);
        int students = BesideR.number(arguments, 1, 50);
        StudentRows rows = StudentRows.simulate(schools, students);
        Path csv = rows.write();
        List<Optional<RSide>> beside = new ArrayList<>();
        for (String model : BesideR.names(arguments, 3, "dummies", "centred")) {
            beside.add(RSide.start("within-gap.R", csv, model));
        }
        BesideR.run(
                "Gap inside schools, %d students in %d schools".formatted(rows.score().length, schools),
                BesideR.number(arguments, 2, 5),
                List.of(new JavaSide("from rows", () -> numbers(rows))),
                beside);
    }

    private static Map<String, Double> numbers(StudentRows rows) {
        ClusterRobustGap gap = ClusterRobustGap.within(rows.groupsPerSchool()).get();
        return Map.of("gap", gap.gap(), "standardError", gap.standardError(), "df", gap.df());
    }
}
