package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.ScaleMoments;
import org.rapport.statistics.ClusterMean;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Interval;
import org.rapport.statistics.MeanInterval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ReportingScale;
import org.rapport.statistics.StandardDeviation;

/**
 * Mean scale scores of a group on the reporting scale, cut off at 100 and 500, with their 95 % intervals: of one school from the
 * spread of its respondents, of a pool from that of its schools (CR2). Scale scores are there to be compared, so no interval has a
 * finite population correction.
 */
public final class ScaleScoreFindings {

    private ScaleScoreFindings() {}

    /**
     * @param scales scale ids in the order of the moments
     * @param schools the moments of the group in each school; one school alone stands for itself
     */
    public static List<Finding> of(
            RespondentGroup respondents,
            Unit unit,
            Subgroup subgroup,
            List<String> scales,
            Collection<ScaleMoments> schools) {
        List<Finding> findings = new ArrayList<>();
        for (int scale = 0; scale < scales.size(); scale++) {
            int position = scale;
            List<Moments> ofSchools = schools.stream()
                    .map(school -> school.scales().get(position))
                    .filter(moments -> moments.n() > 0)
                    .toList();
            addScale(respondents, unit, subgroup, scales.get(scale), ofSchools, findings);
        }
        return findings;
    }

    private static void addScale(
            RespondentGroup respondents,
            Unit unit,
            Subgroup subgroup,
            String scale,
            List<Moments> schools,
            List<Finding> findings) {
        Moments all = schools.stream().reduce(Moments.NONE, Moments::merge);
        if (all.n() == 0) {
            return; // nobody, or no bank: calibration.bank says why
        }
        Outcome<Interval> interval = interval(schools, all);
        findings.add(new Finding(
                respondents, unit, subgroup, scale, "scale-score.mean", Estimate.of(displayed(all.mean()), all.n())));
        findings.add(new Finding(
                respondents,
                unit,
                subgroup,
                scale,
                "scale-score.mean.lower",
                interval.estimate(found -> displayed(found.lower()))));
        findings.add(new Finding(
                respondents,
                unit,
                subgroup,
                scale,
                "scale-score.mean.upper",
                interval.estimate(found -> displayed(found.upper()))));
        findings.add(new Finding(respondents, unit, subgroup, scale, "scale-score.sd", StandardDeviation.of(all)));
    }

    private static double displayed(double score) {
        return ReportingScale.displayed(score);
    }

    private static Outcome<Interval> interval(List<Moments> schools, Moments all) {
        Outcome<ClusterMean> clustered = ClusterMean.of(schools);
        return clustered.reason() == Reason.CLUSTERS_LT_2 ? MeanInterval.of(all) : clustered.map(ClusterMean::interval);
    }
}
