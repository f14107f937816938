package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.AssociationRecords;
import org.rapport.scoring.Characteristics;
import org.rapport.statistics.Associations;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Outcome;

/** What goes with the outcomes inside the schools of the pool and between them, with the names of docs/findings.md. */
public final class AssociationFindings {

    private AssociationFindings() {}

    public static List<Finding> of(RespondentGroup respondents, AssociationRecords records) {
        List<Finding> findings = new ArrayList<>();
        List<String> outcomes = records.outcomes();
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            Outcome<Associations> found = records.associations(outcome);
            List<Basis> bases = PoolBases.everybody(
                    respondents, Stream.concat(Stream.of(outcomes.get(outcome)), Characteristics.IDS.stream()));
            String id = outcomes.get(outcome);
            findings.add(finding(
                    respondents,
                    id,
                    "association.r2",
                    found.estimate(of -> of.within().explained()),
                    bases));
            for (int position = 0; position < Characteristics.IDS.size(); position++) {
                int characteristic = position;
                String share = "association.share." + Characteristics.IDS.get(position);
                findings.add(finding(
                        respondents, id, share, found.estimate(of -> of.within().parts()[characteristic]), bases));
                findings.add(finding(
                        respondents,
                        id,
                        share + ".lower",
                        found.estimate(of -> of.intervals().get(characteristic).lower()),
                        bases));
                findings.add(finding(
                        respondents,
                        id,
                        share + ".upper",
                        found.estimate(of -> of.intervals().get(characteristic).upper()),
                        bases));
                findings.add(finding(
                        respondents,
                        id,
                        "association.between." + Characteristics.IDS.get(position),
                        records.between(outcome, characteristic),
                        bases));
            }
        }
        return findings;
    }

    private static Finding finding(
            RespondentGroup respondents, String outcome, String statistic, Estimate estimate, List<Basis> bases) {
        return new Finding(respondents, Unit.ALL, Subgroup.EVERYBODY, outcome, statistic, estimate, bases);
    }
}
