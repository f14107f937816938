package org.rapport.aggregate.job;

import java.util.ArrayList;
import java.util.List;
import org.rapport.aggregate.AssociationFindings;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.InvarianceFindings;
import org.rapport.aggregate.QualityFindings;
import org.rapport.instrument.Instrument;
import org.rapport.response.PackedResponses;
import org.rapport.scoring.AssociationRecords;
import org.rapport.scoring.InvarianceRecords;
import org.rapport.scoring.QualityRecords;

/** What is kept of whole rows beside the patterns of single scales. */
final class RespondentRecords implements PackedResponses.MarkedTaker {
    private final Instrument instrument;
    private final AssociationRecords associations;
    private final InvarianceRecords invariance;
    private final QualityRecords quality;

    RespondentRecords(Instrument instrument) {
        this.instrument = instrument;
        this.associations = new AssociationRecords(instrument);
        this.invariance = new InvarianceRecords(instrument);
        this.quality = new QualityRecords(instrument);
    }

    @Override
    public void take(int school, String language, String gradeBand, byte[] answers) {
        associations.add(school, answers);
        invariance.add(language, gradeBand, answers);
        quality.add(language, gradeBand, answers);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(InvarianceFindings.of(instrument.respondents(), invariance.byBreakdown()));
        findings.addAll(AssociationFindings.of(instrument.respondents(), associations));
        findings.addAll(QualityFindings.ofPool(instrument, quality));
        return findings;
    }
}
