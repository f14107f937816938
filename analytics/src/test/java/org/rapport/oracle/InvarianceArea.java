package org.rapport.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.FactorFit;
import org.rapport.statistics.FactorStructure;
import org.rapport.statistics.InvarianceLevel;
import org.rapport.statistics.MeasurementInvariance;
import org.rapport.statistics.MeasurementInvariance.FactorMean;
import org.rapport.statistics.MeasurementInvariance.Step;
import tools.jackson.databind.JsonNode;

/** Section 6.4: a factor model in several groups, listwise. */
final class InvarianceArea implements OracleArea {

    private static final Pattern RANGE = Pattern.compile("(\\w*?)(\\d+)\\.\\.\\w*?(\\d+) *=~ *(\\d+) items each");

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.startsWith("6") && params.has("model");
    }

    @Override
    public Object compute(OracleCase oracleCase) {
        OracleTable table = OracleScores.keyed(oracleCase);
        Map<String, List<String>> model = model(oracleCase.text("model", ""));
        List<String> items = model.values().stream().flatMap(List::stream).toList();
        List<CoMoments> groups = groups(table, items, oracleCase.text("group", ""));
        MeasurementInvariance got =
                MeasurementInvariance.of(structure(model), groups).get();
        return Map.of(
                "n", groups.stream().map(CoMoments::n).toList(),
                "fit",
                        Map.of(
                                "configural", fit(got.fit(InvarianceLevel.CONFIGURAL)),
                                "metric", fit(got.fit(InvarianceLevel.METRIC)),
                                "scalar", fit(got.fit(InvarianceLevel.SCALAR))),
                "metric_vs_configural", step(got.step(InvarianceLevel.METRIC)),
                "scalar_vs_metric", step(got.step(InvarianceLevel.SCALAR)),
                "scalar_latent_means", means(got, List.copyOf(model.keySet())));
    }

    /** "visual =~ x1+x2; textual =~ x3+x4", or "c1..c4 =~ 4 items each", whose items are c1_1 … c4_4. */
    private static Map<String, List<String>> model(String text) {
        Map<String, List<String>> model = new LinkedHashMap<>();
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            for (int f = Integer.parseInt(range.group(2)); f <= Integer.parseInt(range.group(3)); f++) {
                String factor = range.group(1) + f;
                model.put(
                        factor,
                        IntStream.rangeClosed(1, Integer.parseInt(range.group(4)))
                                .mapToObj(i -> factor + "_" + i)
                                .toList());
            }
            return model;
        }
        for (String line : text.split("[;\n]")) {
            String[] sides = line.split("=~");
            model.put(
                    sides[0].strip(),
                    Stream.of(sides[1].split("\\+")).map(String::strip).toList());
        }
        return model;
    }

    private static FactorStructure structure(Map<String, List<String>> model) {
        List<List<Integer>> factors = new ArrayList<>();
        int next = 0;
        for (List<String> items : model.values()) {
            factors.add(IntStream.range(next, next + items.size()).boxed().toList());
            next += items.size();
        }
        return new FactorStructure(factors);
    }

    /** In the order in which the groups first appear among the complete cases. */
    private static List<CoMoments> groups(OracleTable table, List<String> items, String column) {
        double[][] answers = table.matrix(items);
        @Nullable String[] group = table.strings(column);
        Map<String, CoMoments> groups = new LinkedHashMap<>();
        for (int row = 0; row < answers.length; row++) {
            if (group[row] != null && Arrays.stream(answers[row]).noneMatch(Double::isNaN)) {
                groups.computeIfAbsent(group[row], g -> new CoMoments(items.size()))
                        .add(answers[row]);
            }
        }
        return List.copyOf(groups.values());
    }

    private static Object fit(FactorFit fit) {
        return Map.of(
                "chisq", fit.chiSquare(),
                "df", fit.degrees(),
                "cfi", fit.cfi(),
                "tli", fit.tli(),
                "rmsea", fit.rmsea(),
                "srmr", fit.srmr(),
                "logl", fit.logLikelihood());
    }

    private static Object step(Step step) {
        return Map.of(
                "dchisq", step.chiSquare(),
                "ddf", step.degrees(),
                "p", step.pValue(),
                "dcfi", step.deltaCfi(),
                "drmsea", step.deltaRmsea(),
                "dsrmr", step.deltaSrmr());
    }

    private static Object means(MeasurementInvariance got, List<String> factors) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int g = 0; g < got.factorMeans().size(); g++) {
            for (int f = 0; f < factors.size(); f++) {
                FactorMean mean = got.factorMeans().get(g).get(f);
                rows.add(Map.of(
                        "lhs", factors.get(f), "group", g + 1, "est", mean.estimate(), "se", mean.standardError()));
            }
        }
        return rows;
    }
}
