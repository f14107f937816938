package org.rapport.oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.Moments;
import org.rapport.statistics.ThreeLevelModel;
import tools.jackson.databind.JsonNode;

/** Section 4.5: classes in schools. */
final class ThreeLevelArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.equals("4.5");
    }

    @Override
    public Object compute(OracleCase oracleCase) {
        OracleTable table = oracleCase.table();
        String[] nesting = oracleCase.text("nesting", "").split("/");
        double[] y = OracleScores.variable(table, oracleCase.text("y", ""));
        @Nullable String[] school = table.strings(nesting[0]);
        @Nullable String[] room = table.strings(nesting[1]);
        Map<String, Map<String, Moments>> schools = new LinkedHashMap<>();
        for (int i = 0; i < y.length; i++) {
            if (!Double.isNaN(y[i]) && school[i] != null && room[i] != null) {
                schools.computeIfAbsent(school[i], s -> new LinkedHashMap<>())
                        .merge(room[i], Moments.of(y[i]), Moments::merge);
            }
        }
        ThreeLevelModel model = ThreeLevelModel.of(
                        schools.values().stream().map(Map::values).toList())
                .get();
        return Map.of(
                "N", model.n(),
                "beta0", model.beta0(),
                "se", model.standardError(),
                "var_class", model.classVariance(),
                "var_school", model.schoolVariance(),
                "var_residual", model.residualVariance(),
                "minus2loglik_reml", model.minus2LogLikelihood());
    }
}
