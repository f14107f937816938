package org.rapport.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.DifferentialItemFunctioning;
import org.rapport.statistics.DifferentialItemFunctioning.ItemDif;
import org.rapport.statistics.MantelTest;
import org.rapport.statistics.OrdinalDifTest;
import org.rapport.statistics.OrdinalDifTest.LikelihoodRatio;
import org.rapport.statistics.ResponsePatterns;
import tools.jackson.databind.JsonNode;

/** Section 6.1 to 6.3: differential item functioning of the focal group beside everybody else. */
final class DifArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.startsWith("6") && params.has("focal");
    }

    @Override
    public Object compute(OracleCase oracleCase) {
        OracleTable table = OracleScores.keyed(oracleCase);
        CreditAnswers answers = CreditAnswers.of(oracleCase, table);
        @Nullable String[] group = table.strings(oracleCase.text("group", ""));
        String focal = oracleCase.text("focal", "");
        DifferentialItemFunctioning dif = DifferentialItemFunctioning.between(
                patterns(answers, i -> group[i] != null && !group[i].equals(focal)),
                patterns(answers, i -> focal.equals(group[i])));
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("n", dif.reference() + dif.focal());
        got.put("n_focal", dif.focal());
        got.put("step0", answers.byItem(i -> item(dif.first().get(i))));
        got.put("bh_p_total_step0", answers.byItem(i -> dif.adjusted().get(i)));
        got.put(
                "flagged_history",
                dif.history().stream().map(flagged -> names(answers, flagged)).toList());
        got.put("final_flagged", names(answers, dif.flagged()).stream().sorted().toList());
        got.put(
                "purified",
                dif.history().size() > 1
                        ? answers.byItem(i -> item(dif.purified().get(i)))
                        : null);
        return got;
    }

    private static ResponsePatterns patterns(CreditAnswers answers, IntPredicate row) {
        return ResponsePatterns.of(
                answers.items().size(),
                IntStream.range(0, answers.rows().length)
                        .filter(row)
                        .mapToObj(i -> answers.rows()[i])
                        .toArray(int[][]::new));
    }

    private static List<String> names(CreditAnswers answers, SortedSet<Integer> items) {
        return items.stream().map(answers.items()::get).toList();
    }

    private static Object item(ItemDif item) {
        return Map.of(
                "mantel",
                mantel(item.mantel().get()),
                "olr",
                regression(item.regression().get()));
    }

    private static Object mantel(MantelTest test) {
        return Map.of(
                "chisq", test.chiSquare(),
                "df", 1,
                "p", test.pValue(),
                "smd", test.standardizedMeanDifference(),
                "smd_es", test.effectSize(),
                "strata_used", test.strata(),
                "n_focal", test.focal(),
                "n_ref", test.reference());
    }

    private static Object regression(OrdinalDifTest test) {
        return Map.of(
                "n", test.n(),
                "loglik", test.logLikelihoods(),
                "uniform", ratio(test.uniform()),
                "nonuniform", ratio(test.nonUniform()),
                "total", ratio(test.total()),
                "beta_group_model2", test.groupSlope(),
                "beta_z_model1", test.scoreSlopeAlone(),
                "beta_z_model2", test.scoreSlope(),
                "beta_change_crane", test.slopeChange());
    }

    private static Object ratio(LikelihoodRatio ratio) {
        return Map.of(
                "chisq", ratio.chiSquare(),
                "df", ratio.degrees(),
                "p", ratio.pValue(),
                "delta_r2_nagelkerke", ratio.deltaNagelkerke(),
                "delta_r2_mcfadden", ratio.deltaMcFadden());
    }
}
