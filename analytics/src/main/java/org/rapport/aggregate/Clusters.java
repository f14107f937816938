package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.rapport.statistics.ClusterMean;
import org.rapport.statistics.FavorableSums;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ScalePercentFavorable;

/**
 * A group of a pool with its schools as sampling units: people of one school answer more alike than people of several, so that
 * intervals of a pool follow from how much its schools differ. With fewer than {@link #FEWEST} schools nobody can tell.
 */
final class Clusters {
    /** From so many schools on, intervals are worked out from the schools. */
    static final int FEWEST = 8;

    private final List<List<Moments>> scores = new ArrayList<>();
    private final List<FavorableSums> items = new ArrayList<>();
    private final List<FavorableSums> scales = new ArrayList<>();
    private final List<FavorableSums> below = new ArrayList<>();

    Clusters(TallyLayout layout) {
        layout.items().forEach(item -> items.add(FavorableSums.NONE));
        for (int scale = 0; scale < layout.scales().size(); scale++) {
            scores.add(new ArrayList<>());
            scales.add(FavorableSums.NONE);
            below.add(FavorableSums.NONE);
        }
    }

    void addSchool(TallyLayout layout, Tally tally) {
        for (int i = 0; i < items.size(); i++) {
            ItemLayout item = layout.items().get(i);
            items.set(i, items.get(i).merge(FavorableSums.of(item.favorable(tally), item.n(tally))));
        }
        for (int i = 0; i < scales.size(); i++) {
            ScaleLayout scale = layout.scales().get(i);
            Histogram histogram = scale.scores(tally);
            scores.get(i).add(histogram.moments());
            scales.set(
                    i,
                    scales.get(i)
                            .merge(GroupFindings.favorableSums(scale, tally).asOneUnit()));
            below.set(i, below.get(i).merge(FavorableSums.of(histogram.below(scale.midpoint()), histogram.n())));
        }
    }

    /** 95 % interval of a scale's mean (CR2); CLUSTERS_LT_2 where the schools are too few to tell. */
    Outcome<Interval> mean(int scale) {
        List<Moments> schools =
                scores.get(scale).stream().filter(school -> school.n() > 0).toList();
        return schools.size() < FEWEST
                ? tooFew(schools.size())
                : ClusterMean.of(schools).map(ClusterMean::interval);
    }

    Outcome<Interval> favorableItem(int item) {
        return percent(items.get(item));
    }

    Outcome<Interval> favorable(int scale) {
        return percent(scales.get(scale));
    }

    Outcome<Interval> belowMidpoint(int scale) {
        return percent(below.get(scale));
    }

    private static Outcome<Interval> percent(FavorableSums schools) {
        if (schools.units() < FEWEST) {
            return tooFew(schools.units());
        }
        Outcome<ScalePercentFavorable> percent = ScalePercentFavorable.of(schools);
        return percent.hasValue() ? percent.get().interval() : Outcome.none(Reason.NO_DATA, 0);
    }

    private static Outcome<Interval> tooFew(long schools) {
        return Outcome.none(Reason.CLUSTERS_LT_2, schools);
    }
}
