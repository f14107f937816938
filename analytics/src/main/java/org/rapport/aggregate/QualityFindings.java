package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.BankUse;
import org.rapport.scoring.QualityRecords;
import org.rapport.scoring.ScaleCoding;
import org.rapport.scoring.UnusualAnswers;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ResponsePatterns;

/** How answers were given, with the names of docs/findings.md. */
public final class QualityFindings {

    static final String LONG_RUNS = "quality.longstring";

    private QualityFindings() {}

    /** What whole rows say about how the pool answered. */
    public static List<Finding> ofPool(Instrument instrument, QualityRecords records) {
        RespondentGroup respondents = instrument.respondents();
        List<Finding> findings = new ArrayList<>();
        for (int scale = 0; scale < instrument.scales().size(); scale++) {
            findings.add(
                    about(respondents, instrument.scales().get(scale).id(), "quality.shift", records.shift(scale)));
        }
        findings.add(about(respondents, Exposure.RESPONSES, "quality.irv", records.variability()));
        findings.add(about(respondents, Exposure.RESPONSES, "quality.even-odd", records.evenOdd()));
        findings.addAll(new RunsByGroup(instrument, records).findings());
        return findings;
    }

    /**
     * How many answered a scale in ways that hardly go together.
     *
     * @param patterns of everybody
     * @param use the bank by which the scale is scored; none with the reason why
     */
    public static List<Finding> ofScale(
            RespondentGroup respondents, ScaleCoding coding, ResponsePatterns patterns, Outcome<BankUse> use) {
        String id = coding.scale().id();
        Estimate misfits =
                use.hasValue() ? UnusualAnswers.misfits(use.get(), coding, patterns) : use.estimate(bank -> 0);
        return List.of(
                about(respondents, id, "quality.misfit", misfits),
                about(respondents, id, "quality.outliers", UnusualAnswers.outliers(coding, patterns)));
    }

    private static Finding about(RespondentGroup respondents, String variable, String statistic, Estimate estimate) {
        return new Finding(respondents, Unit.ALL, Subgroup.EVERYBODY, variable, statistic, estimate);
    }

    /**
     * The sign that packed answers can show: a long run of one answer. A second one would be the time that was spent, which is not
     * stored; so nobody is left out of any number for careless answering.
     */
    public static void addSigns(Findings findings, long people, long longRuns) {
        findings.add(
                Exposure.RESPONSES,
                LONG_RUNS,
                people == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(longRuns, people));
    }
}
