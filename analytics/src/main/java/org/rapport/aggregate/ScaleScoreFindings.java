package org.rapport.aggregate;

import java.util.Collection;
import java.util.List;
import org.rapport.scoring.ScaleMoments;
import org.rapport.statistics.ClusterMean;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Interval;
import org.rapport.statistics.MeanInterval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.ReportingScale;
import org.rapport.statistics.StandardDeviation;

/**
 * Mean scale scores of a group on the reporting scale, cut off at 100 and 500, with their 95 % intervals: of one school from the
 * spread of its respondents, of a pool of eight schools and more from that of its schools (CR2). Scale scores are there to be compared, so no interval has a
 * finite population correction.
 */
public final class ScaleScoreFindings {

    private ScaleScoreFindings() {}

    /**
     * Adds the scores of the group that the findings are about.
     *
     * @param scales scale ids in the order of the moments
     * @param schools the moments of the group in each school; one school alone stands for itself
     */
    public static void add(Findings findings, List<String> scales, Collection<ScaleMoments> schools) {
        for (int scale = 0; scale < scales.size(); scale++) {
            int position = scale;
            addScale(
                    findings,
                    scales.get(scale),
                    schools.stream()
                            .map(school -> school.scales().get(position))
                            .filter(moments -> moments.n() > 0)
                            .toList());
        }
    }

    private static void addScale(Findings findings, String scale, List<Moments> schools) {
        Moments all = schools.stream().reduce(Moments.NONE, Moments::merge);
        if (all.n() == 0) {
            return; // nobody, or no bank: calibration.bank says why
        }
        Outcome<Interval> interval =
                interval(schools, all).map(found -> new Interval(displayed(found.lower()), displayed(found.upper())));
        findings.add(scale, "scale-score.mean", Estimate.of(displayed(all.mean()), all.n()));
        findings.addInterval(scale, "scale-score.mean", interval, ends -> ends);
        findings.add(scale, "scale-score.sd", StandardDeviation.of(all));
    }

    private static double displayed(double score) {
        return ReportingScale.displayed(score);
    }

    private static Outcome<Interval> interval(List<Moments> schools, Moments all) {
        return schools.size() < Clusters.FEWEST
                ? MeanInterval.of(all)
                : ClusterMean.of(schools).map(ClusterMean::interval);
    }
}
