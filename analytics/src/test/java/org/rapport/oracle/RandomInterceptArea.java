package org.rapport.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.Moments;
import org.rapport.statistics.RandomInterceptRegression;
import org.rapport.statistics.RandomInterceptRegression.Coefficient;
import org.rapport.statistics.RandomInterceptRegression.SmallSample;
import tools.jackson.databind.JsonNode;

/** Section 12.2: a regression with a random intercept, written as a formula: "y ~ a + b + (1|g); b = g mean of x, a = x - b". */
final class RandomInterceptArea implements OracleArea {

    private static final Pattern MODEL = Pattern.compile("(\\w+) *~ *(.+?) *\\+ *\\(1 *\\| *(\\w+)\\)");
    private static final Pattern MEAN = Pattern.compile("(\\w+) = (\\w+) mean of (\\w+)");
    private static final Pattern DIFFERENCE = Pattern.compile("(\\w+) = (\\w+) - (\\w+)");

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.startsWith("12") && params.has("formula");
    }

    @Override
    public Object compute(OracleCase oracleCase) {
        String formula = oracleCase.text("formula", "");
        Matcher model = MODEL.matcher(formula);
        if (!model.find()) {
            throw new IllegalArgumentException("Not a formula with a random intercept: " + formula);
        }
        OracleTable table = oracleCase.table();
        Map<String, double[]> columns = derived(table, formula, model.group(3));
        List<String> predictors =
                Stream.of(model.group(2).split("\\+")).map(String::strip).toList();
        List<double[]> wanted = new ArrayList<>();
        Stream.concat(predictors.stream(), Stream.of(model.group(1)))
                .map(name -> columns.containsKey(name) ? columns.get(name) : table.numbers(name))
                .forEach(wanted::add);
        RandomInterceptRegression got = RandomInterceptRegression.of(perSchool(table.strings(model.group(3)), wanted))
                .get();
        return result(got, predictors, model.group(3));
    }

    static Object result(RandomInterceptRegression got, List<String> predictors, String school) {
        List<String> terms =
                Stream.concat(Stream.of("(Intercept)"), predictors.stream()).toList();
        List<Map<String, Object>> coefficients = new ArrayList<>();
        for (int k = 0; k < terms.size(); k++) {
            Coefficient c = got.coefficients().get(k);
            coefficients.add(Map.of(
                    "term", terms.get(k),
                    "estimate", c.estimate(),
                    "se", c.standardError(),
                    "df_satterthwaite", c.degrees(),
                    "t", c.t(),
                    "p", c.pValue()));
        }
        return Map.of(
                "N", got.n(),
                "coefficients", coefficients,
                "df_kenward_roger",
                        got.coefficients().stream()
                                .map(c -> c.smallSample().map(SmallSample::degrees))
                                .toList(),
                "se_kenward_roger",
                        got.coefficients().stream()
                                .map(c -> c.smallSample().map(SmallSample::standardError))
                                .toList(),
                "variance", Map.of(school + "|(Intercept)|", got.tau2(), "Residual||", got.sigma2()),
                "minus2loglik_reml", got.minus2LogLikelihood(),
                "r2_marginal", got.marginalR2(),
                "r2_conditional", got.conditionalR2());
    }

    private static List<CoMoments> perSchool(@Nullable String[] school, List<double[]> columns) {
        Map<String, CoMoments> schools = new LinkedHashMap<>();
        for (int i = 0; i < school.length; i++) {
            int row = i;
            double[] values = columns.stream().mapToDouble(c -> c[row]).toArray();
            if (school[i] != null && Arrays.stream(values).noneMatch(Double::isNaN)) {
                schools.computeIfAbsent(school[i], s -> new CoMoments(columns.size()))
                        .add(values);
            }
        }
        return List.copyOf(schools.values());
    }

    private static Map<String, double[]> derived(OracleTable table, String formula, String school) {
        Map<String, double[]> columns = new HashMap<>();
        Matcher mean = MEAN.matcher(formula);
        while (mean.find()) {
            columns.put(mean.group(1), schoolMeans(table.strings(school), table.numbers(mean.group(3))));
        }
        Matcher difference = DIFFERENCE.matcher(formula);
        while (difference.find()) {
            double[] from = columns.getOrDefault(difference.group(2), table.numbers(difference.group(2)));
            double[] take = columns.get(difference.group(3));
            double[] result = from.clone();
            Arrays.setAll(result, i -> from[i] - take[i]);
            columns.put(difference.group(1), result);
        }
        return columns;
    }

    private static double[] schoolMeans(@Nullable String[] school, double[] x) {
        Map<String, Moments> means = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            if (school[i] != null) {
                means.merge(school[i], Moments.of(x[i]), Moments::merge);
            }
        }
        double[] result = x.clone();
        Arrays.setAll(
                result,
                i -> school[i] == null ? Double.NaN : means.get(school[i]).mean());
        return result;
    }
}
