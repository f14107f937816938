package org.rapport.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.Associations;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.ContextualRegression;
import org.rapport.statistics.RelativeImportance;
import tools.jackson.databind.JsonNode;

/** §12: relative importance, over all and by school, with the contextual model where there are schools. */
final class AssociationArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.startsWith("12") && params.has("x") && params.has("y");
    }

    @Override
    public Object compute(OracleCase c) {
        List<String> predictors = c.texts("x");
        OracleTable table = OracleScores.keyed(c);
        double[] y = OracleScores.variable(table, c.text("y", ""));
        List<double[]> x = predictors.stream()
                .map(name -> OracleScores.variable(table, name))
                .toList();
        return c.params().has("cluster")
                ? bySchool(table.strings(c.text("cluster", "")), y, x, predictors)
                : overall(y, x, predictors);
    }

    private static Object overall(double[] y, List<double[]> x, List<String> names) {
        CoMoments moments = new CoMoments(x.size() + 1);
        IntStream.range(0, y.length)
                .mapToObj(i -> row(i, Stream.concat(Stream.of(y), x.stream())))
                .filter(AssociationArea::isComplete)
                .forEach(moments::add);
        RelativeImportance importance = RelativeImportance.of(moments).get();
        Map<String, Object> got = shares(importance, names);
        got.put("n", moments.n());
        return got;
    }

    private static Object bySchool(@Nullable String[] schools, double[] y, List<double[]> x, List<String> names) {
        Associations found = Associations.of(List.copyOf(perSchool(schools, Stream.concat(Stream.of(y), x.stream()))
                        .values()))
                .get();
        Map<String, Object> within = shares(found.within(), names);
        within.put("lmg_se_delete_one_school_jackknife", named(names, found.standardErrors()));
        Map<String, Object> intervals = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            intervals.put(names.get(k), ClusterMeanArea.ends(found.intervals().get(k)));
        }
        within.put("lmg_ci_t", intervals);
        Map<String, Object> relative = Map.of(
                "n", found.n(),
                "schools", found.schools(),
                "total", shares(found.total().get(), names),
                "within_school", within,
                "between_school_raw_means", shares(found.between().get(), names));
        return Map.of("relimp", relative, "contextual", contextual(schools, y, x, names));
    }

    private static Object contextual(@Nullable String[] schools, double[] y, List<double[]> x, List<String> names) {
        Map<String, CoMoments> perSchool = perSchool(schools, Stream.concat(x.stream(), Stream.of(y)));
        List<String> terms = Stream.concat(
                        names.stream().map(name -> name + "_w"), names.stream().map(name -> name + "_b"))
                .toList();
        return RandomInterceptArea.result(
                ContextualRegression.of(List.copyOf(perSchool.values())).get().regression(), terms, "school");
    }

    private static Map<String, CoMoments> perSchool(@Nullable String[] schools, Stream<double[]> columns) {
        List<double[]> variables = columns.toList();
        Map<String, CoMoments> perSchool = new TreeMap<>();
        for (int i = 0; i < schools.length; i++) {
            double[] row = row(i, variables.stream());
            if (schools[i] != null && isComplete(row)) {
                perSchool
                        .computeIfAbsent(schools[i], school -> new CoMoments(variables.size()))
                        .add(row);
            }
        }
        return perSchool;
    }

    private static double[] row(int i, Stream<double[]> columns) {
        return columns.mapToDouble(column -> column[i]).toArray();
    }

    private static boolean isComplete(double[] row) {
        return java.util.Arrays.stream(row).noneMatch(Double::isNaN);
    }

    private static Map<String, Object> shares(RelativeImportance importance, List<String> names) {
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("r2", importance.explained());
        got.put("lmg", named(names, importance.parts()));
        got.put("lmg_share", named(names, importance.shares()));
        got.put("johnson", named(names, importance.johnson()));
        got.put("std_beta", named(names, importance.standardized()));
        got.put("r_y", named(names, importance.correlations()));
        return got;
    }

    private static Map<String, Double> named(List<String> names, double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < values.length; k++) {
            named.put(names.get(k), values[k]);
        }
        return named;
    }
}
