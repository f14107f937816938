package org.rapport.oracle;

import java.util.List;
import java.util.Map;
import org.rapport.statistics.OrdinalAlpha;
import tools.jackson.databind.JsonNode;

/** Section 3.3: polychoric correlations and ordinal alpha; "3.1-3.3" asks for alpha and omega beside it. */
final class OrdinalArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.equals("3.3") || specSection.equals("3.1-3.3");
    }

    @Override
    public Object compute(OracleCase oracleCase) {
        OracleTable table = OracleScores.keyed(oracleCase);
        CreditAnswers answers = CreditAnswers.of(oracleCase, table);
        List<String> items = answers.items();
        return oracleCase.specSection().equals("3.3")
                ? ordinal(answers)
                : Map.of(
                        "alpha", ReliabilityArea.alpha(table, items),
                        "omega", ReliabilityArea.omega(table, items),
                        "ordinal", ordinal(answers));
    }

    private static Object ordinal(CreditAnswers answers) {
        OrdinalAlpha alpha = OrdinalAlpha.of(answers.patterns()).get();
        return Map.of(
                "n", answers.patterns().complete().respondents(),
                "polychoric", alpha.correlations(),
                "ordinal_alpha", alpha.alpha(),
                "ordinal_omega_minres", alpha.omega());
    }
}
