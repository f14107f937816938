package org.rapport.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.Moments;
import org.rapport.statistics.NullModel;
import org.rapport.statistics.PerceptionGaps;
import org.rapport.statistics.PersonMean;
import org.rapport.statistics.WelchDifference;
import tools.jackson.databind.JsonNode;

/** §8: teachers' and students' views of the same schools. */
final class PerceptionArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return List.of("8", "8.1", "8.2", "8.3").contains(specSection) && params.has("student");
    }

    @Override
    public Object compute(OracleCase c) {
        OracleTable students = c.table();
        OracleTable teachers = c.tables().get(1);
        int categories = (int) c.number(
                "K",
                Math.max(
                        OracleScores.highest(students, c.texts("student")),
                        OracleScores.highest(teachers, c.texts("teacher"))));
        PerceptionGaps gaps = PerceptionGaps.of(
                        moments(students, c.texts("student"), categories),
                        moments(teachers, c.texts("teacher"), categories),
                        (int) c.number("min_n", 5))
                .get();
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("tau2_student", gaps.students().estimate(NullModel::tau2));
        got.put("sigma2_student", gaps.students().estimate(NullModel::sigma2));
        got.put("tau2_teacher", gaps.teachers().estimate(NullModel::tau2));
        got.put("sigma2_teacher", gaps.teachers().estimate(NullModel::sigma2));
        List<Object> schools = new ArrayList<>();
        gaps.bySchool().forEach((name, gap) -> schools.add(school(name, gap)));
        got.put("schools", schools);
        PerceptionGaps.Overall overall = gaps.overall().get();
        got.put("n_schools_used", overall.schools());
        got.put("mean_gap", overall.meanGap());
        got.put("mean_gap_se", overall.standardError());
        got.put("mean_gap_ci", ClusterMeanArea.ends(overall.interval()));
        got.put("r_observed", overall.correlation());
        got.put("cov_observed", overall.covariance());
        got.put("r_disattenuated", overall.disattenuated());
        return got;
    }

    private static Map<String, @Nullable Object> school(String name, PerceptionGaps.Gap gap) {
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("school", name);
        got.put("n_t", gap.teacher().n());
        got.put("n_s", gap.student().n());
        got.put("mean_t", gap.teacher().mean());
        got.put("mean_s", gap.student().mean());
        got.put("gap", gap.gap());
        got.put("se", gap.welch().estimate(WelchDifference::standardError));
        got.put("df", gap.welch().estimate(WelchDifference::df));
        got.put("lo", gap.welch().estimate(w -> w.interval().lower()));
        got.put("hi", gap.welch().estimate(w -> w.interval().upper()));
        got.put("rel_position_diff", gap.relativePosition());
        got.put("rel_position_sd", gap.relativePositionSd());
        return got;
    }

    private static Map<String, Moments> moments(OracleTable table, List<String> items, int categories) {
        double[] percent = DoubleStream.of(OracleScores.personMean(table, items))
                .map(y -> PersonMean.percentOfMaximum(y, categories))
                .toArray();
        Map<String, Moments> moments = new TreeMap<>();
        OracleGroups.split(percent, table.strings(OracleGroups.SCHOOL))
                .forEach((school, values) -> moments.put(school, Moments.of(values)));
        return moments;
    }
}
