package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ResponseOption;
import org.rapport.statistics.CoefficientAlpha;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.FavorableSums;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Mean;
import org.rapport.statistics.MeanInterval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ScalePercentFavorable;
import org.rapport.statistics.StandardDeviation;
import org.rapport.statistics.WilsonInterval;

/** All findings about one group that follow from its counts; the names are those of docs/findings.md. */
public final class GroupFindings {
    private final RespondentGroup respondents;
    private final Unit unit;
    private final Subgroup subgroup;
    private final TallyLayout layout;
    private final Tally tally;
    private final @Nullable Long enrolled;
    private final List<Finding> findings = new ArrayList<>();

    private GroupFindings(
            RespondentGroup respondents,
            Unit unit,
            Subgroup subgroup,
            TallyLayout layout,
            Tally tally,
            @Nullable Long enrolled) {
        this.respondents = respondents;
        this.unit = unit;
        this.subgroup = subgroup;
        this.layout = layout;
        this.tally = tally;
        this.enrolled = enrolled;
    }

    /**
     * @param enrolled how many people the group has in all, for the finite population correction; null where nobody knows
     */
    public static List<Finding> of(
            RespondentGroup respondents,
            Unit unit,
            Subgroup subgroup,
            TallyLayout layout,
            Tally tally,
            @Nullable Long enrolled) {
        GroupFindings group = new GroupFindings(respondents, unit, subgroup, layout, tally, enrolled);
        group.addResponses();
        layout.items().forEach(group::addItem);
        layout.scales().forEach(group::addScale);
        return group.findings;
    }

    private void add(String variable, String statistic, Estimate estimate) {
        findings.add(new Finding(respondents, unit, subgroup, variable, statistic, estimate));
    }

    private void addCount(String variable, String statistic, long count, long n) {
        add(variable, statistic, Estimate.of(count, n));
    }

    private void addResponses() {
        long n = tally.respondents();
        addCount(Exposure.RESPONSES, "n", n, n);
        if (subgroup.isEverybody()) {
            addCount(Exposure.RESPONSES, "n-empty", tally.empty(), n);
            if (enrolled != null && enrolled > 0) {
                addCount(Exposure.RESPONSES, "enrolled", enrolled, n);
                add(Exposure.RESPONSES, "response-rate", Estimate.of(100.0 * n / enrolled, n));
            }
        }
    }

    private void addItem(ItemLayout item) {
        String id = item.item().id();
        long n = item.n(tally);
        addCount(id, "n", n, n);
        List<ResponseOption> options =
                Objects.requireNonNull(item.item().options()).options();
        for (int option = 0; option < options.size(); option++) {
            addOption(id, options.get(option), item.count(tally, option), n);
        }
        addCount(id, "missing.skipped", item.skipped(tally), n);
        addCount(id, "missing.not-shown", item.notShown(tally), n);
        Moments moments = item.histogram(tally).moments();
        add(id, "mean", Mean.of(moments));
        add(id, "sd", StandardDeviation.of(moments));
        addProportion(id, "percent-favorable", WilsonInterval.of(item.favorable(tally), n, enrolled, 1, 0.95));
    }

    private void addOption(String id, ResponseOption option, long count, long n) {
        if (option.value() == null) {
            addCount(id, "missing." + option.code(), count, n);
        } else {
            addCount(id, "count." + option.code(), count, n);
            add(
                    id,
                    "percent." + option.code(),
                    n == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(100.0 * count / n, n));
        }
    }

    private void addProportion(String id, String statistic, Outcome<WilsonInterval> wilson) {
        add(id, statistic, wilson.estimate(interval -> 100 * interval.proportion()));
        add(id, statistic + ".lower", wilson.estimate(interval -> 100 * interval.lower()));
        add(id, statistic + ".upper", wilson.estimate(interval -> 100 * interval.upper()));
    }

    private void addScale(ScaleLayout scale) {
        String id = scale.scale().id();
        Histogram scores = scale.scores(tally);
        Moments moments = scores.moments();
        long n = moments.n();
        addCount(id, "n", n, n);
        add(id, "mean", Mean.of(moments));
        Outcome<Interval> interval =
                enrolled == null ? MeanInterval.of(moments) : MeanInterval.of(moments, Math.max(enrolled, n));
        add(id, "mean.lower", interval.estimate(Interval::lower));
        add(id, "mean.upper", interval.estimate(Interval::upper));
        add(id, "sd", StandardDeviation.of(moments));
        double midpoint = scale.lowest() + (scale.categories() - 1) / 2.0;
        addProportion(id, "percent-below-midpoint", WilsonInterval.of(scores.below(midpoint), n, enrolled, 1, 0.95));
        addScaleFavorable(id, scale);
        add(id, "alpha", alpha(scale));
    }

    private void addScaleFavorable(String id, ScaleLayout scale) {
        Outcome<ScalePercentFavorable> favorable = ScalePercentFavorable.of(favorableSums(scale, tally), enrolled);
        add(id, "percent-favorable", favorable.estimate(ScalePercentFavorable::percent));
        Outcome<Interval> interval =
                favorable.hasValue() ? favorable.get().interval() : Outcome.none(Reason.NO_DATA, 0);
        add(id, "percent-favorable.lower", interval.estimate(Interval::lower));
        add(id, "percent-favorable.upper", interval.estimate(Interval::upper));
    }

    static FavorableSums favorableSums(ScaleLayout scale, Tally tally) {
        FavorableSums sums = FavorableSums.NONE;
        for (int answered = 1; answered <= scale.size(); answered++) {
            for (int agreeing = 0; agreeing <= answered; agreeing++) {
                sums = sums.merge(times(scale.favorable(tally, answered, agreeing), agreeing, answered));
            }
        }
        return sums;
    }

    private static FavorableSums times(long people, long x, long m) {
        return new FavorableSums(people, people * x, people * m, people * x * x, people * x * m, people * m * m);
    }

    /** Over complete cases; sums of squared deviations serve as variances, since alpha needs only their ratio. */
    private Estimate alpha(ScaleLayout scale) {
        Moments total = scale.completeSums(tally).moments();
        double items = 0;
        for (int item = 0; item < scale.size(); item++) {
            items += scale.completeItem(tally, item).moments().squares();
        }
        return CoefficientAlpha.of(scale.size(), items, total.squares(), total.n());
    }
}
