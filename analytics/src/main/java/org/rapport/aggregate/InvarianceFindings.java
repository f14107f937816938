package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.Characteristics;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.InvarianceLevel;
import org.rapport.statistics.MeasurementInvariance;
import org.rapport.statistics.Outcome;

/** Whether the four characteristics are measured in the same way across the groups of the pool, with the names of docs/findings.md. */
public final class InvarianceFindings {
    private static final String VARIABLE = "characteristics";

    private InvarianceFindings() {}

    /** @param models by breakdown */
    public static List<Finding> of(RespondentGroup respondents, Map<String, Outcome<MeasurementInvariance>> models) {
        List<Finding> findings = new ArrayList<>();
        models.forEach((breakdown, model) -> {
            String name = "invariance." + breakdown;
            findings.add(finding(
                    respondents,
                    name + ".level",
                    model.estimate(found -> found.highest().ordinal())));
            for (InvarianceLevel level : InvarianceLevel.values()) {
                String ofLevel = "." + level.name().toLowerCase(Locale.ROOT);
                findings.add(finding(
                        respondents,
                        name + ".cfi" + ofLevel,
                        model.estimate(found -> found.fit(level).cfi())));
                findings.add(finding(
                        respondents,
                        name + ".rmsea" + ofLevel,
                        model.estimate(found -> found.fit(level).rmsea())));
                findings.add(finding(
                        respondents,
                        name + ".srmr" + ofLevel,
                        model.estimate(found -> found.fit(level).srmr())));
            }
        });
        return findings;
    }

    private static Finding finding(RespondentGroup respondents, String statistic, Estimate estimate) {
        return new Finding(
                respondents,
                Unit.ALL,
                Subgroup.EVERYBODY,
                VARIABLE,
                statistic,
                estimate,
                PoolBases.everybody(respondents, Characteristics.IDS.stream()));
    }
}
