package org.rapport.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.Moments;
import org.rapport.statistics.RandomEffectsMean;
import org.rapport.statistics.SchoolChanges;
import org.rapport.statistics.WelchDifference;
import tools.jackson.databind.JsonNode;

/** §9.1 to 9.3: changes between two waves. */
final class TrendArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return List.of("9", "9.1", "9.2", "9.3", "9.1-9.3").contains(specSection) && params.has("y");
    }

    @Override
    public Object compute(OracleCase c) {
        SchoolChanges changes = SchoolChanges.of(moments(c, 0), moments(c, 1)).get();
        RandomEffectsMean overall = changes.overall().get();
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("sigma2_within_pooled", changes.withinVariance());
        got.put("n_schools", changes.bySchool().size());
        got.put("tau2_change", overall.tau2());
        got.put("Q", overall.q());
        got.put("Q_p", overall.qP());
        got.put("I2", overall.iSquared());
        got.put("mean_change", overall.mean());
        got.put("se_knha", overall.standardError());
        got.put("ci_knha", ClusterMeanArea.ends(overall.interval()));
        got.put("se_z", overall.normalError());
        got.put("ci_z", ClusterMeanArea.ends(overall.normalInterval()));
        List<Object> schools = new ArrayList<>();
        changes.bySchool().forEach((name, change) -> schools.add(school(name, change)));
        got.put("schools", schools);
        return got;
    }

    private static Map<String, @Nullable Object> school(String name, SchoolChanges.Change change) {
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("school", name);
        got.put("n1", change.first().n());
        got.put("n2", change.second().n());
        got.put("mean1", change.first().mean());
        got.put("mean2", change.second().mean());
        got.put("change", change.change());
        got.put("se_welch", change.welch().estimate(WelchDifference::standardError));
        got.put("df_welch", change.welch().estimate(WelchDifference::df));
        got.put("p_welch", change.welch().estimate(WelchDifference::p));
        got.put("v_pooled", change.pooledVariance());
        got.put("z_pooled", change.reliableChange());
        got.put("p_welch_bh", change.adjustedP());
        got.put("eb_change", change.shrunk().value());
        got.put("eb_se", change.shrunk().standardError());
        got.put("eb_lo", change.shrunk().interval().lower());
        got.put("eb_hi", change.shrunk().interval().upper());
        return got;
    }

    private static Map<String, Moments> moments(OracleCase c, int wave) {
        OracleTable table = c.tables().get(wave);
        Map<String, Moments> moments = new TreeMap<>();
        OracleGroups.split(
                        OracleScores.variable(table, c.text("y", "")),
                        table.strings(c.text("cluster", OracleGroups.SCHOOL)))
                .forEach((school, values) -> moments.put(school, Moments.of(values)));
        return moments;
    }
}
