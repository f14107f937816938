package org.rapport.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.ResponseOption;
import org.rapport.statistics.CoefficientAlpha;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.FavorableSums;
import org.rapport.statistics.HypergeometricInterval;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Mean;
import org.rapport.statistics.MeanInterval;
import org.rapport.statistics.Median;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ScalePercentFavorable;
import org.rapport.statistics.StandardDeviation;
import org.rapport.statistics.WilsonInterval;

/** All findings about one group that follow from its counts; the names are those of docs/findings.md. */
public final class GroupFindings {
    /** So many respondents are enough for Wilson's interval; below, and with a known population, the exact one is told. */
    private static final int EXACT_BELOW = 20;

    private final Findings findings;
    private final boolean everybody;
    private final TallyLayout layout;
    private final Tally tally;
    private final @Nullable Long enrolled;
    private final @Nullable Clusters clusters;

    private GroupFindings(
            Findings findings,
            boolean everybody,
            TallyLayout layout,
            Tally tally,
            @Nullable Long enrolled,
            @Nullable Clusters clusters) {
        this.findings = findings;
        this.everybody = everybody;
        this.layout = layout;
        this.tally = tally;
        this.enrolled = enrolled;
        this.clusters = clusters;
    }

    /**
     * Adds what is known of each group of a school.
     *
     * @param enrolled how many people the school has in all, for the finite population correction; null where nobody knows
     */
    public static void ofSchool(
            Findings findings, TallyLayout layout, Map<Subgroup, Tally> counted, @Nullable Long enrolled) {
        counted.forEach((subgroup, tally) -> of(findings, subgroup, layout, tally, enrolled, null));
    }

    /** Adds what is known of each group of a pool. */
    public static void ofPool(Findings findings, TallyLayout layout, PooledTallies pooled, @Nullable Long enrolled) {
        pooled.tallies()
                .forEach((subgroup, tally) ->
                        of(findings, subgroup, layout, tally, enrolled, pooled.clusters(subgroup)));
    }

    private static void of(
            Findings findings,
            Subgroup subgroup,
            TallyLayout layout,
            Tally tally,
            @Nullable Long enrolled,
            @Nullable Clusters clusters) {
        Long known = subgroup.isEverybody() ? enrolled : null;
        GroupFindings group =
                new GroupFindings(findings.of(subgroup), subgroup.isEverybody(), layout, tally, known, clusters);
        group.addResponses();
        for (int item = 0; item < layout.items().size(); item++) {
            group.addItem(item, layout.items().get(item));
        }
        for (int scale = 0; scale < layout.scales().size(); scale++) {
            group.addScale(scale, layout.scales().get(scale));
        }
    }

    private void add(String variable, String statistic, Estimate estimate) {
        findings.add(variable, statistic, estimate);
    }

    private void addCount(String variable, String statistic, long count, long n) {
        add(variable, statistic, Estimate.of(count, n));
    }

    private void addResponses() {
        long n = tally.respondents();
        addCount(Exposure.RESPONSES, "n", n, n);
        if (everybody) {
            addCount(Exposure.RESPONSES, "n-empty", tally.empty(), n);
            if (enrolled != null && enrolled > 0) {
                addCount(Exposure.RESPONSES, "enrolled", enrolled, n);
                add(Exposure.RESPONSES, "response-rate", Estimate.of(100.0 * n / enrolled, n));
            }
        }
    }

    private void addItem(int position, ItemLayout item) {
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
        Histogram values = item.histogram(tally);
        Moments moments = values.moments();
        add(id, "mean", Mean.of(moments));
        add(id, "sd", StandardDeviation.of(moments));
        add(id, "median", Median.of(values.values(), values.counts()));
        addProportion(
                id,
                "percent-favorable",
                item.favorable(tally),
                n,
                clusters == null ? null : clusters.favorableItem(position));
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

    /** @param clustered the interval that follows from the schools of a pool; without a value the simple one is taken */
    private void addProportion(
            String id, String statistic, long favorable, long n, @Nullable Outcome<Interval> clustered) {
        add(id, statistic, n == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(100.0 * favorable / n, n));
        addEnds(id, statistic, clustered, proportion(favorable, n).map(ends -> ends.times(100)));
    }

    /** Exact for a few of a known number of people. */
    private Outcome<Interval> proportion(long favorable, long n) {
        if (enrolled != null && n < EXACT_BELOW) {
            return HypergeometricInterval.of((int) favorable, (int) n, Math.toIntExact(enrolled));
        }
        Outcome<WilsonInterval> wilson =
                enrolled == null ? WilsonInterval.of(favorable, n) : WilsonInterval.of(favorable, n, enrolled);
        return wilson.map(interval -> new Interval(interval.lower(), interval.upper()));
    }

    private void addEnds(String id, String statistic, @Nullable Outcome<Interval> clustered, Outcome<Interval> simple) {
        Outcome<Interval> interval = clustered != null && clustered.hasValue()
                ? new Outcome<>(clustered.value(), null, clustered.flags(), simple.n())
                : simple;
        findings.addInterval(id, statistic, interval, ends -> ends);
    }

    private void addScale(int position, ScaleLayout scale) {
        String id = scale.scale().id();
        Histogram scores = scale.scores(tally);
        Moments moments = scores.moments();
        long n = moments.n();
        addCount(id, "n", n, n);
        add(id, "mean", Mean.of(moments));
        addEnds(
                id,
                "mean",
                clusters == null ? null : clusters.mean(position),
                enrolled == null ? MeanInterval.of(moments) : MeanInterval.of(moments, Math.max(enrolled, n)));
        add(id, "sd", StandardDeviation.of(moments));
        addProportion(
                id,
                "percent-below-midpoint",
                scores.below(scale.midpoint()),
                n,
                clusters == null ? null : clusters.belowMidpoint(position));
        addScaleFavorable(id, scale, clusters == null ? null : clusters.favorable(position));
        long partial = n - scale.completeSums(tally).moments().n();
        add(id, "percent-partial", n == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(100.0 * partial / n, n));
        add(id, "alpha", alpha(scale));
    }

    private void addScaleFavorable(String id, ScaleLayout scale, @Nullable Outcome<Interval> clustered) {
        Outcome<ScalePercentFavorable> favorable = ScalePercentFavorable.of(favorableSums(scale, tally), enrolled);
        add(id, "percent-favorable", favorable.estimate(ScalePercentFavorable::percent));
        addEnds(
                id,
                "percent-favorable",
                clustered,
                favorable.hasValue() ? favorable.get().interval() : Outcome.none(Reason.NO_DATA, 0));
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
