package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.rapport.instrument.Instrument;
import org.rapport.scoring.ShiftRecords;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Reason;

/** How answers were given, with the names of docs/findings.md. */
public final class QualityFindings {

    private QualityFindings() {}

    /** How far the pool's means would move without those who show a sign of careless answering. */
    public static List<Finding> shifts(Instrument instrument, ShiftRecords records) {
        List<Finding> findings = new ArrayList<>();
        for (int scale = 0; scale < instrument.scales().size(); scale++) {
            findings.add(new Finding(
                    instrument.respondents(),
                    Unit.ALL,
                    Subgroup.EVERYBODY,
                    instrument.scales().get(scale).id(),
                    "quality.shift",
                    records.shift(scale)));
        }
        return findings;
    }

    /**
     * The sign that packed answers can show: a long run of one answer. A second one would be the time that was spent, which is not
     * stored; so nobody is left out of any number for careless answering.
     */
    public static void addSigns(Findings findings, long people, long longRuns) {
        findings.add(
                Exposure.RESPONSES,
                "quality.longstring",
                people == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(longRuns, people));
    }
}
