package org.rapport.oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.ClusterMean;
import org.rapport.statistics.Interval;
import org.rapport.statistics.LinearizedMean;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.WeightedMoments;
import tools.jackson.databind.JsonNode;

/** §2.4: means and proportions of clustered respondents. */
final class ClusterMeanArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.equals("2.4");
    }

    @Override
    public Object compute(OracleCase c) {
        return c.params().has("weight") ? linearized(c) : robust(c);
    }

    private static Object robust(OracleCase c) {
        double[] y = OracleScores.variable(c.table(), c.text("y", ""));
        Map<String, double[]> clusters =
                OracleGroups.split(y, c.table().strings(c.text("cluster", OracleGroups.SCHOOL)));
        Outcome<ClusterMean> mean =
                ClusterMean.of(clusters.values().stream().map(Moments::of).toList());
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("n", mean.n());
        got.put("clusters", clusters.size());
        got.put("mean", mean.estimate(ClusterMean::mean));
        got.put("se_cr2", mean.estimate(ClusterMean::standardError));
        got.put("df", mean.estimate(ClusterMean::df));
        got.put("ci", mean.hasValue() ? ends(mean.get().interval()) : new Object[2]);
        return got;
    }

    /** The one case of this kind names neither its variable nor its proportion: api00, and comp.imp is Yes. */
    private static Object linearized(OracleCase c) {
        OracleTable table = c.table();
        Double population = table.has("fpc") ? table.numbers("fpc")[0] : null;
        Outcome<LinearizedMean> mean = linearized(c, table.numbers(c.text("y", "api00")), population);
        Outcome<LinearizedMean> share = linearized(c, indicator(table.strings("comp.imp"), "Yes"), population);
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("mean", mean.estimate(LinearizedMean::mean));
        got.put("se", mean.estimate(LinearizedMean::standardError));
        got.put("df", mean.estimate(LinearizedMean::df));
        got.put("ci_t", ends(mean.get().interval()));
        got.put("se_no_fpc", mean.estimate(LinearizedMean::standardErrorWithoutFpc));
        got.put("deff", mean.get().designEffect());
        got.put("prop_comp_imp_yes", share.estimate(LinearizedMean::mean));
        got.put("prop_se", share.estimate(LinearizedMean::standardError));
        got.put("prop_ci_logit", ends(share.get().logitInterval().get()));
        return got;
    }

    private static Outcome<LinearizedMean> linearized(OracleCase c, double[] y, @Nullable Double population) {
        double[] w = c.table().numbers(c.text("weight", ""));
        @Nullable String[] clusters = c.table().strings(c.text("cluster", ""));
        Map<String, WeightedMoments> sums = new TreeMap<>();
        for (int i = 0; i < y.length; i++) {
            sums.put(
                    clusters[i],
                    sums.getOrDefault(clusters[i], WeightedMoments.NONE).add(y[i], w[i]));
        }
        return LinearizedMean.of(sums.values(), population);
    }

    private static double[] indicator(@Nullable String[] values, String one) {
        return DoubleStream.iterate(0, i -> i < values.length, i -> i + 1)
                .map(i -> values[(int) i] == null ? Double.NaN : one.equals(values[(int) i]) ? 1 : 0)
                .toArray();
    }

    static double[] ends(Interval interval) {
        return new double[] {interval.lower(), interval.upper()};
    }
}
