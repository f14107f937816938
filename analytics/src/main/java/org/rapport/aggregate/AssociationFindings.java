package org.rapport.aggregate;

import java.util.List;
import java.util.stream.Stream;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.AssociationRecords;
import org.rapport.scoring.Characteristics;
import org.rapport.statistics.Associations;
import org.rapport.statistics.ContextualRegression;
import org.rapport.statistics.Flag;
import org.rapport.statistics.Outcome;

/** What goes with the outcomes inside the schools of the pool and between them, with the names of docs/findings.md. */
public final class AssociationFindings {
    private final RespondentGroup respondents;
    private final AssociationRecords records;
    private final Findings findings;

    private AssociationFindings(RespondentGroup respondents, AssociationRecords records) {
        this.respondents = respondents;
        this.records = records;
        this.findings = Findings.about(respondents, Unit.ALL);
    }

    public static List<Finding> of(RespondentGroup respondents, AssociationRecords records) {
        AssociationFindings made = new AssociationFindings(respondents, records);
        for (int outcome = 0; outcome < records.outcomes().size(); outcome++) {
            made.addShares(outcome);
            made.addContext(outcome);
        }
        return made.findings.all();
    }

    private void addShares(int outcome) {
        String id = records.outcomes().get(outcome);
        List<Basis> bases = bases(id);
        Outcome<Associations> found = records.associations(outcome);
        findings.add(id, "association.r2", found.estimate(of -> of.within().explained()), bases);
        for (int position = 0; position < Characteristics.IDS.size(); position++) {
            int characteristic = position;
            String name = Characteristics.IDS.get(characteristic);
            String share = "association.share." + name;
            findings.add(id, share, found.estimate(of -> of.within().parts()[characteristic]), bases);
            findings.addInterval(id, share, found, of -> of.intervals().get(characteristic), bases);
            findings.add(id, "association.between." + name, records.between(outcome, characteristic), bases);
        }
    }

    private void addContext(int outcome) {
        String id = records.outcomes().get(outcome);
        List<Basis> bases = bases(id);
        Outcome<ContextualRegression> found = records.context(outcome);
        Outcome<ContextualRegression> between =
                found.hasValue() && found.get().hasFewSchools() ? found.with(Flag.FEW_SCHOOLS) : found;
        findings.add(
                id,
                "association.r2.marginal",
                between.estimate(of -> of.regression().marginalR2()),
                bases);
        findings.add(
                id,
                "association.r2.conditional",
                between.estimate(of -> of.regression().conditionalR2()),
                bases);
        for (int position = 0; position < Characteristics.IDS.size(); position++) {
            int characteristic = position;
            String within = "association.within." + Characteristics.IDS.get(characteristic);
            findings.add(
                    id, within, found.estimate(of -> of.within(characteristic).estimate()), bases);
            findings.addInterval(
                    id, within, found, of -> of.within(characteristic).interval(), bases);
            String contextual = "association.contextual." + Characteristics.IDS.get(characteristic);
            findings.add(
                    id,
                    contextual,
                    between.estimate(of -> of.contextual().get(characteristic).estimate()),
                    bases);
            findings.addInterval(
                    id,
                    contextual,
                    between,
                    of -> of.contextual().get(characteristic).interval(),
                    bases);
        }
    }

    private List<Basis> bases(String outcome) {
        return PoolBases.everybody(respondents, Stream.concat(Stream.of(outcome), Characteristics.IDS.stream()));
    }
}
